namespace EliteSeller.Analysis.Qualification.Rules;

/// <summary>Does the deal move from stage to stage?</summary>
/// <remarks>
/// <para>Why: a deal that you cannot move forward is a danger sign, however friendly the meetings are (briefing 37).</para>
/// <para>Due: from the start.</para>
/// <para>Passes when the deal has been in its stage for at most 30 days before position 0.34, or 45 days from there. A policy
/// learned from the team's own closed deals has other limits: twice the median of the deals that were won. Fails above the limit.
/// A blank is unknown. The policy's DaysOff do not count.</para>
/// <para>The days count from the date on which the deal entered the stage; where the source has only a number of days, that number
/// counts as it was exported. With a history (-History) the date comes from there; a deal that was already in its stage when the
/// history began fails once it has been seen there for longer than the limit, and is unknown before. A step back is no advance: the days
/// count from the first sight of the furthest stage that the deal has reached.</para>
/// <para>Not due while the deal waits for an event: the next step names one (a board, a tender, a meeting) on a day that is at most 45 days
/// ahead, and the close date moved at most once. A step that only waits does not suspend the rule.</para>
/// <para>Nor while the customer's yes to TimelineAsk counts and the close date is still ahead: then their plan says how long a stage takes.
/// </para>
/// <para>Not applicable when the source has neither.</para>
/// <para>How to fix: find out what the customer has to do before the next stage, and ask for it; or move the deal back to the
/// stage where it really is.</para>
/// </remarks>
public sealed class DealAdvancingRule : QualificationRule
{
    // Leaves room for the days in a summary.
    private const int LongestStage = 16;

    private readonly PolicyValue _days;
    private readonly PolicyValue _lateDays;
    private readonly int _wholeDays;
    private readonly int _wholeLateDays;
    private readonly int _lateFrom;

    internal DealAdvancingRule(RuleSettings settings)
        : base(settings, OpportunityField.StageEnteredDate, OpportunityField.DaysInStage)
    {
        _days = settings.Threshold("MaximumDays");
        _lateDays = settings.Threshold("MaximumDaysLate");
        _wholeDays = Whole("MaximumDays");
        _wholeLateDays = Whole("MaximumDaysLate");
        _lateFrom = Thousandths("LateFrom");
    }

    /// <summary>The rule as it is shipped.</summary>
    public static RuleDefinition Definition { get; } = new(
        "DealAdvancing", 37, RuleKind.Momentum, 0m, 8m, settings => new DealAdvancingRule(settings))
    {
        Asks = "Does the deal move from stage to stage?",
        Question = "What has to happen on your side before we can take the next step together?",
        Condemns = true,
        NextAction = "Find out what keeps the deal in its stage; move it forward, or back to where it really is.",
        HasLimitsByStage = true,
        Thresholds =
        [
            new("MaximumDays", 30m, ThresholdUnit.Days, "The maximum number of days in one stage in the first part of the process."),
            new("MaximumDaysLate", 45m, ThresholdUnit.Days, "The maximum number of days in one stage from LateFrom on."),
            new("LateFrom", 0.34m, ThresholdUnit.Position, "The position from which MaximumDaysLate counts."),
        ],
    };

    internal override Judgement Judge(in JudgedDeal deal) => Days(deal) is { } days
        ? IsWithin(deal, days) ? Judgement.Pass : Bad(deal)
        : LeastDays(deal) is { } least && !IsWithin(deal, least) ? Bad(deal) : Judgement.Unknown;

    private bool IsWithin(in JudgedDeal deal, int days) =>
        days <= WholeLimit(deal) || deal.ExpectedSince(deal.AsOf - days) <= WholeLimit(deal);

    internal override int FailedSince(in JudgedDeal deal) =>
        (Days(deal) ?? LeastDays(deal)) is { } days ? deal.Past(deal.AsOf - days, WholeLimit(deal)) : 0;

