using EliteSeller.Analysis.Records;

namespace EliteSeller.Analysis.Qualification.Rules;

/// <summary>Is the discount within the limit?</summary>
/// <remarks>
/// <para>Why: a discount becomes the reference for the next deal; a bad deal can cost more than a lost one (briefing 40).</para>
/// <para>Due: from position 0.6 on, when terms are on the table.</para>
/// <para>Passes up to 20%. Fails above it; above 40% the failure is a gate: walk away or change the terms. A blank is unknown.</para>
/// <para>The gate looks at the team's own won deals first: where 20 of the same pipeline and type have a known discount (or of the
/// pipeline, of the type, or of all), a discount that nine of ten of them did not exceed fails without condemning. They are those of the
/// file that is read, or of -Record.</para>
/// <para>Not applicable when the source has no discounts.</para>
/// <para>How to fix: give some, get some: ask for something of equal value for every further percent.</para>
/// </remarks>
public sealed class DiscountWithinLimitRule : QualificationRule
{
    private const OpportunityField Discount = OpportunityField.Discount;

    private readonly decimal _limit;
    private readonly decimal _gate;

    internal DiscountWithinLimitRule(RuleSettings settings)
        : base(settings, Discount)
    {
        _limit = settings.Threshold("MaximumPercent").Value;
        _gate = settings.Threshold("GatePercent").Value;
    }

    /// <summary>The rule as it is shipped.</summary>
    public static RuleDefinition Definition { get; } = new(
        "DiscountWithinLimit", 40, RuleKind.Other, 0.6m, 4m, settings => new DiscountWithinLimitRule(settings))
    {
        Asks = "Is the discount within the limit?",
        Question = "If we move on price, what can you move on: term, volume, a reference, the date?",
        NextAction = "Ask for something in return for the discount, or take it back.",
        Thresholds =
        [
            new("MaximumPercent", 20m, ThresholdUnit.Percent, "The largest discount in percent that passes."),
            new("GatePercent", 40m, ThresholdUnit.Percent, "The discount in percent above which the verdict is to walk away."),
        ],
    };

    internal override Judgement Judge(in JudgedDeal deal) => deal.Opportunity.Discount is not { } discount ? Judgement.Unknown
        : discount > _gate ? Own(deal, discount) is null ? Judgement.FailGate : Judgement.Fail
        : discount > _limit ? Judgement.Fail
        : Judgement.Pass;

    // What the team has given to win deals like this one condemns none of them.
    private static RecordSegment? Own(in JudgedDeal deal, decimal discount) =>
        deal.Source.Record?.DiscountsOf(deal.Opportunity) is { } own && discount <= own.HighDiscount ? own : null;

    internal override Explanation Explain(in JudgedDeal deal, Judgement judgement)
    {
        var column = deal.Source.HeaderOf(Discount);
        var limit = Settings.Threshold(judgement == Judgement.FailGate ? "GatePercent" : "MaximumPercent");
        var percent = deal.Opportunity.Discount is { } discount ? Wording.Percent(discount) : null;
        var reason = percent is null ? "No discount is recorded."
            : judgement == Judgement.FailGate ? $"{percent} discount exceeds the {limit}% walk-away limit."
            : deal.Opportunity.Discount > _gate && Own(deal, deal.Opportunity.Discount.Value) is { } own
                ? $"The discount is {percent} (limit: {limit}%); 9 of 10 of your won {own.Name ?? "deals"} had at most "
                    + $"{Wording.Percent(own.HighDiscount!.Value)}."
            : $"The discount is {percent} (limit: {limit}%).";
        return new Explanation(reason, percent is null ? "Discount unknown" : $"{percent} discount (limit {limit}%)")
        {
            Column = column,
            RawValue = deal.Opportunity.Row.GetText(Discount),
            Threshold = limit,
        };
    }
}
