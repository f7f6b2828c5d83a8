using System;
using System.Linq;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Model;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Commands;

/// <summary>-Contacts of Import- and Test-Opportunity, at the keyboard.</summary>
public sealed class ContactsTests : IDisposable
{
    private const string Deals = "Id,Name,Stage,Amount,Sponsor\nD-1,Crane,Proposal,90000,Confirmed\nD-2,Winch,Proposal,60000,Confirmed\n";
    private const string Contacts = "Deal ID,Name,Title,Role,Introduced By,Met On,Left On\nD-1,Ms Ito,COO,Champion,,2026-11-10,2026-11-12\n"
        + "D-1,Mr Okoro,CFO,Economic Buyer,Ms Ito,,\nD-22,Ann Lee,,Guru,,,\n";

    private readonly ModuleSession _session = ModuleSession.Open();
    private readonly TempFolder _folder = new();

    public ContactsTests()
    {
        _folder.Write("deals.csv", Deals);
        _folder.Write("contacts.csv", Contacts);
        _session.At(_folder.Path);
    }

    [Theory]
    [InlineData("Test-Opportunity deals.csv -Contacts contacts.csv -AsOf 2026-11-23")]
    [InlineData("Import-Opportunity deals.csv -Contacts contacts.csv | Test-Opportunity -AsOf 2026-11-23")]
    [InlineData("Import-Opportunity deals.csv | Test-Opportunity -Contacts contacts.csv -AsOf 2026-11-23")]
    [InlineData("Import-Csv deals.csv | Test-Opportunity -Contacts contacts.csv -AsOf 2026-11-23")]
    [InlineData("Get-Item deals.csv | Test-Opportunity -Contacts c*.csv -AsOf 2026-11-23")]
    public void Contacts_count_wherever_they_are_given(string command)
    {
        var run = _session.Run(command);

        run.Errors.ShouldBeEmpty();
        var results = run.Of<QualificationResult>().ToArray();
        results[0].Findings.Single(finding => finding.Rule == "Sponsor").Reason
            .ShouldBe("Ms Ito, who was our sponsor, left on 12 Nov 2026; the path to Mr Okoro (CFO) is lost (contacts).");
        results[0].Findings.Single(finding => finding.Rule == "ContactsContradict").Outcome.ShouldBe(RuleOutcome.Fail);
        results[0].BuyingGroup!.Path.ShouldBe("Ms Ito \u2192 Mr Okoro (CFO)");
        results[1].BuyingGroup.ShouldBeNull();
        run.Warnings.Count(warning => warning.Contains("D-22")).ShouldBe(1);
        run.Warnings.Single(warning => warning.Contains("D-22"))
            .ShouldBe("-Contacts has 1 id that no deal has: D-22 (did you mean D-2?). Check the id, or use the whole export.");
    }

    [Fact]
    public void An_unknown_role_word_is_told_once_with_an_answer_that_can_be_pasted()
    {
        var warning = _session.Run("Test-Opportunity deals.csv -Contacts contacts.csv -AsOf 2026-11-23").Warnings
            .Single(one => one.Contains("Guru"));
        warning.ShouldContain("Use -ReadingOption @{ RoleMap = @{ 'guru' = '?' } }", Case.Insensitive);
        warning.ShouldNotContain("Ann Lee");

        _session.Run(
            "Test-Opportunity deals.csv -Contacts contacts.csv -AsOf 2026-11-23 -ReadingOption @{ RoleMap = @{ Guru = 'Technical' } }")
            .Warnings.ShouldNotContain(one => one.Contains("Guru"));
        _session.Run("Import-Opportunity deals.csv -Contacts contacts.csv -RoleMap @{ Guru = 'Technical' }").Warnings
            .ShouldNotContain(one => one.Contains("Guru"));
    }

    [Fact]
    public void The_settings_file_names_them_and_no_message_prints_a_row()
    {
        _folder.Write("EliteSeller.psd1", "@{ Contacts = 'contacts.csv'; RoleMap = @{ Guru = 'Technical' } }");

        var run = _session.Run("Test-Opportunity deals.csv -AsOf 2026-11-23 -Verbose");

        run.Of<QualificationResult>().First().BuyingGroup.ShouldNotBeNull();
        run.Warnings.ShouldAllBe(warning => !warning.Contains("Ito"));
        _session.Run("Measure-Pipeline deals.csv -AsOf 2026-11-23").Errors.ShouldBeEmpty();
    }

    [Fact]
    public void The_people_are_a_property_of_the_deal_and_have_a_view()
    {
        var run = _session.Run(
            "(Import-Opportunity deals.csv -Contacts contacts.csv -RoleMap @{ Guru = 'User' }).People | Out-String -Width 120");

        run.Single<string>().ShouldContain("Ms Ito           Sponsor");
    }

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }
}
