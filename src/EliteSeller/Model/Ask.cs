namespace EliteSeller.Model;

/// <summary>One ask that was put to a customer, and the answer.</summary>
public sealed class Ask(AskKind kind, AskAnswer answer, DateTime? askedOn = null, string? by = null, string? evidence = null)
{
    /// <summary>Which of the four asks it is.</summary>
    public AskKind Kind { get; } = kind;

    /// <summary>What the customer answered.</summary>
    public AskAnswer Answer { get; } = answer;

    /// <summary>The day on which it was put, or null when nobody wrote it down.</summary>
    public DateTime? AskedOn { get; } = askedOn;

    /// <summary>Who put it, or null.</summary>
    public string? By { get; } = by;

    /// <summary>Where the answer can be seen, or null.</summary>
    public string? Evidence { get; } = evidence;

    /// <inheritdoc/>
    public override string ToString() => $"{Kind}: {Answer}";

    /// <summary>Of two asks, the one that counts.</summary>
    /// <param name="first">The one written first, or null.</param>
    /// <param name="second">The one written second.</param>
    internal static Ask Later(Ask? first, Ask second) =>
        first is null || second.AskedOn is null || first.AskedOn is null || second.AskedOn >= first.AskedOn ? second : first;

    /// <summary>The field of an export that keeps the answer to an ask.</summary>
    internal static OpportunityField FieldOf(AskKind kind) => OpportunityField.BenefitAsk + (int)kind;
}
