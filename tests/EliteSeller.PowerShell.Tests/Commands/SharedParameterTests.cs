using System.Linq;
using System.Reflection;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Roadmaps;
using EliteSeller.Model;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Commands;

/// <summary>What all commands that take deals have in common.</summary>
public sealed class SharedParameterTests
{
    private const string Deals = "Id,Name,Owner,Stage,Amount,Close Date\n1,Crane,Ann,Proposal,100,2026-12-31\n2,Winch,Bob,Proposal,200,"
        + "2026-12-31\n";

    // Most of it are names for different things: what a command takes from the pipeline, the file that one reads and another writes, the
    // words of the ledger. The rest are sets of a command, and several policies or ledgers where others take one.
    private const int MostRepeats = 40;

    [Fact]
    public void A_parameter_is_declared_once_with_few_exceptions()
    {
        using var session = ModuleSession.Open();
        var types = session.Run("(Get-Command Test-Opportunity).ImplementingType.Assembly").Single<Assembly>().GetTypes();
        var repeats = types
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(property => property.GetCustomAttributes(inherit: false).Any(one => one.GetType().Name == "ParameterAttribute"))
            .GroupBy(property => property.Name)
            .Where(group => group.Count() > 1)
            .ToDictionary(group => group.Key, group => group.Count() - 1);

        repeats.Values.Sum().ShouldBeLessThanOrEqualTo(MostRepeats, string.Join(", ", repeats.Select(pair => $"{pair.Key} {pair.Value}")));
    }

    [Theory]
    [InlineData("Test-Opportunity -AsOf 2026-11-23")]
    [InlineData("Test-Negotiation -AsOf 2026-11-23")]
    [InlineData("Measure-Pipeline -AsOf 2026-11-23")]
    [InlineData("Measure-Seller -AsOf 2026-11-23")]
    [InlineData("Get-ProbingQuestion -AsOf 2026-11-23")]
    [InlineData("New-ActionRoadmap -AsOf 2026-11-23")]
    [InlineData("Export-PipelineReport -OutFile report.json -AsOf 2026-11-23 -Force -PassThru")]
    public void Files_from_the_pipe_are_read_like_those_of_Path(string command)
    {
        using var folder = new TempFolder();
        folder.Write("deals a.csv", Deals);
        folder.Write("deals b.csv", Deals.Replace("\n1,", "\n3,").Replace("\n2,", "\n4,"));
        using var session = ModuleSession.Open().At(folder.Path);

        var piped = session.Run($"Get-ChildItem deals*.csv | {command} | ConvertTo-Json -Depth 2");
        var named = session.Run($"{command} -Path deals*.csv | ConvertTo-Json -Depth 2");

        piped.Errors.ShouldBeEmpty();
        piped.Single<string>().ShouldBe(named.Single<string>());
    }

    [Theory]
    [InlineData("Import-Opportunity", 4)]
    [InlineData("Get-OpportunityFile", 2)]
    [InlineData("Test-Opportunity -AsOf 2026-11-23", 4)]
    public void Files_of_Get_ChildItem_are_read_by_every_command_that_reads_files(string command, int objects)
    {
        using var folder = new TempFolder();
        folder.Write("deals a.csv", Deals);
        folder.Write("deals [b].csv", Deals.Replace("\n1,", "\n3,").Replace("\n2,", "\n4,"));
        using var session = ModuleSession.Open().At(folder.Path);

        var run = session.Run($"Get-ChildItem *.csv | {command}");

        run.Errors.ShouldBeEmpty();
        run.Output.Count.ShouldBe(objects);
    }

    [Theory]
    [InlineData("Get-OpportunityFile")]
    [InlineData("Test-Opportunity")]
    [InlineData("Measure-Pipeline")]
    [InlineData("Get-LedgerEntry")]
    [InlineData("Import-ReviewSheet")]
    public void A_command_without_its_file_says_what_to_type_and_does_not_ask(string command)
    {
        using var session = ModuleSession.Open();

        var error = session.Run(command).Errors.ShouldHaveSingleItem();

        error.FullyQualifiedErrorId.ShouldStartWith("PathMissing");
        error.ErrorDetails.RecommendedAction.ShouldBe($"Give its path: {command} file.csv");
    }

