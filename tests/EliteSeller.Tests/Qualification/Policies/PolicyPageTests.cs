using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Policies;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Model;
using EliteSeller.PowerShell;
using EliteSeller.Settings;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Qualification.Policies;

/// <summary>
/// A policy as the file that New-QualificationPolicy writes: it holds every setting there is, and what a person changes in it comes back.
/// </summary>
public sealed partial class PolicyPageTests
{
    private static string Page => PolicyText.Write(RuleCatalogue.DefaultPolicy);

    [Fact]
    public void Every_setting_there_is_stands_on_the_page_once_in_the_order_of_the_lists()
    {
        string[] rules = [.. RuleCatalogue.All.SelectMany(rule => new[] { rule.Id, "On" }
            .Concat(rule.Kind is RuleKind.Gate or RuleKind.Notice ? [] : ["Weight"]).Append("DueFrom")
            .Concat(rule.Thresholds.Select(threshold => threshold.Name))
            .Concat(rule.WordsName is { } words ? [words] : []))];
        string[] negotiation = [.. NegotiationLine.All.Select(line => line.Name), "AmountIsNet", "PaymentDaysColumn", "ResponseHoursColumn",
            "GoLiveColumn", "AllowedChanges"];

        Keys(Page).ShouldBe(["Name", .. PolicyLine.All.Select(line => line.Name), "Currency", "FiscalYearStartMonth", "DaysOff", "Rules",
            .. rules, "Segments", "Negotiation", .. negotiation, "EvidenceColumns", "EvidenceMap", "Evidence", "Suppressions"],
                ignoreOrder: false);
    }

    [Fact]
    public void The_page_of_all_defaults_is_the_one_in_the_documentation_to_the_letter()
    {
        var documentation = File.ReadAllText(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", "..", "..", "docs", "policy.md"))
            .ReplaceLineEndings("\n");

        PolicyText.Write(RuleCatalogue.CreatePolicy(new PolicyDraft())).TrimEnd()
            .ShouldBe(Regex.Match(documentation, "```psd1\n(# A qualification policy.*?)\n```", RegexOptions.Singleline).Groups[1].Value);
    }

    [Fact]
    public void Every_number_that_is_changed_comes_back_changed()
    {
        var changed = Number()
            .Replace(Page, match => match.Groups[1].Value + Other(decimal.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture)));

        changed.ShouldNotBe(Page);
        PolicyText.Write(Read(changed)).ShouldBe(changed);
        Read(changed).Identity.Hash.ShouldNotBe(RuleCatalogue.DefaultPolicy.Identity.Hash);
    }

    [Theory]
    [InlineData("Name = 'Default'", "Name = 'Our team''s own'")]
    [InlineData("Currency = $null", "Currency = 'EUR'")]
    [InlineData("FiscalYearStartMonth = 1", "FiscalYearStartMonth = 12")]
    [InlineData("DaysOff = @('12-25', '01-01')", "DaysOff = @('12-21..01-03')")]
    [InlineData("AmountIsNet = $true", "AmountIsNet = $false")]
    [InlineData("PaymentDaysColumn = 'Payment Days'", "PaymentDaysColumn = 'Zahlungsziel'")]
    [InlineData("ResponseHoursColumn = 'Response Hours'", "ResponseHoursColumn = 'SLA'")]
    [InlineData("GoLiveColumn = 'Go-Live'", "GoLiveColumn = 'Start'")]
    [InlineData("'LowerDiscount'", "'Get'")]
    public void Every_text_that_is_changed_comes_back_changed(string written, string other)
    {
        Page.ShouldContain(written);
        var changed = Page.Replace(written, other, System.StringComparison.Ordinal);
        if (written == "'LowerDiscount'")
        {
            changed = Regex.Replace(Page, @"AllowedChanges = @\([^)]*\)", "AllowedChanges = @('Get')");
        }

        PolicyText.Write(Read(changed)).ShouldBe(changed);
    }

    [Fact]
    public void Each_rule_that_is_switched_off_comes_back_switched_off_and_has_a_fingerprint_of_its_own()
    {
        var hashes = new HashSet<string> { RuleCatalogue.DefaultPolicy.Identity.Hash };
        foreach (var rule in RuleCatalogue.All)
        {
            var policy = Read($"@{{ Rules = @{{ {rule.Id} = @{{ On = $false }} }} }}");
            hashes.Add(policy.Identity.Hash).ShouldBeTrue(rule.Id);
            var back = Read(PolicyText.Write(policy));
            back.Rules.Where(settings => !settings.IsOn).Select(settings => settings.Definition.Id).ShouldBe([rule.Id]);
            back.Identity.Hash.ShouldBe(policy.Identity.Hash);
        }
    }

