using EliteSeller.Analysis.Roadmaps;

namespace EliteSeller.Analysis.Qualification.Rules;

/// <summary>Can the deal still close on its close date?</summary>
/// <remarks>
/// <para>Why: a close date that has passed, or that leaves no time for the rest of the process, is bad news that nobody has
/// reported yet (briefing 37).</para>
/// <para>Due: from the start; not on a deal that is closed.</para>
/// <para>Passes when the date has not passed. Earns half the points when fewer days are left than the remaining stages need: 60
/// days for the whole process, so 15 at position 0.75. Fails when the date has passed, and from position 0.4 when it is
/// blank although the team keeps close dates; before, a blank is unknown.</para>
/// <para>A date that moved counts once the customer has answered TimelineAsk with yes; until then the rule decides as before the move.
/// With a history (-History) the earliest date counts. Without one nobody knows the earlier date, so a date that moved fails. So moving a
/// date never earns a point; the customer's word does.</para>
/// <para>With an Action Roadmap for the deal the rule also fails when the roadmap proves that its steps do not fit before its
/// go-live.</para>
/// <para>Not applicable when the source has no close date.</para>
/// <para>How to fix: plan backwards from the date with New-ActionRoadmap, and ask for a decision timeline.</para>
/// </remarks>
public sealed class CloseDateCredibleRule : QualificationRule
{
    private const OpportunityField Close = OpportunityField.CloseDate;

    private readonly int _processDays;

    internal CloseDateCredibleRule(RuleSettings settings)
        : base(settings, Close)
        => _processDays = Whole("ProcessDays");

    /// <summary>The rule as it is shipped.</summary>
    public static RuleDefinition Definition { get; } = new(
        "CloseDateCredible", 37, RuleKind.Momentum, 0m, 6m, settings => new CloseDateCredibleRule(settings))
    {
        Asks = "Can the deal still close on its close date?",
        Question = "How will you get through evaluating, choosing and contracting by the date we have recorded?",
        NextAction = "Plan backwards from the close date with the customer, and record the date that results.",
        Thresholds =
        [
            new("ProcessDays", 60m, ThresholdUnit.Days,
                "The days that the whole process takes; a deal in a later stage needs its share of them."),
        ],
    };

    internal override Judgement Judge(in JudgedDeal deal)
    {
        if (deal.IsClosed)
        {
            return Judgement.NotDue;
        }

        var close = EffectiveDay(deal);
        // Emptying a date that has passed must earn nothing.
        return close == 0 ? deal.Source.BlankCounts(Close) && deal.ShouldBeKnown(this) ? Judgement.Fail : Judgement.Unknown
            : close < deal.AsOf || Impossible(deal) is not null || IsMovedUnseen(deal) ? Judgement.Fail
            : IsTooSoon(deal, close) ? Judgement.Half
            : Judgement.Pass;
    }

    // The date that counts: the row's on the customer's word, else the earliest that the history knows.
    internal static int EffectiveDay(in JudgedDeal deal) =>
        deal.Opportunity.History?.Baseline is { CloseDay: not 0 } baseline && !IsConfirmed(deal)
            ? baseline.CloseDay : deal.Opportunity.CloseDay;

    internal override Explanation Explain(in JudgedDeal deal, Judgement judgement)
    {
        var column = deal.Source.HeaderOf(Close);
        var close = EffectiveDay(deal);
        var (reason, summary) = Words(deal, judgement, close);
        return new Explanation(reason, summary)
        {
            Column = column,
            RawValue = deal.Opportunity.Row.GetText(Close),
            Threshold = judgement is Judgement.Half or Judgement.Pass ? Settings.Threshold("ProcessDays") : null,
            Question = judgement != Judgement.Fail || close == 0 || close >= deal.AsOf ? null
                : $"Our plan said {Wording.Date(close)}. Which date does your own plan give today, and what comes before it?",
        };
    }

    internal override int Began(in JudgedDeal deal, Judgement judgement)
    {
        var close = EffectiveDay(deal);
        return judgement != Judgement.Fail || close == 0 ? 0
            : close < deal.AsOf ? close + 1
            : Impossible(deal) is { } roadmap ? Day.Number(roadmap.AsOf)
            : 0;
    }

