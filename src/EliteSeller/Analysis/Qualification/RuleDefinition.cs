namespace EliteSeller.Analysis.Qualification;

/// <summary>A rule as the module ships it: what it asks, where it comes from, and every default that a policy may change.</summary>
public class RuleDefinition
{
    private readonly Func<RuleSettings, QualificationRule> _create;

    internal RuleDefinition(
        string id, int? briefing, RuleKind kind, decimal dueFrom, decimal weight, Func<RuleSettings, QualificationRule> create)
    {
        Id = id;
        Briefing = briefing;
        Kind = kind;
        DueFrom = dueFrom;
        Weight = weight;
        _create = create;
    }

    /// <summary>The rule's name, such as <c>CustomerEngaged</c>.</summary>
    public string Id { get; }

    /// <summary>The number of the briefing that the rule comes from; null for a team's own evidence column without one.</summary>
    public int? Briefing { get; }

    /// <summary>What the rule looks at.</summary>
    public RuleKind Kind { get; }

    /// <summary>The position of the sales process from which the rule is due, by default.</summary>
    public decimal DueFrom { get; }

    /// <summary>The points that the rule carries, by default; 0 for a gate.</summary>
    public decimal Weight { get; }

    /// <summary>What the rule asks, in one sentence.</summary>
    public string Asks { get; internal init; } = "";

    /// <summary>The question to put to the customer when the rule is not settled.</summary>
    public string Question { get; internal init; } = "";

    /// <summary>What the seller can do when the rule is not settled.</summary>
    public string NextAction { get; internal init; } = "";

    /// <summary>
    /// Whether a failure can condemn a deal that has lost its momentum. A passed close date, a blank next step and age are the
    /// seller's bookkeeping: alone they never do.
    /// </summary>
    public bool Condemns { get; internal init; }

    /// <summary>Whether a failure is a past that nobody can change, such as the age.</summary>
    public bool IsPast { get; internal init; }

    /// <summary>The numbers that the rule compares with.</summary>
    public IReadOnlyList<RuleThreshold> Thresholds { get; internal init; } = [];

    /// <summary>Whether a policy may give each stage a limit of its own, in days, under the key <c>StageDays</c>.</summary>
    public bool HasLimitsByStage { get; internal init; }

    /// <summary>The key of the rule's list of words in a policy file, or null when it has none.</summary>
    public string? WordsName { get; internal init; }

    /// <summary>What the words mean, in one sentence, or null.</summary>
    public string? WordsMeaning { get; internal init; }

    /// <summary>The words that the module ships.</summary>
    public IReadOnlyList<string> Words { get; internal init; } = [];

    /// <inheritdoc/>
    public override string ToString() => Id;

    internal QualificationRule Create(RuleSettings settings) => _create(settings);
}
