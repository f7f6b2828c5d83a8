using System.Linq;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Model;
using EliteSeller.Tests.Deals;
using Shouldly;
using Xunit;
using static EliteSeller.Model.OpportunityField;

namespace EliteSeller.Tests.Trust;

/// <summary>Which question is put next.</summary>
public sealed class NextQuestionTests
{
    private const string Budget = "How was the last purchase of this size approved, and from whose budget will this one be paid?";

    private static Deal Quiet => Deal.At(0.4m).With(LastActivityDate, "2026-09-17").With(Amount, "40000").With(BusinessIssue, "")
        .With(SpendingAuthority, "").With(TimelineAsk, "").With(RoadmapAsk, "").With(Sponsor, "").With(CloseDate, "2027-06-30");

    [Fact]
    public void The_worst_failure_with_a_date_asks_with_its_fact_in_the_words() => Quiet.Judge()
        .NextQuestion.ShouldBe("We last spoke on 17 Sep 2026. Is this project still alive on your side, and what has changed?");

    [Theory]
    [InlineData(0.2, "What does it cost your business if this stays as it is for another year?")]
    [InlineData(0.4, Budget)]
    [InlineData(0.6, "How will you get through evaluating, choosing and contracting by the date you named?")]
    [InlineData(
        0.9, "We work from an Action Roadmap that both sides keep, through evaluation and contract: will you build and keep it with us?")]
    public void Otherwise_the_gap_of_its_own_part_of_the_process_asks(double position, string question) => Quiet
        .Moved((decimal)position).With(LastActivityDate, "2026-11-20").Judge().NextQuestion.ShouldBe(question);

    [Theory]
    [MemberData(nameof(VerdictChangeTests.Files), MemberType = typeof(VerdictChangeTests))]
    public void No_question_is_put_to_more_than_two_fifths_of_a_sample_unless_they_share_its_fact(string file)
    {
        var open = VerdictChangeTests.Judge(file).Where(result => result.Verdict is not Verdict.Closed).ToArray();
        if (open.Length >= 10)
        {
            // A date in the question is a fact of these deals.
            var top = open.Where(result => result.NextFinding is { Since: null }).GroupBy(result => result.NextQuestion)
                .Select(question => question.Count()).DefaultIfEmpty(0).Max();
            ((double)top / open.Length).ShouldBeLessThanOrEqualTo(0.4, file);
        }
    }

    [Fact]
    public void An_export_that_records_nothing_about_the_customer_has_many_questions()
    {
        decimal[] positions = [0.1m, 0.2m, 0.3m, 0.4m, 0.6m, 0.75m, 0.9m];
        var asked = positions.Select(position => Deal.At(position).With(Amount, "40000").With(CloseDate, "2027-06-30").With(CreatedDate,
            "2026-10-01").Judge().NextQuestion).ToArray();

        asked.Distinct().Count().ShouldBe(positions.Length, string.Join("\n", asked));
    }

    [Fact]
    public void The_last_question_put_is_not_put_again_at_once()
    {
        var ledger = new Ledger(
            [new LedgerEntry("D-1", new(2026, 11, 20), LedgerKind.Ask, "Timeline") { Answer = "Evaded" }], RuleCatalogue.DefaultPolicy,
            Deal.Today);
        var deal = Quiet.Moved(0.6m).With(LastActivityDate, "2026-11-20");

        deal.Judge(asks: ledger).NextQuestion.ShouldNotStartWith("We asked on 20 Nov 2026");
        deal.Judge(asks: ledger).NextQuestion.ShouldNotBeNull();
    }
}
