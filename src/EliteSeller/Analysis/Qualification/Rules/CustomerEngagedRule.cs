namespace EliteSeller.Analysis.Qualification.Rules;

/// <summary>Has there been recent activity with the customer?</summary>
/// <remarks>
/// <para>Why: a customer who is not engaged is the earliest danger sign (briefing 37).</para>
/// <para>Due: from the start.</para>
/// <para>Passes when the last activity was at most 30 days ago, or 14 days from position 0.5 on. Fails when it was longer
/// ago, or when no activity is recorded on a deal that is older than the limit. A blank is unknown on a younger deal,
/// and in a rarely used column. A date after the as-of date counts as the as-of date. The policy's DaysOff do not count.</para>
/// <para>Not due while the deal waits for an event: the next step names one (a board, a tender, a meeting) on a day that is at most 45 days
/// ahead, and the close date moved at most once. A step that only waits does not suspend the rule.</para>
/// <para>Not applicable when the source has no column for the last activity.</para>
/// <para>How to fix: talk to the customer, or ask whether the project is still alive. Any answer is worth more than silence.</para>
/// </remarks>
public sealed class CustomerEngagedRule : QualificationRule
{
    private const OpportunityField Activity = OpportunityField.LastActivityDate;

    private readonly int _days;
    private readonly int _lateDays;
    private readonly int _lateFrom;

    internal CustomerEngagedRule(RuleSettings settings)
        : base(settings, Activity)
    {
        _days = Whole("MaximumDays");
        _lateDays = Whole("MaximumDaysLate");
        _lateFrom = Thousandths("LateFrom");
    }

    /// <summary>The rule as it is shipped.</summary>
    public static RuleDefinition Definition { get; } = new(
        "CustomerEngaged", 37, RuleKind.Momentum, 0m, 12m, settings => new CustomerEngagedRule(settings))
    {
        Asks = "Has there been recent activity with the customer?",
        Question = "Is this project still alive on your side, and what has changed since we last spoke?",
        Condemns = true,
        NextAction = "Talk to the customer this week, and record the activity.",
        Thresholds =
        [
            new("MaximumDays", 30m, ThresholdUnit.Days, "The maximum number of days without activity in the first part of the process."),
            new("MaximumDaysLate", 14m, ThresholdUnit.Days, "The maximum number of days without activity from LateFrom on."),
            new("LateFrom", 0.5m, ThresholdUnit.Position, "The position from which MaximumDaysLate counts."),
        ],
    };

    internal override Judgement Judge(in JudgedDeal deal)
    {
        var last = deal.Opportunity.LastActivityDay;
        if (last != 0)
        {
            return deal.DaysSince(last) <= Limit(deal) || deal.ExpectedSince(last) <= Limit(deal) ? Judgement.Pass : Bad(deal);
        }

        return deal.Source.BlankCounts(Activity) && deal.Age > Limit(deal) ? Bad(deal) : Judgement.Unknown;
    }

    private static Judgement Bad(in JudgedDeal deal) => AwaitedEvent.DayIn(deal) == 0 ? Judgement.Fail : Judgement.NotDue;

    internal override int Began(in JudgedDeal deal, Judgement judgement)
    {
        var start = deal.Opportunity.LastActivityDay is var last && last != 0 ? last : deal.Begun;
        return judgement == Judgement.Fail && start != 0 ? deal.Past(start, Limit(deal)) : 0;
    }

    internal override Explanation Explain(in JudgedDeal deal, Judgement judgement)
    {
        if (judgement == Judgement.NotDue)
        {
            return AwaitedEvent.Explain(deal);
        }

        var column = deal.Source.HeaderOf(Activity);
        var limit = Limit(deal);
        var last = deal.Opportunity.LastActivityDay;
        var (reason, summary) = Words(deal, judgement, last, limit);
        return new Explanation(reason, summary)
        {
            Column = column,
            RawValue = deal.Opportunity.Row.GetText(Activity),
            Threshold = LimitValue(deal),
            Question = judgement != Judgement.Fail || last == 0 ? null
                : $"We last spoke on {Wording.Date(last)}. Is this project still alive on your side, and what has changed?",
        };
    }

    private static (string Reason, string Summary) Words(in JudgedDeal deal, Judgement judgement, int last, int limit)
    {
        if (last != 0)
        {
            var (days, off) = (Wording.Days(deal.DaysSince(last)), deal.OffSince(last));
            return judgement == Judgement.Fail ? ($"No activity for {days}{off} (limit: {limit}).", $"No activity for {days}")
                : last > deal.AsOf ? ($"Last activity on {Wording.Date(last)}{deal.Later(last)}.", "Last activity after the as-of date")
                : last == deal.AsOf
                    ? ($"Last activity on {Wording.Date(last)} (limit: {limit} days).", $"Last activity on {Wording.Date(last)}")
                : ($"Last activity {days} ago{off} (limit: {limit}).", $"Last activity {days} ago");
        }

        return deal.Age is { } age
            ? ($"No activity is recorded, and the deal is {Wording.Days(age)} old (limit: {limit}).", "No activity recorded")
            : ("No activity is recorded, and the age of the deal is unknown.", "No activity recorded");
    }

    // For an unknown stage, the lenient limit counts.
    private int Limit(in JudgedDeal deal) => deal.IsFrom(_lateFrom) ? _lateDays : _days;

    private PolicyValue LimitValue(in JudgedDeal deal) => Settings.Threshold(deal.IsFrom(_lateFrom) ? "MaximumDaysLate" : "MaximumDays");
}
