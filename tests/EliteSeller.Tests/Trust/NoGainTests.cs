using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using CsCheck;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Tests.Deals;
using EliteSeller.Tests.Reading;
using Shouldly;
using Xunit;
using static EliteSeller.Model.OpportunityField;

namespace EliteSeller.Tests.Trust;

/// <summary>No edit of the seller's own fields earns anything: no Score, no Potential, no Momentum, no better verdict.</summary>
public sealed class NoGainTests
{
    private static readonly decimal[] Positions = [0.1m, 0.2m, 0.3m, 0.4m, 0.6m, 0.75m, 0.9m];

    private static int Deals => Repeats.AreAll ? 10_000 : 400;

    [Fact]
    public void Nothing_is_earned_without_a_history_by_a_pushed_date_an_owner_an_id_a_type_or_an_empty_next_step() =>
        Gen.Select(DealGen.Open, Gen.Int[-300, 300], Gen.Int[1, 400], Gen.Int[0, 5]).Sample(
            (some, days, later, pushes) =>
            {
                var before = some.Without(TimelineAsk).With(CloseDate, InDays(days)).With(PushCount, Number(pushes)).With(Owner, "Ann")
                    .With(Model.OpportunityField.Type, "New");
                ShouldNotGain(before.Judge(), before.With(CloseDate, InDays(days + later)).With(PushCount, Number(pushes + 1)).Judge());
                ShouldNotGain(before.Judge(), before.With(Owner, "Bob").Judge());
                ShouldNotGain(before.Judge(), before.With(Model.OpportunityField.Id, "D-2").Judge());
                ShouldNotGain(before.Judge(), before.With(Model.OpportunityField.Type, "Renewal").Judge());
                foreach (var words in new[] { "x", "call", "see notes", "..." })
                {
                    if (before.With(NextStep, "").Judge() is var blank)
                    {
                        ShouldNotGain(blank, before.With(NextStep, words).Judge());
                    }
                }
            },
            iter: Deals);

    [Fact]
    public void Nothing_is_earned_with_a_history_by_any_edit_of_the_sellers_own_fields() =>
        Gen.Select(Historic, Gen.Int[1, 400], Gen.Int[0, 6]).Sample(
            (historic, days, choice) =>
            {
                var (past, now) = historic;
                var close = DateTime.ParseExact(now.CellUnder("Close Date"), "yyyy-MM-dd", CultureInfo.InvariantCulture);
                Deal[] edits =
                [
                    now.With(CloseDate, DealGen.Date(close.AddDays(days))),
                    now.With(CloseDate, DealGen.Date(close.AddDays(-days))),
                    now.With(CloseDate, ""),
                    Back(now, Positions[0]),
                    Positions[choice] < PositionOf(now) ? Back(now, Positions[choice]) : now,
                    now.Has(StageEnteredDate) ? now.With(StageEnteredDate, DealGen.Date(Deal.Today)) : now,
                    now.Has(DaysInStage) ? now.With(DaysInStage, "0") : now,
                    now.Has(CreatedDate) ? now.With(CreatedDate, DealGen.Date(Deal.Today)) : now,
                    now.Has(AgeDays) ? now.With(AgeDays, "0") : now,
                    now.Has(PushCount) && now.CellUnder("Push Count").Length > 0 ? now.With(PushCount, "0") : now,
                    now.With(Owner, "Bob"),
                    now.With(Model.OpportunityField.Type, "Renewal"),
                    now.With(Amount, "10"),
                    now.With(Amount, "900000"),
                    now.Has(NextStep) ? now.With(NextStep, "Contract review with Anna on site") : now,
                    now.Has(NextStep) ? now.With(NextStep, "") : now,
                    now.Has(NextStepDate) ? now.With(NextStepDate, InDays(20)) : now,
                    now.Has(NextActivityDate) ? now.With(NextActivityDate, InDays(20)) : now,
                ];
                var before = past.Judge(now);
                foreach (var edit in edits)
                {
                    ShouldNotGain(before, past.Judge(edit));
                }
            },
            iter: Deals);

