namespace EliteSeller.Analysis.Qualification;

/// <summary>The lines of a policy that belong to no single rule, as the module ships them.</summary>
internal static class PolicyLine
{
    /// <summary>The Score from which a deal is worth pursuing, and the Potential below which it no longer can be.</summary>
    public static RuleThreshold PursueLine { get; } = new(nameof(PursueLine), 70m, ThresholdUnit.Percent,
        "The Score from which to pursue a deal, and the Potential below which to walk away from it.");

    /// <summary>The share of the due weight that has to be judged before a deal can be pursued.</summary>
    public static RuleThreshold MinimumCoverage { get; } = new(nameof(MinimumCoverage), 0.5m, ThresholdUnit.Position,
        "The share of the due weight that has to be judged before a deal can be pursued.");

    /// <summary>The Momentum below which a deal with two failed momentum rules is one to walk away from.</summary>
    public static RuleThreshold MomentumLine { get; } = new(nameof(MomentumLine), 50m, ThresholdUnit.Percent,
        "The Momentum below which to walk away from a deal with two failed momentum rules.");

    /// <summary>How much of the process may pass before not knowing is a failure.</summary>
    public static RuleThreshold FindOutWithin { get; } = new(nameof(FindOutWithin), 0.4m, ThresholdUnit.Position,
        "How much of the sales process may pass after a rule is due before not knowing fails.");

    /// <summary>The days after which a yes has to be asked for again.</summary>
    public static RuleThreshold AskExpiryDays { get; } = new(nameof(AskExpiryDays), 90m, ThresholdUnit.Days,
        "The days after which a yes expires and we have to ask again.");

    /// <summary>The days after which evidence that has a date has to be asked for again.</summary>
    public static RuleThreshold EvidenceExpiryDays { get; } = new(nameof(EvidenceExpiryDays), 180m, ThresholdUnit.Days,
        "The days after which evidence with a date expires and we have to ask again.");

    /// <summary>The position from which a pursued deal needs the customer's own word.</summary>
    public static RuleThreshold ProofFrom { get; } = new(nameof(ProofFrom), 0.6m, ThresholdUnit.Position,
        "The position from which a deal to pursue needs at least one confirmation or yes from the customer.");

    /// <summary>The days of every year on which nobody expects an answer: Christmas Day and New Year's Day.</summary>
    public static IReadOnlyList<string> DaysOff { get; } = ["12-25", "01-01"];

    /// <summary>All of them, in the order of a policy file.</summary>
    public static IReadOnlyList<RuleThreshold> All { get; } =
        [PursueLine, MinimumCoverage, MomentumLine, FindOutWithin, AskExpiryDays, EvidenceExpiryDays, ProofFrom];
}
