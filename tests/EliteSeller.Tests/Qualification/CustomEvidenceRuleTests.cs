using System.Collections.Generic;
using System.Linq;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Policies;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Model;
using EliteSeller.PowerShell;
using EliteSeller.Settings;
using EliteSeller.Tests.Deals;
using Shouldly;
using Xunit;
using static EliteSeller.Model.OpportunityField;

namespace EliteSeller.Tests.Qualification;

/// <summary>A column of the team's own that says something about the customer.</summary>
public sealed class CustomEvidenceRuleTests
{
    private const string Paper =
        "@{ Id = 'PaperProcess'; Column = 'Next Step'; Good = @('Agreed'); Assumed = @('Draft'); Bad = @('Refused'); Weight = 4; DueFrom "
            + "= 0.6; Briefing = 7; Asks = 'Who signs?'; Question = 'Who signs, and when?'; NextAction = 'Find out who signs.' }";

    private static readonly QualificationPolicy Policy = Read($"@{{ Evidence = @({Paper}) }}")!;

    [Theory]
    [InlineData("Agreed", RuleOutcome.Pass, 4, "PaperProcess is confirmed: 'Agreed'.")]
    [InlineData("Draft", RuleOutcome.Pass, 2, "PaperProcess is only assumed: 'Draft'.")]
    [InlineData("Refused", RuleOutcome.Fail, 0, "PaperProcess is missing: 'Refused'.")]
    [InlineData("agreed", RuleOutcome.Pass, 4, "PaperProcess is confirmed: 'agreed'.")]
    [InlineData("Yes", RuleOutcome.Pass, 4, "PaperProcess is confirmed: 'Yes'.")]
    [InlineData("No", RuleOutcome.Fail, 0, "PaperProcess is missing: 'No'.")]
    [InlineData("with Anna", RuleOutcome.Pass, 2, "PaperProcess is only assumed: 'with Anna'.")]
    [InlineData("", RuleOutcome.Unknown, 0, "Nobody has recorded PaperProcess yet.")]
    public void What_stands_in_the_column_is_graded(string cell, RuleOutcome outcome, int points, string reason)
    {
        var finding = Deal.At(0.6m).With(NextStep, cell).Ask("PaperProcess", Policy);

        (finding.Outcome, finding.Points, finding.Reason, finding.Column, finding.RawValue)
            .ShouldBe((outcome, (decimal)points, reason, "Next Step", cell));
    }

    [Fact]
    public void It_is_asked_about_from_its_position_on_and_where_the_source_has_the_column()
    {
        Deal.At(0.59m).With(NextStep, "Refused").Ask("PaperProcess", Policy).Outcome.ShouldBe(RuleOutcome.NotDue);
        Deal.At(0.95m).With(Amount, "5").Ask("PaperProcess", Policy)
            .Outcome.ShouldBe(RuleOutcome.NotApplicable, "the source has no such column");
        Deal.At(0.95m).With(NextStep, "").Ask("PaperProcess", Policy).Question.ShouldBe("Who signs, and when?");
    }

    [Fact]
    public void The_teams_own_words_win_over_the_usual_ones()
    {
        var policy = Read(
            "@{ Evidence = @(@{ Id = 'Locked'; Column = 'Next Step'; Good = @('No'); Assumed = @('Confirmed'); Bad = @('Yes') }) }");
        Finding Ask(string cell) => Deal.At(0.2m).With(NextStep, cell).Ask("Locked", policy);

        (Ask("No").Points, Ask(" no ").Points, Ask("Confirmed").Points, Ask("Yes").Outcome).ShouldBe((4m, 4m, 2m, RuleOutcome.Fail));
    }

