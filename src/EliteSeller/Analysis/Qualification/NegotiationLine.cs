namespace EliteSeller.Analysis.Qualification;

/// <summary>
/// The numbers that Test-Negotiation compares with and that belong to no rule of Test-Opportunity, as the module ships them.
/// </summary>
internal static class NegotiationLine
{
    /// <summary>The margin of the list price, in percent; 0 when it is unknown.</summary>
    public static RuleThreshold ListMargin { get; } = new(nameof(ListMargin), 0m, ThresholdUnit.Percent,
        "The margin of the list price in percent. 0: unknown, so nothing is judged by margin.");

    /// <summary>The margin below which a discount is not worth giving, in percent.</summary>
    public static RuleThreshold MarginFloor { get; } = new(nameof(MarginFloor), 20m, ThresholdUnit.Percent,
        "The margin in percent that has to be left after the discount.");

    /// <summary>What an hour of our side costs; 0 when it is unknown.</summary>
    public static RuleThreshold HourlyCost { get; } = new(nameof(HourlyCost), 0m, ThresholdUnit.Money,
        "What an hour of our side costs, in the policy's currency. 0: unknown, so sunk effort is not judged.");

    /// <summary>The profit that a discount may put at risk in the open pipeline, in percent of the deal's own amount.</summary>
    public static RuleThreshold ProfitAtRiskLimit { get; } = new(nameof(ProfitAtRiskLimit), 100m, ThresholdUnit.Count,
        "The profit in the open pipeline that a new reference discount may put at risk, in percent of what the deal itself is worth.");

    /// <summary>Which discount given before counts as the reference of a segment.</summary>
    public static RuleThreshold PrecedentPercentile { get; } = new(nameof(PrecedentPercentile), 75m, ThresholdUnit.Percent,
        "The percentile of the discounts of won deals of the segment that counts as its reference.");

    /// <summary>How many won deals a segment needs before it has a reference.</summary>
    public static RuleThreshold PrecedentDeals { get; } = new(nameof(PrecedentDeals), 5m, ThresholdUnit.Count,
        "How many won deals with a known discount a segment needs before it has a reference.");

    /// <summary>The list amount below which a deal is small.</summary>
    public static RuleThreshold SmallBelow { get; } = new(nameof(SmallBelow), 10_000m, ThresholdUnit.Money,
        "The list amount below which a deal is in the smallest size band.");

    /// <summary>The list amount below which a deal is of medium size.</summary>
    public static RuleThreshold MediumBelow { get; } = new(nameof(MediumBelow), 50_000m, ThresholdUnit.Money,
        "The list amount below which a deal is in the second size band.");

    /// <summary>The list amount below which a deal is large, and from which it is very large.</summary>
    public static RuleThreshold LargeBelow { get; } = new(nameof(LargeBelow), 250_000m, ThresholdUnit.Money,
        "The list amount below which a deal is in the third size band; from there it is in the fourth.");

    /// <summary>The longest payment term, in days.</summary>
    public static RuleThreshold MaximumPaymentDays { get; } = new(nameof(MaximumPaymentDays), 60m, ThresholdUnit.Days,
        "The longest payment term in days that we accept.");

    /// <summary>The fastest response that we can promise, in hours.</summary>
    public static RuleThreshold FastestResponseHours { get; } = new(nameof(FastestResponseHours), 4m, ThresholdUnit.Count,
        "The shortest response time in hours that our service can promise.");

    /// <summary>The days that a go-live needs from today.</summary>
    public static RuleThreshold MinimumGoLiveDays { get; } = new(nameof(MinimumGoLiveDays), 30m, ThresholdUnit.Days,
        "The minimum number of days between today and the go-live.");

    /// <summary>How many gives without a fair get cost us the customer's respect.</summary>
    public static RuleThreshold OneSidedRun { get; } = new(nameof(OneSidedRun), 3m, ThresholdUnit.Count,
        "How many concessions since the last fair return cost us the customer's respect.");

    /// <summary>How often an ask may be evaded.</summary>
    public static RuleThreshold EvadedAsks { get; } = new(nameof(EvadedAsks), 2m, ThresholdUnit.Count,
        "How often the customer may evade the same question before it costs us the customer's respect.");

    /// <summary>The largest get that we may hope for, in percent of the deal's amount.</summary>
    public static RuleThreshold LargestGetPercent { get; } = new(nameof(LargestGetPercent), 10m, ThresholdUnit.Percent,
        "The largest single return that is realistic, in percent of the deal's amount.");

    /// <summary>By how many days a go-live may still be moved.</summary>
    public static RuleThreshold LargestGoLiveSlip { get; } = new(nameof(LargestGoLiveSlip), 90m, ThresholdUnit.Days,
        "By how many days the go-live may move in the negotiation.");

    /// <summary>The working days within which a relationship has to be repaired.</summary>
    public static RuleThreshold RechargeDays { get; } = new(nameof(RechargeDays), 5m, ThresholdUnit.Days,
        "The working days within which the frank conversation with the sponsors takes place.");

    /// <summary>All of them, in the order of a policy file.</summary>
    public static IReadOnlyList<RuleThreshold> All { get; } =
    [
        ListMargin, MarginFloor, HourlyCost, ProfitAtRiskLimit, PrecedentPercentile, PrecedentDeals, SmallBelow, MediumBelow, LargeBelow,
        MaximumPaymentDays, FastestResponseHours, MinimumGoLiveDays, OneSidedRun, EvadedAsks, LargestGetPercent, LargestGoLiveSlip,
            RechargeDays,
    ];
}
