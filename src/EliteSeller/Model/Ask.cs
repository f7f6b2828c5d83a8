namespace EliteSeller.Model;

/// <summary>One ask that was put to a customer, and the answer.</summary>
public sealed class Ask
{
    /// <summary>Creates an ask.</summary>
    /// <param name="kind">Which of the four asks it is.</param>
    /// <param name="answer">What the customer answered.</param>
    /// <param name="askedOn">The day on which it was put, or null when nobody wrote it down.</param>
    /// <param name="by">Who put it, or null.</param>
    /// <param name="evidence">Where the answer can be seen: a mail, minutes of a meeting, or null.</param>
    public Ask(AskKind kind, AskAnswer answer, DateTime? askedOn = null, string? by = null, string? evidence = null)
    {
        Kind = kind;
        Answer = answer;
        AskedOn = askedOn;
        By = by;
        Evidence = evidence;
    }

    /// <summary>Which of the four asks it is.</summary>
    public AskKind Kind { get; }

    /// <summary>What the customer answered.</summary>
    public AskAnswer Answer { get; }

    /// <summary>The day on which it was put, or null when nobody wrote it down.</summary>
    public DateTime? AskedOn { get; }

    /// <summary>Who put it, or null.</summary>
    public string? By { get; }

    /// <summary>Where the answer can be seen, or null.</summary>
    public string? Evidence { get; }

    /// <summary>The ask and its answer, such as <c>Benefit: Yes</c>.</summary>
    /// <returns>One short text.</returns>
    public override string ToString() => $"{Kind}: {Answer}";
}