    [Fact]
    public void Nobody_has_found_out_for_too_long_from_four_tenths_of_the_process_later_on()
    {
        var policy = Read("@{ Evidence = @(@{ Id = 'Legal'; Column = 'Next Step'; Good = @('Yes'); DueFrom = 0.2 }) }");
        var before = Deal.At(0.599m).With(NextStep, "").Ask("Legal", policy);
        var late = Deal.At(0.6m).With(NextStep, "").Ask("Legal", policy);
        var refused = Deal.At(0.6m).With(NextStep, "No").Ask("Legal", policy);

        (before.Outcome, before.KnownBy, before.CustomerCanSettle).ShouldBe((RuleOutcome.Unknown, null, true));
        (late.Outcome, late.KnownBy, late.CustomerCanSettle).ShouldBe((RuleOutcome.Fail, 0.6m, true));
        late.Reason.ShouldBe("Nobody has recorded Legal, and the deal is already in Talks.");
        (refused.Outcome, refused.KnownBy, refused.CustomerCanSettle).ShouldBe((RuleOutcome.Fail, null, false));
        Deal.At(0.6m).WithHardlyUsed(NextStep).Ask("Legal", policy)
            .Outcome.ShouldBe(RuleOutcome.Unknown, "blanks of a column that is hardly used say nothing");
        Deal.At(0.6m).WithColumnOfBlanks(NextStep).Ask("Legal", policy).Reason.ShouldBe("The export does not have the column 'Next Step'.");
        Deal.At(0.6m).With(NextStep, "Yes").Ask("Legal", policy).CustomerCanSettle.ShouldBeFalse();
        Deal.At(0.6m).With(NextStep, "perhaps").Ask("Legal", policy).CustomerCanSettle.ShouldBeTrue();
    }

    [Fact]
    public void The_first_header_that_the_source_has_is_read_in_whatever_column_it_stands()
    {
        var policy = Read("@{ Evidence = @(@{ Id = 'Legal'; Column = @('Lawyers', 'Next Step', 'Name'); Good = @('Yes') }) }")!;
        var deal = Deal.At(0.2m).With(NextStep, "Yes");
        deal.Build(reversed: true).Row.Table.ColumnOf("Next Step").ShouldBe(0);

        new OpportunityJudge(new RuleSet(policy), Deal.Today).Judge(deal.Build(reversed: true))
            .Findings.Single(finding => finding.Rule == "Legal").Column.ShouldBe("Next Step");
        deal.Without(NextStep).Ask("Legal", policy).Column.ShouldBe("Name");
    }

    [Fact]
    public void A_long_cell_is_cut_in_the_sentence_and_whole_beside_it()
    {
        var cell = new string('a', 60);
        var finding = Deal.At(0.6m).With(NextStep, cell).Ask("PaperProcess", Policy);

        finding.Reason.Length.ShouldBeLessThan(100);
        finding.RawValue.ShouldBe(cell);
    }

    [Fact]
    public void It_is_written_into_a_file_and_read_back()
    {
        var back = Read(PolicyText.Write(Policy))!;

        PolicyText.Write(Policy)
            .ShouldContain(Paper.Replace("Column = 'Next Step'", "Column = @('Next Step')", System.StringComparison.Ordinal));
        back.Identity.Hash.ShouldBe(Policy.Identity.Hash);
        back.Identity.Hash.ShouldNotBe(RuleCatalogue.DefaultPolicy.Identity.Hash);
    }

    [Fact]
    public void What_is_left_out_is_filled_with_words_about_the_column()
    {
        var finding = Deal.At(0.6m).With(NextStep, "")
            .Ask("Legal", Read("@{ Evidence = @(@{ Id = 'Legal'; Column = 'Next Step'; Good = @('Yes') }) }"));

        (finding.Question, finding.NextAction)
            .ShouldBe(("What can you tell us about Legal?", "Find out about Legal, and record it in the column 'Next Step'."));
        var definition = Read("@{ Evidence = @(@{ Id = 'Legal'; Column = 'Next Step' }) }")!.Rules[^1].Definition;
        (definition.Asks, definition.Weight, definition.DueFrom, definition.Briefing)
            .ShouldBe(("What is known about Legal?", 4m, 0m, null));
    }