    [Fact]
    public void A_pushed_date_earns_what_the_date_before_it_earned()
    {
        var now = Deal.At(0.4m).With(Model.OpportunityField.Stage, "Stage 0.4").With(CloseDate, "2026-11-10").With(PushCount, "0");
        var past = new HistoricDeal([now], [Deal.Today.AddDays(-30)]);

        Ask(past, now.With(CloseDate, "2027-03-10").With(PushCount, "1")).Reason
            .ShouldBe("The close date was 10 Nov 2026 and moved; the customer has not confirmed the new one.");
        Ask(past, now.With(CloseDate, "2027-03-10").With(PushCount, "1").With(TimelineAsk, "Yes").With(TimelineAskedOn,
            "2026-11-02")).Outcome.ShouldBe(RuleOutcome.Pass);

        var early = now.With(CloseDate, "2027-02-10");
        var pushedEarly = Ask(new HistoricDeal([early], past.Days), early.With(CloseDate, "2027-03-10").With(PushCount, "1"));
        (pushedEarly.Outcome, pushedEarly.Reason).ShouldBe((RuleOutcome.Pass, "79 days left until the first close date, 10 Feb 2027."));
    }

    [Fact]
    public void A_step_back_is_no_advance_and_the_rules_of_the_furthest_stage_stay_due()
    {
        var was = Stage(Deal.At(0.6m), 0.6m).With(StageEnteredDate, "2026-08-01").With(ExecutiveAccess, "No");
        var past = new HistoricDeal([was], [new DateTime(2026, 8, 3)]);
        var back = past.Judge(Stage(was, 0.2m).With(StageEnteredDate, "2026-11-20"));

        back.Findings.Single(finding => finding.Rule == "ExecutiveAccess").Outcome.ShouldBe(RuleOutcome.Fail);
        var advancing = back.Findings.Single(finding => finding.Rule == "DealAdvancing");
        (advancing.Outcome, advancing.Reason).ShouldBe((RuleOutcome.Fail, "In Stage 0.2 for 114 days (limit: 45)."));
    }

    [Fact]
    public void A_new_next_step_counts_once_the_customer_was_heard_of()
    {
        var was = Deal.At(0.4m).With(Model.OpportunityField.Stage, "Stage 0.4").With(NextStep, "waiting for legal")
            .With(LastActivityDate, "2026-11-01");
        var past = new HistoricDeal([was], [new DateTime(2026, 11, 9)]);
        var now = was.With(NextStep, "Contract review with Anna");

        var held = past.Judge(now).Findings.Single(finding => finding.Rule == "NextStepAgreed");
        (held.Points, held.Reason).ShouldBe((3m, "The next step changed, but no activity has been recorded since."));
        past.Judge(now.With(LastActivityDate, "2026-11-20")).Findings.Single(finding => finding.Rule == "NextStepAgreed").Points
            .ShouldBe(6m);
    }

    [Fact]
    public void Pushing_the_date_of_a_dead_deal_leaves_it_dead()
    {
        var judged = Judge("push.csv");

        (judged[0].Verdict, judged[1].Verdict).ShouldBe((Verdict.WalkAway, Verdict.WalkAway));
        ShouldNotGain(judged[0], judged[1]);
    }

    [Fact]
    public void A_new_record_full_of_words_that_say_nothing_is_never_pursued() => Judge("junk.csv")[0]
        .Verdict.ShouldNotBe(Verdict.Pursue);

