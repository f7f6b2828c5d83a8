using System;
using EliteSeller.Model;
using EliteSeller.Text;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Reading;

public class WordTests
{
    [Theory]
    [InlineData("", EvidenceGrade.Unknown)]
    [InlineData("  ", EvidenceGrade.Unknown)]
    [InlineData("n/a", EvidenceGrade.Unknown)]
    [InlineData("N/A", EvidenceGrade.Unknown)]
    [InlineData("-", EvidenceGrade.Unknown)]
    [InlineData("tbd", EvidenceGrade.Unknown)]
    [InlineData("None identified", EvidenceGrade.Unknown)]
    [InlineData("mark complete", EvidenceGrade.Unknown)]
    [InlineData("not yet identified", EvidenceGrade.Unknown)]
    [InlineData("not yet met", EvidenceGrade.Unknown)]
    [InlineData("no", EvidenceGrade.No)]
    [InlineData("False", EvidenceGrade.No)]
    [InlineData("nein", EvidenceGrade.No)]
    [InlineData("No access to the board", EvidenceGrade.No)]
    [InlineData("not engaged", EvidenceGrade.No)]
    [InlineData("No Committed Budget", EvidenceGrade.No)]
    [InlineData("Norbert Noll", EvidenceGrade.Assumed)]
    [InlineData("Nothing but good words from the CFO", EvidenceGrade.Assumed)]
    [InlineData("Ruth Amsel, CFO", EvidenceGrade.Assumed)]
    [InlineData("May Buy", EvidenceGrade.Assumed)]
    [InlineData("yes?", EvidenceGrade.Assumed)]
    [InlineData("Yes", EvidenceGrade.Confirmed)]
    [InlineData("yes - met the CFO", EvidenceGrade.Confirmed)]
    [InlineData("x", EvidenceGrade.Confirmed)]
    [InlineData("TRUE", EvidenceGrade.Confirmed)]
    [InlineData("Confirmed", EvidenceGrade.Confirmed)]
    [InlineData("confirmed by mail", EvidenceGrade.Confirmed)]
    [InlineData("2026-11-02", EvidenceGrade.Confirmed)]
    [InlineData("はい", EvidenceGrade.Confirmed)]
    [InlineData("sí", EvidenceGrade.Confirmed)]
    public void Evidence_is_graded_by_its_words(string text, EvidenceGrade grade) => EvidenceText.Grade(text).ShouldBe(grade);

    [Theory]
    [InlineData("Low", "CustomerPriority", EvidenceGrade.No)]
    [InlineData("niedrig", "CustomerPriority", EvidenceGrade.No)]
    [InlineData("High", "CustomerPriority", EvidenceGrade.Unknown)]
    [InlineData("we talked about it once", "CustomerPriority", EvidenceGrade.Unknown)]
    [InlineData("outage costs 2M a year", "BusinessIssue", EvidenceGrade.Assumed)]
    [InlineData("downtime", "BusinessIssue", EvidenceGrade.Unknown)]
    [InlineData("blocked by procurement", "ExecutiveAccess", EvidenceGrade.No)]
    [InlineData("left the company", "Sponsor", EvidenceGrade.No)]
    [InlineData("Detractor", "Sponsor", EvidenceGrade.No)]
    [InlineData("Pending", "SpendingAuthority", EvidenceGrade.Unknown)]
    [InlineData("pending the board", "SpendingAuthority", EvidenceGrade.Unknown)]
    [InlineData("en attente", "SpendingAuthority", EvidenceGrade.Unknown)]
    [InlineData("Lowell Smith", "Sponsor", EvidenceGrade.Assumed)]
    [InlineData("Peter Low", "Sponsor", EvidenceGrade.Assumed)]
    [InlineData("no animosity", "Relationship", EvidenceGrade.Confirmed)]
    [InlineData("neutral", "Relationship", EvidenceGrade.Assumed)]
    [InlineData("hostile", "Relationship", EvidenceGrade.No)]
    [InlineData("No respect at all", "Relationship", EvidenceGrade.No)]
    public void What_sounds_bad_is_never_half_good(string text, string field, EvidenceGrade grade) =>
        EvidenceText.Grade(text, field: Enum.Parse<OpportunityField>(field)).ShouldBe(grade);