    [Fact]
    public void The_page_is_indented_by_four_for_each_table_and_begins_with_what_it_is()
    {
        var lines = Page.Split('\n');
        lines[0].ShouldBe("# A qualification policy: every weight, threshold and limit that deals are judged by.");
        lines[1].ShouldStartWith("# Settings left out keep their defaults.");
        lines[2].ShouldStartWith("# Get-QualificationRule -Policy checks it");
        var depth = 0;
        foreach (var line in lines.Where(line => line.Trim().Length > 0 && !line.TrimStart().StartsWith('#')))
        {
            depth -= line.Trim() is "}" or ")" ? 1 : 0;
            (line.Length - line.TrimStart().Length).ShouldBe(4 * depth, line);
            depth += line.TrimEnd().EndsWith("@{", System.StringComparison.Ordinal)
                || line.TrimEnd().EndsWith("@(", System.StringComparison.Ordinal) ? 1 : 0;
        }

        depth.ShouldBe(0);
    }

    [Fact]
    public void What_a_team_has_written_stands_on_the_page_as_it_was_written()
    {
        const string Own =
            """
                EvidenceColumns = @{
                    CustomerPriority = @('Prio')
                    Sponsor = @('Champion', 'Coach''s name')
                }

                # What words of evidence columns mean, such as CustomerPriority = @{ High = 'Confirmed'; Low = 'No' }; -EvidenceMap overrides it.
                EvidenceMap = @{
                    Sponsor = @{ 'Champ' = 'Confirmed'; 'It''s nobody' = 'No' }
                }

                # Your own columns with evidence. Good values earn all points, other text half, bad values none:
                #   @{ Id = 'PaperProcess'; Column = 'Paper Process'; Good = @('Agreed'); Bad = @('Refused'); Weight = 4; DueFrom = 0.6; Question = 'Who signs, and how long does it take?' }
                Evidence = @(
                    @{ Id = 'Legal'; Column = @('Legal', 'Lawyers'); Good = @('Agreed', 'Done'); Weight = 2.5; DueFrom = 0.6; Asks = 'Does legal agree?'; Question = 'Who agrees?'; NextAction = 'Ask.' }
                )

                # Rules suppressed for single deals. Each has a reason, an owner and a last day, after which the rule applies again:
                #   @{ Rule = 'CustomerEngaged'; OpportunityId = 'D-12'; Reason = 'Legal review until January.'; Owner = 'Mia'; Expires = '2027-01-15' }
                Suppressions = @(
                    @{ Rule = 'Sponsor'; OpportunityId = 'D-1'; Reason = 'It''s agreed.'; Owner = 'Mia'; Expires = '2027-01-05' }
                )
            }

            """;

        PolicyText.Write(Read("@{" + Own)).ReplaceLineEndings("\n").ShouldEndWith(Own.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void What_was_learned_and_the_limits_of_stages_stand_on_the_page_with_their_deals()
    {
        var page = PolicyText.Write(Read("@{ Rules = @{ DealAdvancing = @{ MaximumDays = @{ Value = 40.0; Deals = 212 }; StageDays = @{ "
            + "'Talks' = 20; 'Proposal' = @{ Value = 12; Deals = 60 } } } } }"));

        page.ShouldContain("            MaximumDays = @{ Value = 40; Deals = 212 }\n");
        page.ShouldContain(
            "            # Limits in days for single stages; they override the limits above.\n            StageDays = @{\n"
            + "                'Proposal' = @{ Value = 12; Deals = 60 }\n                'Talks' = 20\n            }\n        }\n");
    }

    [Fact]
    public void Quotes_of_every_kind_are_doubled_and_an_empty_text_is_two_of_them()
    {
        PolicyWriter.Quote("").ShouldBe("''");
        PolicyWriter.Quote("Mia's ‘own’ ‚words‛").ShouldBe("'Mia''s ‘‘own’’ ‚‚words‛‛'");
        PolicyWriter.List([]).ShouldBe("@()");
    }

    private static string ThisFile([CallerFilePath] string file = "") => file;

    private static string Other(decimal number) =>
        (number is > 0 and < 1 ? number + 0.01m : number == 0 ? 0m : number == 1 ? 2m : number >= 100 ? number - 1m : number + 1m)
        .ToString(CultureInfo.InvariantCulture);

    private static string[] Keys(string page) =>
        [.. page.Split('\n').Select(line => Key().Match(line)).Where(match => match.Success).Select(match => match.Groups[1].Value)];

    private static QualificationPolicy Read(string text)
    {
        var problems = new List<Problem>();
        var policy = PolicyReader.Read(SettingParser.Parse(text, "policy.psd1"), problems);
        problems.ShouldBeEmpty();
        return policy.ShouldNotBeNull();
    }

    [GeneratedRegex(@"^\s*(\w+) = ")]
    private static partial Regex Key();

    [GeneratedRegex(@"(?m)^((?:\s*)(?!DueFrom)\w+ = )(\d+(?:\.\d+)?)(?=\s*$)")]
    private static partial Regex Number();
}