    [Fact]
    public void Old_evidence_is_not_made_young_by_typing() =>
        Gen.Select(Historic, Gen.Int[0, DealGen.EvidenceFields.Count - 1], Gen.Int[0, 400], Gen.Int[0, 200]).Sample(
            (historic, place, age, days) =>
            {
                var field = DealGen.EvidenceFields[place];
                Deal Said(Deal deal, string text) => deal.With(field, text);
                var old = "Confirmed " + InDays(-181 - age);
                var past = new HistoricDeal([.. historic.Past.Past.Select(deal => Said(deal, old))], historic.Past.Days);
                var before = past.Judge(Said(historic.Now, old));
                ShouldNotGain(before, past.Judge(Said(historic.Now, "Confirmed " + InDays(-days))));
                ShouldNotGain(before, past.Judge(Said(historic.Now, "Confirmed")));
                ShouldNotGain(before, past.Judge(Said(historic.Now, "Assumed " + InDays(-days))));
            },
            iter: Deals);

    private static Gen<(HistoricDeal Past, Deal Now)> Historic { get; } =
        from now in DealGen.Open
        from at in Gen.Int[0, 6]
        from earlier in Gen.Int[0, 6]
        from days in Gen.Int[-300, 300]
        from amount in Gen.Int[1, 200_000]
        from activity in Gen.Int[1, 200]
        from week in Gen.Int[1, 30]
        let deal = Stage(now.Without(TimelineAsk).With(CloseDate, InDays(days)).With(Amount, Number(amount))
            .With(LastActivityDate, InDays(-activity)), Positions[at])
        select (new HistoricDeal(
            [Stage(deal, Positions[Math.Min(earlier, at)]), deal],
            [Deal.Today.AddDays(-7 * (week + 5)), Deal.Today.AddDays(-7 * week)]), deal);

    private static Deal Back(Deal deal, decimal position)
    {
        var back = Stage(deal, position);
        return deal.Has(StageEnteredDate) ? back.With(StageEnteredDate, DealGen.Date(Deal.Today)) : back;
    }

    private static decimal PositionOf(Deal deal) => decimal.Parse(deal.CellUnder("Stage")["Stage ".Length..], CultureInfo.InvariantCulture);

    private static Deal Stage(Deal deal, decimal position) =>
        deal.Moved(position).With(Model.OpportunityField.Stage, "Stage " + position.ToString(CultureInfo.InvariantCulture));

    private static Finding Ask(HistoricDeal past, Deal now) => past.Judge(now).Findings
        .Single(finding => finding.Rule == "CloseDateCredible");

    private static string InDays(int days) => DealGen.Date(Deal.Today.AddDays(days));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static List<QualificationResult> Judge(string file)
    {
        var judge = new OpportunityJudge(new RuleSet(RuleCatalogue.DefaultPolicy), Deal.Today);
        return ReadFile.From(Path.Combine(CorpusCase.Folder, "..", "Trust", file)).Deals.Select(judge.Judge).ToList();
    }

    private static void ShouldNotGain(QualificationResult before, QualificationResult after)
    {
        (after.Score > before.Score).ShouldBeFalse($"Score {before.Score} to {after.Score}: {Differences(before, after)}");
        (after.Potential > before.Potential).ShouldBeFalse(
            $"Potential {before.Potential} to {after.Potential}: {Differences(before, after)}");
        (after.Momentum > before.Momentum).ShouldBeFalse($"Momentum {before.Momentum} to {after.Momentum}: {Differences(before, after)}");
        (before.Verdict == Verdict.WalkAway && after
            .Verdict is Verdict.AskForNo or Verdict.Pursue).ShouldBeFalse(Differences(before, after));
        (before.Verdict != Verdict.Pursue && after.Verdict == Verdict.Pursue).ShouldBeFalse(Differences(before, after));
    }

    private static string Differences(QualificationResult before, QualificationResult after) =>
        string.Join("; ", before.Findings.Zip(after.Findings)
        .Where(pair => (pair.First.Outcome, pair.First.Points) != (pair.Second.Outcome, pair.Second.Points))
        .Select(pair => $"{pair.First.Rule} {pair.First.Outcome} {pair.First.Points} {pair.First
            .Reason} -> {pair.Second.Outcome} {pair.Second.Points} {pair.Second.Reason}"));
}
