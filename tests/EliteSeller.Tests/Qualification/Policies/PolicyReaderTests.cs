using System.Collections.Generic;
using System.Linq;
using EliteSeller.Analysis.Qualification.Policies;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Model;
using EliteSeller.PowerShell;
using EliteSeller.Settings;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Qualification.Policies;

/// <summary>What keeps a file from being a policy, told line by line.</summary>
public sealed class PolicyReaderTests
{
    [Theory]
    [InlineData("@{ PursueLin = 70 }", "SettingUnknown", "'PursueLin' is not a setting.", "Did you mean PursueLine?")]
    [InlineData(
        "@{ Rules = @{ Sponser = @{ Weight = 1 } } }", "SettingUnknown", "'Rules.Sponser' is not a setting.", "Did you mean Sponsor?")]
    [InlineData("@{ Rules = @{ Sponsor = @{ Wieght = 1 } } }", "SettingUnknown", "'Rules.Sponsor.Wieght' is not a setting.",
        "Did you mean Weight?")]
    [InlineData("@{ DaysOff = @('25.12.') }", "NotADayRange", "'25.12.' in DaysOff is neither a day nor a range of days.",
        "Write days of every year as 12-25 or 12-21..01-03, and days of one year as 2026-08-03..2026-08-21.")]
    [InlineData("@{ Segments = @( @{ Rules = @{ Sponsor = @{ } } } ) }", "SegmentWithoutCondition", "The segment holds every deal.",
        "Add Type, Pipeline, AmountFrom or AmountBelow; limits for all deals belong under Rules.")]
    [InlineData("@{ Segments = @( @{ Type = 'Renewal'; Preset = 'Nothing' } ) }", "PresetUnknown",
        "There is no preset with limits called 'Nothing'.", "Use Tender, Renewal or Channel.")]
    [InlineData("@{ Segments = @( @{ Type = 'Renewal'; Rules = @{ CustomerEngaged = @{ Weight = 3 } } } ) }", "SettingUnknown",
        "'Segments[1].Rules.CustomerEngaged.Weight' is not a setting.", null)]
    [InlineData("@{ PursueLine = 'high' }", "SettingWrongType", "'PursueLine' must be a number, not a text.", null)]
    [InlineData("@{ Rules = @{ Sponsor = @{ Weight = -8 } } }", "NegativeWeight", "'Sponsor.Weight' is -8; it cannot be negative.",
        "Use 0 for no points, or On = $false to turn the rule off.")]
    [InlineData("@{ Rules = @{ Sponsor = @{ DueFrom = 2 } } }", "SettingOutOfRange",
        "'Sponsor.DueFrom' is 2; it must be a number with at most 3 decimals from 0 to 1.", null)]
    [InlineData("@{ PursueLine = 70.25 }", "SettingOutOfRange",
        "'PursueLine' is 70.25; it must be a number with at most 1 decimals from 0 to 100.", null)]
    [InlineData("@{ Rules = @{ AgeReasonable = @{ MaximumDays = 1.5 } } }", "SettingOutOfRange",
        "'AgeReasonable.MaximumDays' is 1.5; it must be a whole number from 0 to 36500.", null)]
    [InlineData(
        "@{ Rules = @{ WayToADecision = @{ Weight = 5 } } }", "SettingUnknown", "'Rules.WayToADecision.Weight' is not a setting.", null)]
    [InlineData("@{ Suppressions = @( @{ Rule = 'Sponsor'; OpportunityId = 'D-1'; Reason = 'x'; Expires = '2026-12-31' } ) }",
        "SuppressionWithoutOwner", "The suppression has no owner.", "Add Owner = 'Name of the person responsible'.")]
    [InlineData("@{ Suppressions = @( @{ Rule = 'Sponsor'; OpportunityId = 'D-1'; Reason = 'x'; Owner = 'Mia'; Expires = '31.12.2026' } ) "
        + "}", "SuppressionExpiry", "'31.12.2026' is not a date.", "Write it as yyyy-MM-dd: Expires = '2026-12-31'.")]
    [InlineData("@{ Suppressions = @( @{ Rule = 'Sponser'; OpportunityId = 'D-1'; Reason = 'x'; Owner = 'Mia'; Expires = '2026-12-31' } ) "
        + "}", "RuleUnknown", "There is no rule called 'Sponser'.", "Did you mean Sponsor?")]
    [InlineData("@{ Evidence = @( @{ Id = 'Sponsor'; Column = 'X' } ) }", "EvidenceTwice", "A rule 'Sponsor' already exists.",
        "Use another Id; change shipped rules under Rules.")]
    [InlineData("@{ Evidence = @( @{ Id = 'Paper Process'; Column = 'X' } ) }", "EvidenceId", "'Paper Process' is not a valid rule id.",
        "Use letters and digits only, such as PaperProcess.")]
    [InlineData("@{ Evidence = @( @{ Id = 'PaperProcess' } ) }", "SettingMissing", "The evidence 'PaperProcess' has no column.",
        "Add Column = 'Header of the column'.")]
    [InlineData("@{ Rules = @{ CustomerEngaged = @{ MaximumDays = -1 } } }", "SettingOutOfRange",
        "'CustomerEngaged.MaximumDays' is -1; it cannot be negative.", "Use 0 for no points, or On = $false to turn the rule off.")]
    [InlineData("@{ Rules = @{ CustomerEngaged = @{ DueFrom = -0.10 } } }", "SettingOutOfRange",
        "'CustomerEngaged.DueFrom' is -0.1; it cannot be negative.", null)]
    [InlineData("@{ Rules = @{ DealAdvancing = @{ StageDays = @{ Talks = -1 } } } }", "SettingOutOfRange",
        "'DealAdvancing.StageDays.Talks' is -1; it cannot be negative.", null)]
    [InlineData("@{ Rules = @{ DealAdvancing = @{ StageDays = @{ Talks = 1.5 } } } }", "SettingOutOfRange",
        "'DealAdvancing.StageDays.Talks' is 1.5; it must be a whole number from 0 to 36500.", null)]
    [InlineData("@{ Rules = @{ DealAdvancing = @{ StageDays = @{ Talks = 36501 } } } }", "SettingOutOfRange",
        "'DealAdvancing.StageDays.Talks' is 36501; it must be a whole number from 0 to 36500.", null)]
    [InlineData("@{ Rules = @{ CustomerEngaged = @{ StageDays = @{ Talks = 5 } } } }", "SettingUnknown",
        "'Rules.CustomerEngaged.StageDays' is not a setting.", null)]
    [InlineData("@{ Rules = @{ DealAdvancing = @{ MaximumDays = @{ Value = 1.5; Deals = 5 } } } }", "SettingOutOfRange",
        "'DealAdvancing.MaximumDays.Value' is 1.5; it must be a whole number from 0 to 36500.", null)]
    [InlineData("@{ Rules = @{ DealAdvancing = @{ MaximumDays = @{ Value = 5 } } } }", "SettingMissing",
        "'Rules.DealAdvancing.MaximumDays.Deals' is missing.", null)]
    [InlineData("@{ Rules = @{ DealAdvancing = @{ MaximumDays = @{ Value = 5; Deals = 9; Won = 3 } } } }", "SettingUnknown",
        "'Rules.DealAdvancing.MaximumDays.Won' is not a setting.", null)]
    [InlineData("@{ Evidence = @( @{ Id = 'Legal'; Column = 'X'; Weight = -1 } ) }", "NegativeWeight",
        "'Evidence.Weight' is -1; it cannot be negative.", null)]
    [InlineData("@{ Evidence = @( @{ Id = 'Legal'; Column = 'X'; DueFrom = 1.1 } ) }", "SettingOutOfRange",
        "'Evidence.DueFrom' is 1.1; it must be a number with at most 3 decimals from 0 to 1.", null)]
    [InlineData("@{ Evidence = @( @{ Id = 'Legal'; Column = @(' ', '') } ) }", "SettingMissing", "The evidence 'Legal' has no column.",
        "Add Column = 'Header of the column'.")]
    [InlineData("@{ Negotiation = @{ AllowedChanges = @('Get', 'Price') } }", "SettingUnknownValue",
        "'Negotiation.AllowedChanges' holds 'Price'; it must be one of LowerDiscount, Get, Term.", null)]
    [InlineData("@{ EvidenceColumns = @{ Spnsor = @('A') } }", "SettingUnknown", "'EvidenceColumns.Spnsor' is not a setting.",
        "Did you mean Sponsor?")]
    public void What_is_wrong_is_told_with_its_line(string text, string errorId, string message, string? hint)
    {
        var problems = new List<Problem>();
        PolicyReader.Read(SettingParser.Parse("# a comment\n" + text, "policy.psd1"), problems).ShouldBeNull();
        var problem = problems.ShouldHaveSingleItem();
        problem.ErrorId.ShouldBe(errorId);
        problem.Message.ShouldBe(message);
        problem.Line.ShouldBe(2);
        problem.File.ShouldBe("policy.psd1");
        if (hint is not null)
        {
            problem.Hint.ShouldBe(hint);
        }
    }

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once()
    {
        var problems = new List<Problem>();
        PolicyReader.Read(SettingParser.Parse("@{\nPursueLin = 70\nMomentumLine = 'x'\nRules = @{\nSponsor = @{ Weight = -1 } } }",
            "policy.psd1"), problems);
        problems.Select(problem => (problem.ErrorId, problem.Line)).OrderBy(problem => problem.Line)
            .ShouldBe([("SettingUnknown", 2L), ("SettingWrongType", 3L), ("NegativeWeight", 5L)]);
    }

    [Fact]
    public void A_team_has_as_many_columns_of_its_own_as_it_likes()
    {
        var columns = string.Join("\n", Enumerable.Range(1, 40).Select(i => $"@{{ Id = 'Own{i}'; Column = 'C{i}' }}"));
        var problems = new List<Problem>();
        var policy = PolicyReader.Read(SettingParser.Parse($"@{{ Evidence = @(\n{columns}\n) }}", "policy.psd1"), problems);
        problems.ShouldBeEmpty();
        policy!.Rules.Count.ShouldBe(40 + RuleCatalogue.All.Count);
    }

    [Fact]
    public void An_own_column_without_a_name_is_missing_one_and_nothing_else()
    {
        var problems = new List<Problem>();
        PolicyReader.Read(SettingParser.Parse("@{ Evidence = @( @{ Column = 'X' } ) }", "policy.psd1"), problems).ShouldBeNull();

        problems.ShouldHaveSingleItem().ErrorId.ShouldBe("SettingMissing");
    }
}