    [Theory]
    [InlineData("OpportunityId = 'D-1'; Reason = 'Review.'; Owner = 'Mia'; Expires = '2027-01-15'", "SettingMissing", "Rule' is missing.")]
    [InlineData(
        "Rule = 'Sponsor'; Reason = 'Review.'; Owner = 'Mia'; Expires = '2027-01-15'", "SettingMissing", "OpportunityId' is missing.")]
    [InlineData("Rule = 'Sponsor'; OpportunityId = 'D-1'; Owner = 'Mia'; Expires = '2027-01-15'", "SettingMissing", "Reason' is missing.")]
    [InlineData("Rule = 'Sponsor'; OpportunityId = 'D-1'; Reason = 'Review.'; Expires = '2027-01-15'", "SuppressionWithoutOwner",
        "The suppression has no owner.")]
    [InlineData("Rule = 'Sponsor'; OpportunityId = 'D-1'; Reason = 'Review.'; Owner = 'Mia'", "SettingMissing", "Expires' is missing.")]
    public void A_rule_is_set_aside_only_with_everything_that_belongs_to_it(string settings, string id, string message)
    {
        var problems = new List<Problem>();

        Read($"@{{ Suppressions = @(@{{ {settings} }}) }}", problems).ShouldBeNull();

        problems.Single().ErrorId.ShouldBe(id);
        problems.Single().Message.ShouldContain(message);
    }

    [Fact]
    public void A_slip_in_a_suppression_is_said() =>
        Slip("@{ Suppressions = @(@{ Rule = 'Sponsor'; OpportunityId = 'D-1'; Reason = 'Review.'; Owner = 'Mia'; Expires = '2027-01-15'; "
        + "Colour = 'red' }) }");

    [Fact]
    public void A_slip_in_a_column_of_ones_own_is_said() =>
        Slip("@{ Evidence = @(@{ Id = 'Legal'; Column = 'Next Step'; Good = @('Yes'); Colour = 'red' }) }");

    [Fact]
    public void A_slip_in_the_negotiation_or_in_the_other_headers_is_said()
    {
        Slip("@{ Negotiation = @{ Colour = 'red' } }");
        Slip("@{ EvidenceColumns = @{ Colour = @('red') } }");
    }

    [Fact]
    public void A_suppression_that_has_run_out_is_told_with_its_owner()
    {
        var policy = Read("@{\nSuppressions = @(\n@{ Rule = 'Sponsor'; OpportunityId = 'D-1'; Reason = 'Review.'; Owner = 'Mia'; Expires "
            + "= '2026-11-22' })\n}")!;

        var told = policy.ExpiredSuppressions(Deal.Today).ShouldHaveSingleItem();

        told.ErrorId.ShouldBe("SuppressionExpired");
        told.Message.ShouldBe("The suppression of Sponsor for D-1 by Mia expired on 22 Nov 2026 and no longer counts.");
        (told.Kind, told.Hint).ShouldBe((ProblemKind.Data, "Delete it, or give it a new date and a current reason."));
        told.Line.ShouldBe(3);
        policy.ExpiredSuppressions(new System.DateTime(2026, 11, 22)).ShouldBeEmpty("its last day still counts");
        Deal.At(0.95m).With(Sponsor, "No").Ask("Sponsor", policy).Outcome.ShouldBe(RuleOutcome.Fail);
        Deal.At(0.95m).With(Sponsor, "No").Judge(policy, asOf: new System.DateTime(2026, 11, 22))
            .Findings.Single(finding => finding.Rule == "Sponsor").Outcome.ShouldBe(RuleOutcome.Suppressed);
    }

    private static void Slip(string text)
    {
        var problems = new List<Problem>();

        Read(text, problems).ShouldBeNull();

        problems.Single().ErrorId.ShouldBe("SettingUnknown");
        problems.Single().Message.ShouldContain("Colour");
    }

    private static QualificationPolicy? Read(string text, List<Problem>? problems = null)
    {
        var found = problems ?? [];
        var policy = PolicyReader.Read(SettingParser.Parse(text, "policy.psd1"), found);
        if (problems is null)
        {
            found.ShouldBeEmpty();
        }

        return policy;
    }
}
