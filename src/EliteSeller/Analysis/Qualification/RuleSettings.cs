namespace EliteSeller.Analysis.Qualification;

/// <summary>The values of one rule that are in force under a policy. Whatever the policy does not change is the default.</summary>
public sealed class RuleSettings
{
    private readonly Dictionary<string, PolicyValue> _thresholds;

    /// <summary>The rule with its defaults.</summary>
    /// <param name="definition">The rule as the module ships it.</param>
    public RuleSettings(RuleDefinition definition)
        : this(definition, true, null, null, null, null, null)
    {
    }

    /// <summary>The rule with the values that a policy changed.</summary>
    /// <param name="definition">The rule as the module ships it.</param>
    /// <param name="isOn">False when the policy switches the rule off.</param>
    /// <param name="weight">The weight, or null for the default.</param>
    /// <param name="dueFrom">The position from which the rule is due, or null for the default.</param>
    /// <param name="thresholds">The changed thresholds by name, or null.</param>
    /// <param name="words">The words, or null for the default.</param>
    /// <param name="byStage">For a rule whose limit differs by stage: the limit of each stage by its name, or null.</param>
    public RuleSettings(
        RuleDefinition definition,
        bool isOn,
        PolicyValue? weight,
        PolicyValue? dueFrom,
        IReadOnlyDictionary<string, PolicyValue>? thresholds,
        IReadOnlyList<string>? words,
        IReadOnlyDictionary<string, PolicyValue>? byStage = null)
    {
        Definition = definition ?? throw new ArgumentNullException(nameof(definition));
        IsOn = isOn;
        Weight = InForce(weight, definition.Weight);
        DueFrom = InForce(dueFrom, definition.DueFrom);
        _thresholds = definition.Thresholds.ToDictionary(
            threshold => threshold.Name,
            threshold => InForce(
                thresholds is not null && thresholds.TryGetValue(threshold.Name, out var changed) ? changed : null, threshold.Default),
            StringComparer.OrdinalIgnoreCase);
        ByStage = byStage ?? new Dictionary<string, PolicyValue>();
        Words = words ?? definition.Words;
        WordsOrigin = Words.SequenceEqual(definition.Words, StringComparer.Ordinal) ? ValueOrigin.Default : ValueOrigin.Policy;
    }

    /// <summary>The rule as the module ships it.</summary>
    public RuleDefinition Definition { get; }

    /// <summary>False when the policy switches the rule off.</summary>
    public bool IsOn { get; }

    /// <summary>The weight of the rule, in points.</summary>
    public PolicyValue Weight { get; }

    /// <summary>The position of the sales process from which the rule is due.</summary>
    public PolicyValue DueFrom { get; }

    /// <summary>The words in force; empty for a rule without.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>Where the words came from.</summary>
    public ValueOrigin WordsOrigin { get; }

    /// <summary>The limits of single stages, by the name of the stage; they win over the rule's thresholds.</summary>
    public IReadOnlyDictionary<string, PolicyValue> ByStage { get; }

    /// <summary>The threshold of a name that is in force.</summary>
    /// <param name="name">The name as the rule's definition writes it.</param>
    /// <returns>The value and its origin.</returns>
    /// <exception cref="KeyNotFoundException">The rule has no threshold of this name.</exception>
    public PolicyValue Threshold(string name) => _thresholds[name];

    // A value that says the same as the default is the default: writing all defaults into a file changes nothing.
    private static PolicyValue InForce(PolicyValue? changed, decimal standard) =>
        changed is null || (changed.Origin == ValueOrigin.Policy && changed.Value == standard) ? new PolicyValue(standard) : changed;
}