    [Fact]
    public void Files_and_rows_may_follow_each_other()
    {
        using var folder = new TempFolder();
        folder.Write("a.csv", Deals);
        using var session = ModuleSession.Open().At(folder.Path);

        var run = session.Run(
            "@([pscustomobject]@{ Id = 9; Stage = 'Demo'; Amount = 1 }; Get-Item a.csv) | Test-Opportunity -AsOf 2026-11-23");

        run.Errors.ShouldBeEmpty();
        run.Of<QualificationResult>().Select(result => result.Id).ShouldBe(["9", "1", "2"]);
    }

    [Fact]
    public void A_folder_from_the_pipe_is_an_error()
    {
        using var folder = new TempFolder();
        using var session = ModuleSession.Open().At(folder.Path);

        session.Run("Get-Item . | Test-Opportunity").ErrorIds.ShouldBe(["PathIsFolder"]);
    }

    [Fact]
    public void A_slip_in_a_reading_option_names_those_that_exist()
    {
        using var session = ModuleSession.Open();

        var message = session.Run("Test-Opportunity deals.csv -ReadingOption @{ Cultur = 'de-DE' }").Errors.Single().Exception.Message;

        message.ShouldContain("The property 'Cultur' was not found");
        message.ShouldContain("[Culture ");
        message.ShouldContain("[StageMap ");
    }

    [Fact]
    public void A_hint_can_be_pasted_into_the_command_that_gave_it()
    {
        using var folder = new TempFolder();
        folder.Write("doubt.csv", "Id,Name,Stage,Amount,Close Date\n1,Crane,Proposal,100,03/04/2026\n");
        using var session = ModuleSession.Open().At(folder.Path);

        session.Run("Import-Opportunity doubt.csv").Errors.Single().ErrorDetails.RecommendedAction
            .ShouldBe("Use -Culture en-GB (day first) or -Culture en-US (month first).");
        session.Run("Measure-Pipeline doubt.csv -AsOf 2026-11-23").Errors[0].ErrorDetails.RecommendedAction.ShouldBe(
            "Use -ReadingOption @{ Culture = 'en-GB' } (day first) or -ReadingOption @{ Culture = 'en-US' } (month first).");
    }

    [Fact]
    public void The_id_of_a_deal_has_both_names()
    {
        using var folder = new TempFolder();
        folder.Write("a.csv", Deals);
        using var session = ModuleSession.Open().At(folder.Path);

        session.Run("(Import-Opportunity a.csv).OpportunityId; (Test-Opportunity a.csv -AsOf 2026-11-23).OpportunityId").Of<string>()
            .ShouldBe(["1", "2", "1", "2"]);
        session.Run("(New-ActionRoadmap a.csv -AsOf 2026-11-23).Id").Of<string>().ShouldBe(["1", "2"]);
        session.Run("New-ActionRoadmap a.csv -AsOf 2026-11-23 | Add-LedgerEntry l.csv -Ask Roadmap -Answer No -AsOf 2026-11-23 -PassThru")
            .Of<LedgerEntry>().Select(entry => entry.OpportunityId).ShouldBe(["1", "2"]);
    }

    [Fact]
    public void A_roadmap_is_compared_with_its_previous_version()
    {
        using var folder = new TempFolder();
        folder.Write("a.csv", Deals);
        using var session = ModuleSession.Open().At(folder.Path);

        var run = session.Run("""
            $plans = New-ActionRoadmap a.csv -AsOf 2026-11-23
            $plans[1] | Set-ActionRoadmapStep Signature -CustomerOwner 'Eve Example' -AsOf 2026-11-24 |
                Test-ActionRoadmap -Previous $plans -AsOf 2026-11-24
            $plans[0] | Test-ActionRoadmap -Previous $plans[1] -AsOf 2026-11-24
            """);

        var healths = run.Of<RoadmapHealth>();
        healths[0].Changes.Single().After.ShouldBe("Eve Example");
        healths[1].Changes.ShouldBeEmpty();
        run.Warnings.Single().ShouldStartWith("-Previous has no roadmap of ");
    }
}
