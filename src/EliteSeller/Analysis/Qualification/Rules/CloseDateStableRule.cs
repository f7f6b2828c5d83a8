namespace EliteSeller.Analysis.Qualification.Rules;

/// <summary>Has the close date stayed the same?</summary>
/// <remarks>
/// <para>Why: a date that keeps moving is the customer telling you, month after month, that something else comes first
/// (briefing 37).</para>
/// <para>Due: from the start.</para>
/// <para>Passes when the date moved at most once. Earns half the points when it moved twice. Fails from the third move on.
/// A blank is unknown. With a history (-History) the moves that it shows count too; if the history begins later than the deal and
/// shows fewer than fail, the number is unknown. The rule weighs more than CloseDateCredible, so that moving the date never pays.</para>
/// <para>Not applicable when nothing counts the moves: no column, and no history of exports.</para>
/// <para>
/// How to fix: find out what the customer did instead each time; then take the date from the customer's plan, or close the deal.
/// </para>
/// </remarks>
public sealed class CloseDateStableRule : QualificationRule
{
    private const OpportunityField Pushes = OpportunityField.PushCount;

    private readonly int _passes;
    private readonly int _half;

    internal CloseDateStableRule(RuleSettings settings)
        : base(settings, Pushes)
    {
        _passes = Whole("MaximumPushes");
        _half = Whole("MaximumPushesHalf");
    }

    /// <summary>The rule as it is shipped.</summary>
    public static RuleDefinition Definition { get; } = new(
        "CloseDateStable", 37, RuleKind.Momentum, 0m, 8m, settings => new CloseDateStableRule(settings))
    {
        Asks = "Has the close date stayed the same?",
        Question = "The date has moved before: what came first each time, and what is different now?",
        Condemns = true,
        IsPast = true,
        NextAction = "Ask what came first each time the date moved; then take the date from the customer's plan, or close the deal.",
        Thresholds =
        [
            new("MaximumPushes", 1m, ThresholdUnit.Count, "How often the close date may move for all the points."),
            new("MaximumPushesHalf", 2m, ThresholdUnit.Count, "How often the close date may move for half the points."),
        ],
    };

    internal override Judgement Judge(in JudgedDeal deal) => deal.Opportunity.PushCount switch
    {
        null => Judgement.Unknown,
        { } pushes when pushes <= _half && IsLeast(deal) => Judgement.Unknown,
        { } pushes when pushes <= _passes => Judgement.Pass,
        { } pushes when pushes <= _half => Judgement.Half,
        _ => Judgement.Fail,
    };

    // A count of a history that begins later than the deal is a least count: otherwise the first push that it sees would earn points.
    private static bool IsLeast(in JudgedDeal deal) =>
        deal.Opportunity.History is { GivesPushCount: true, IsWhole: false, Baseline.FirstPushes: null };

    internal override int Began(in JudgedDeal deal, Judgement judgement) => 0;

    internal override Explanation Explain(in JudgedDeal deal, Judgement judgement)
    {
        var isOfHistory = deal.Opportunity.History is { GivesPushCount: true };
        var column = isOfHistory ? null : deal.Source.HeaderOf(Pushes);
        var (reason, summary) = deal.Opportunity.PushCount switch
        {
            { } pushes when judgement == Judgement.Unknown => (
                $"Close date moved at least {Wording.Times(pushes)}; the history begins later than the deal.",
                "Close date changes unknown"),
            null => ("Nobody knows how often the close date moved.", "Close date changes unknown"),
            0 => ("The close date never moved.", "Close date never moved"),
            { } pushes => ($"Close date moved {Wording.Times(pushes)} (limit: {_passes}).", $"Close date moved {Wording.Times(pushes)}"),
        };
        return new Explanation(reason, summary)
        {
            Column = column,
            RawValue = deal.Opportunity.Row.GetText(Pushes),
            Threshold = Settings.Threshold("MaximumPushes"),
        };
    }
}