    [Theory]
    [InlineData("0", "ZeroOrOne", 1, EvidenceGrade.No)]
    [InlineData("1", "ZeroOrOne", 1, EvidenceGrade.Confirmed)]
    [InlineData("0", "UpToTop", 3, EvidenceGrade.Unknown)]
    [InlineData("1", "UpToTop", 3, EvidenceGrade.Assumed)]
    [InlineData("2", "UpToTop", 3, EvidenceGrade.Assumed)]
    [InlineData("3", "UpToTop", 3, EvidenceGrade.Confirmed)]
    [InlineData("", "UpToTop", 3, EvidenceGrade.Unknown)]
    public void Evidence_in_numbers_is_graded_by_the_scale_of_its_column(string text, string scale, int top, EvidenceGrade grade) =>
        EvidenceText.Grade(text, Enum.Parse<EvidenceScale>(scale), top).ShouldBe(grade);

    [Theory]
    [InlineData("Yes", AskAnswer.Yes)]
    [InlineData("agreed", AskAnswer.Yes)]
    [InlineData("ja", AskAnswer.Yes)]
    [InlineData("yes, if the board agrees", AskAnswer.Conditional)]
    [InlineData("CONDITIONAL", AskAnswer.Conditional)]
    [InlineData("evaded", AskAnswer.Evaded)]
    [InlineData("no", AskAnswer.No)]
    [InlineData("no, not this year", AskAnswer.No)]
    [InlineData("declined", AskAnswer.No)]
    [InlineData("", AskAnswer.NotAsked)]
    [InlineData("tbd", AskAnswer.NotAsked)]
    [InlineData("not asked", AskAnswer.NotAsked)]
    [InlineData("NotAsked", AskAnswer.NotAsked)]
    public void An_answer_is_read(string text, AskAnswer answer) => AskText.Read(text).ShouldBe(answer);

    [Theory]
    [InlineData("we shall see")]
    [InlineData("2026-11-02")]
    public void An_answer_that_is_not_understood_is_not_made_up(string text) => AskText.Read(text).ShouldBeNull();

    [Theory]
    [InlineData("Open", DealOutcome.Open)]
    [InlineData("In Progress", DealOutcome.Open)]
    [InlineData("active", DealOutcome.Open)]
    [InlineData("P", DealOutcome.Open)]
    [InlineData("Won", DealOutcome.Won)]
    [InlineData("closedwon", DealOutcome.Won)]
    [InlineData("受注", DealOutcome.Won)]
    [InlineData("Ganha", DealOutcome.Won)]
    [InlineData("Canceled", DealOutcome.Lost)]
    [InlineData("Out-Sold", DealOutcome.Lost)]
    [InlineData("失注", DealOutcome.Lost)]
    [InlineData("přijde", null)]
    [InlineData("", null)]
    public void A_status_is_read(string text, DealOutcome? outcome) => OutcomeText.Read(text).ShouldBe(outcome);

    [Theory]
    [InlineData("yes", true)]
    [InlineData("ON", true)]
    [InlineData("1", true)]
    [InlineData("ano", true)]
    [InlineData("kyllä", true)]
    [InlineData("tak", true)]
    [InlineData("não", false)]
    [InlineData("nie", false)]
    [InlineData("いいえ", false)]
    [InlineData("0", false)]
    [InlineData("perhaps", null)]
    public void Yes_and_no_are_read_in_the_languages_of_the_headers(string text, bool? isYes) => YesNoText.Read(text).ShouldBe(isYes);
}