    private static Judgement Bad(in JudgedDeal deal) =>
        AwaitedEvent.DayIn(deal) == 0 && !CloseDateCredibleRule.IsOnAgreedPlan(deal) ? Judgement.Fail : Judgement.NotDue;

    internal override Explanation Explain(in JudgedDeal deal, Judgement judgement)
    {
        if (judgement == Judgement.NotDue)
        {
            return AwaitedEvent.DayIn(deal) != 0 ? AwaitedEvent.Explain(deal) : new Explanation(
                $"The customer agreed to the timeline{deal.InBrackets(deal.AskedOn(AskKind.Timeline))}, and its date is still ahead.",
                "On the agreed timeline");
        }

        var isOfHistory = Days(deal) is null || deal.Opportunity.History is { GivesStageEntered: true };
        var entered = Days(deal) is null && judgement == Judgement.Fail
            ? deal.AsOf - LeastDays(deal)!.Value : deal.Opportunity.StageEnteredDay;
        var field = entered != 0 || deal.Opportunity.DaysInStage is null && deal.Source.IsRecorded(OpportunityField.StageEnteredDate)
            ? OpportunityField.StageEnteredDate
            : OpportunityField.DaysInStage;
        var column = isOfHistory && judgement != Judgement.Unknown ? null : deal.Source.HeaderOf(field);
        var limit = Limit(deal);
        var days = (Days(deal) is null ? "at least " : "") + Wording.Days(Days(deal) ?? LeastDays(deal) ?? 0);
        var stage = Wording.Stage(deal.Opportunity);
        var reason = judgement == Judgement.Unknown ? $"Nobody knows how long the deal has been in {stage}."
            : entered == 0 ? $"In {stage} for {days} when the file was exported (limit: {limit})."
            : entered > deal.AsOf ? $"In {stage} since {Wording.Date(entered)}{deal.Later(entered)}."
            : $"In {stage} for {days}{deal.OffSince(entered)} (limit: {limit}).";
        var summary = judgement == Judgement.Unknown
            ? "Days in stage unknown" : $"In {Wording.Stage(deal.Opportunity, LongestStage)} for {days}";
        return new Explanation(reason, summary)
        {
            Column = column,
            RawValue = deal.Opportunity.Row.GetText(field),
            Threshold = limit,
            Question = judgement != Judgement.Fail || entered == 0 ? null
                : $"We have been at this point since {Wording.Date(entered)}. What has to happen on your side before the next step?",
        };
    }

    internal override int Began(in JudgedDeal deal, Judgement judgement)
    {
        var entered = Days(deal) is null && LeastDays(deal) is { } least ? deal.AsOf - least : deal.Opportunity.StageEnteredDay;
        return judgement == Judgement.Fail && entered != 0 ? deal.Past(entered, WholeLimit(deal)) : 0;
    }

    private static int? Days(in JudgedDeal deal) =>
        deal.Opportunity.StageEnteredDay is var entered && entered != 0 ? deal.DaysSince(entered)
        : deal.Opportunity.DaysInStage is { } days ? Math.Max(days, LeastDays(deal) ?? 0)
        : null;

    /// <summary>
    /// The days for which the history has seen the deal in its stage, when the time before that is unknown.
    /// </summary>
    private static int? LeastDays(in JudgedDeal deal) =>
        deal.Opportunity.History?.StageSeenSince is { } since ? deal.DaysSince(Day.Number(since)) : null;

    private int WholeLimit(in JudgedDeal deal) => Settings.ByStage.Count > 0 ? (int)Limit(deal).Value
        : deal.Position < 0 || deal.IsFrom(_lateFrom) ? _wholeLateDays
        : _wholeDays;

    // The stage's own limit, where the policy has one; for an unknown stage, the lenient one counts.
    private PolicyValue Limit(in JudgedDeal deal) =>
        Settings.ByStage.Count > 0 && deal.Opportunity.Stage is { } stage && Settings.ByStage.TryGetValue(stage, out var own) ? own
        : deal.Position < 0 || deal.IsFrom(_lateFrom) ? _lateDays
        : _days;
}
