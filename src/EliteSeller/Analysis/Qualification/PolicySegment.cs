namespace EliteSeller.Analysis.Qualification;

/// <summary>Limits of their own for the deals of a type, a pipeline or a size.</summary>
public sealed class PolicySegment(
    string name, IReadOnlyList<string> types, IReadOnlyList<string> pipelines, decimal? amountFrom, decimal? amountBelow,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, PolicyValue>> limits)
{
    /// <summary>What it is called.</summary>
    public string Name { get; } = name ?? throw new ArgumentNullException(nameof(name));

    /// <summary>The types of its deals, without regard to case; any when empty.</summary>
    public IReadOnlyList<string> Types { get; } = types ?? throw new ArgumentNullException(nameof(types));

    /// <summary>The pipelines of its deals, without regard to case; any when empty.</summary>
    public IReadOnlyList<string> Pipelines { get; } = pipelines ?? throw new ArgumentNullException(nameof(pipelines));

    /// <summary>The smallest amount, or null.</summary>
    public decimal? AmountFrom { get; } = amountFrom;

    /// <summary>The amount below which its deals are, or null.</summary>
    public decimal? AmountBelow { get; } = amountBelow;

    /// <summary>By the name of a rule, its limits that differ from the policy's.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, PolicyValue>> Limits { get; } = limits
        ?? throw new ArgumentNullException(nameof(limits));

    /// <summary>The name.</summary>
    /// <returns>Such as <c>Renewals</c>.</returns>
    public override string ToString() => Name;

    /// <summary>Whether a deal belongs here. An unknown amount is in no band.</summary>
    /// <param name="opportunity">The deal.</param>
    /// <param name="amount">Its amount in the policy's currency, or null.</param>
    internal bool Holds(Opportunity opportunity, decimal? amount) =>
        Holds(Types, opportunity.Type) && Holds(Pipelines, opportunity.Pipeline)
        && (AmountFrom is null || amount >= AmountFrom) && (AmountBelow is null || amount < AmountBelow);

    /// <summary>A rule with the limits of this segment.</summary>
    internal RuleSettings Apply(RuleSettings rule)
    {
        if (!Limits.TryGetValue(rule.Definition.Id, out var limits))
        {
            return rule;
        }

        var thresholds = rule.Definition.Thresholds.ToDictionary(
            threshold => threshold.Name,
            threshold => limits.TryGetValue(threshold.Name, out var own) ? own : rule.Threshold(threshold.Name),
            StringComparer.OrdinalIgnoreCase);
        return new RuleSettings(rule.Definition, rule.IsOn, rule.Weight, rule.DueFrom, thresholds, rule.Words, rule.ByStage);
    }

    /// <summary>Everything that can change a result, as text.</summary>
    internal string Describe() => string.Join("|", [
        string.Join(",", Types), string.Join(",", Pipelines), Show(AmountFrom), Show(AmountBelow),
        .. from rule in Limits.OrderBy(rule => rule.Key, StringComparer.Ordinal)
           from limit in rule.Value.OrderBy(limit => limit.Key, StringComparer.Ordinal)
           select $"{rule.Key}.{limit.Key}={limit.Value}"]);

    private static bool Holds(IReadOnlyList<string> names, string? name) =>
        names.Count == 0 || (name is not null && names.Contains(name, StringComparer.OrdinalIgnoreCase));

    private static string Show(decimal? amount) => amount is { } some ? new PolicyValue(some).ToString() : "";
}
