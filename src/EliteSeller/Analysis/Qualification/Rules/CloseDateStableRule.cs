using EliteSeller.Model;

namespace EliteSeller.Analysis.Qualification.Rules;

/// <summary>Has the close date stayed where it was put?</summary>
/// <remarks>
/// <para>Why: a date that keeps moving is the customer telling you, month after month, that something else comes first
/// (briefing 37).</para>
/// <para>Due: from the start.</para>
/// <para>Passes when the date was pushed at most once. Half the points when it was pushed twice. Fails from the third push on.
/// A blank is unknown. With a history (-History) the pushes that it shows count too; where it begins later than the deal, no push
/// seen is unknown. The rule weighs more than CloseDateCredible, so that pushing never pays.</para>
/// <para>Set aside: not applicable when nothing counts the pushes: no column, and no history of exports.</para>
/// <para>To mend it: find out what the customer did instead each time; then date the deal by the customer's plan, or close it.</para>
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
    public static RuleDefinition Definition { get; } = new("CloseDateStable", 37, RuleKind.Momentum, 0m, 8m, settings => new CloseDateStableRule(settings))
    {
        Asks = "Has the close date stayed where it was put?",
        Question = "The date has moved before: what came first each time, and what is different now?",
        Condemns = true,
        NextAction = "Ask what came first each time the date moved; then date the deal by the customer's plan, or close it.",
        Thresholds =
        [
            new("MaximumPushes", 1m, ThresholdUnit.Count, "Pushes of the close date that still earn all the points."),
            new("MaximumPushesHalf", 2m, ThresholdUnit.Count, "Pushes of the close date that still earn half the points."),
        ],
    };

    internal override Judgement Judge(in JudgedDeal deal) => deal.Opportunity.PushCount switch
    {
        null => Judgement.Unknown,
        { } pushes when pushes <= _passes => Judgement.Pass,
        { } pushes when pushes <= _half => Judgement.Half,
        _ => Judgement.Fail,
    };

    internal override Explanation Explain(in JudgedDeal deal, Judgement judgement)
    {
        var isOfHistory = deal.Opportunity.History is { GivesPushCount: true };
        var column = isOfHistory ? null : deal.Source.HeaderOf(Pushes);
        var (reason, summary) = deal.Opportunity.PushCount switch
        {
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