    // Bad news early: the plan proves today what the date would tell at the end.
    private static ActionRoadmap? Impossible(in JudgedDeal deal) =>
        deal.Source.Roadmaps?.Find(deal.Opportunity.Id) is { Feasible: false } roadmap ? roadmap : null;

    private static (string Reason, string Summary) ByRoadmap(ActionRoadmap roadmap)
    {
        var days = Wording.Number(roadmap.ShortfallDays!.Value) + (roadmap.ShortfallDays == 1 ? " working day" : " working days");
        return (
            $"The Action Roadmap is {days} short for {Wording.Date(Day.Number(roadmap.Anchor))}. "
            + $"Earliest feasible date: {Wording.Date(Day.Number(roadmap.EarliestDate))}.",
            $"Action Roadmap {days} short");
    }

    /// <summary>Whether the date was pushed from one that nothing tells.</summary>
    internal static bool IsMovedUnseen(in JudgedDeal deal) =>
        deal.Source.IsRecorded(OpportunityField.PushCount)
        && (deal.Opportunity.History?.Baseline?.FirstPushes is { } before ? before > 0
            : deal.Opportunity.PushCount > (deal.Opportunity.History?.PushCount ?? 0))
        && !IsConfirmed(deal);

    /// <summary>Whether the customer has agreed to a timeline whose date is still ahead.</summary>
    internal static bool IsOnAgreedPlan(in JudgedDeal deal) => deal.Opportunity.CloseDay >= deal.AsOf && IsConfirmed(deal);

    private static bool IsConfirmed(in JudgedDeal deal) =>
        deal.AnswerTo(AskKind.Timeline) == AskAnswer.Yes && deal.IsRecorded(AskKind.Timeline) && !deal.HasExpired(AskKind.Timeline);

    private bool IsTooSoon(in JudgedDeal deal, int close) =>
        deal.Position >= 0 && (close - deal.AsOf) * 1000 < _processDays * (1000 - deal.Position);

    private (string Reason, string Summary) Words(in JudgedDeal deal, Judgement judgement, int close)
    {
        if (judgement == Judgement.NotDue)
        {
            return ("The deal is closed.", "Deal closed");
        }

        if (close == 0)
        {
            return ("No close date is recorded.", "No close date");
        }

        var left = Wording.Days(close - deal.AsOf);
        var passed = Wording.Days(deal.AsOf - close);
        var moved = deal.Opportunity.PushCount is { } pushes ? Wording.Times(pushes) : "";
        var needed = Wording.Number(Needed(deal));
        var date = Wording.Date(close);
        var isBefore = close != deal.Opportunity.CloseDay;
        var the = isBefore ? "the first" : "the";
        return judgement switch
        {
            Judgement.Fail when deal.Opportunity.CloseDay == 0 => (
                $"The close date was {date} and was removed.", "Close date removed"),
            Judgement.Fail when isBefore && close < deal.AsOf => (
                $"The close date was {date} and moved; the customer has not confirmed the new one.",
                "Close date moved, not confirmed"),
            Judgement.Fail when close >= deal.AsOf && Impossible(deal) is null => (
                $"Close date moved {moved}, and the customer has not confirmed the new one ({Wording.Date(deal.Opportunity.CloseDay)}).",
                $"Close date moved {moved}, not confirmed"),
            Judgement.Fail when close >= deal.AsOf => ByRoadmap(Impossible(deal)!),
            Judgement.Fail => ($"The close date, {date}, passed {passed} ago.", $"Close date passed {passed} ago"),
            Judgement.Half => (
                $"Only {left} left until {the} close date, {date} (the remaining stages need {needed}).",
                $"{left} to close ({needed} needed)"),
            _ => ($"{left} left until {the} close date, {date}.", $"{left} to close"),
        };
    }

    private decimal Needed(in JudgedDeal deal) => decimal.Ceiling(_processDays * (1000 - deal.Position) / 1000m);
}
