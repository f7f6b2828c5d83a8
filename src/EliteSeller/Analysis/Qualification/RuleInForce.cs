namespace EliteSeller.Analysis.Qualification;

/// <summary>A rule as it is in force under a policy, for people to read.</summary>
public sealed class RuleInForce
{
    /// <summary>Describes a rule.</summary>
    /// <param name="settings">The rule with its values in force.</param>
    /// <param name="policy">The policy that they come from.</param>
    /// <param name="text">The rule's page in plain words.</param>
    public RuleInForce(RuleSettings settings, QualificationPolicy policy, string text)
    {
        var definition = (settings ?? throw new ArgumentNullException(nameof(settings))).Definition;
        _ = policy ?? throw new ArgumentNullException(nameof(policy));
        Id = definition.Id;
        Briefing = definition.Briefing;
        Kind = definition.Kind;
        IsOn = settings.IsOn;
        DueFrom = settings.DueFrom.Value;
        Weight = settings.Weight.Value;
        Asks = definition.Asks;
        Question = definition.Question;
        NextAction = definition.NextAction;
        Policy = policy.Identity;
        Values = Describe(settings).ToArray().Readable();
        Text = text ?? throw new ArgumentNullException(nameof(text));
    }

    /// <summary>The rule's name.</summary>
    public string Id { get; }

    /// <summary>The number of the briefing that the rule comes from.</summary>
    public int? Briefing { get; }

    /// <summary>What the rule looks at.</summary>
    public RuleKind Kind { get; }

    /// <summary>False when the policy switches the rule off.</summary>
    public bool IsOn { get; }

    /// <summary>The position of the sales process from which the rule is due.</summary>
    public decimal DueFrom { get; }

    /// <summary>The points that the rule carries; 0 for a gate.</summary>
    public decimal Weight { get; }

    /// <summary>What the rule asks.</summary>
    public string Asks { get; }

    /// <summary>The question to put to the customer when the rule is not settled.</summary>
    public string Question { get; }

    /// <summary>What the seller can do when the rule is not settled.</summary>
    public string NextAction { get; }

    /// <summary>The policy that the values come from.</summary>
    public PolicyIdentity Policy { get; }

    /// <summary>Every value in force with its default and its origin.</summary>
    public IReadOnlyList<RuleValue> Values { get; }

    /// <summary>What the rule asks, why, when it is due, what passes and fails, and how to fix it.</summary>
    public string Text { get; }

    /// <inheritdoc/>
    public override string ToString() => Id;

    private static IEnumerable<RuleValue> Describe(RuleSettings settings)
    {
        var definition = settings.Definition;
        if (definition.Kind.IsWeighted())
        {
            yield return Describe("Weight", settings.Weight, definition.Weight, "The weight of the rule, in points.");
        }

        yield return Describe(
            "DueFrom", settings.DueFrom, definition.DueFrom, "The position of the sales process from which the rule is due.");
        foreach (var threshold in definition.Thresholds)
        {
            yield return Describe(threshold.Name, settings.Threshold(threshold.Name), threshold.Default, threshold.Meaning);
        }

        if (definition.WordsName is { } name)
        {
            yield return new RuleValue(name, string.Join(", ", settings.Words), string.Join(", ", definition.Words),
                settings.WordsOrigin.ToString(), definition.WordsMeaning!);
        }
    }

    private static RuleValue Describe(string name, PolicyValue value, decimal standard, string meaning) =>
        new(name, value.ToString(), new PolicyValue(standard).ToString(), value.OriginText, meaning);
}
