namespace EliteSeller.Analysis.Qualification;

/// <summary>Why a rule decided as it did, with the facts that it used.</summary>
internal sealed class Explanation(string reason, string summary)
{
    /// <summary>One full sentence for the seller and the seller's manager, at most 140 characters.</summary>
    public string Reason { get; } = Wording.Reason(reason);

    /// <summary>The same in at most 45 characters, for tables; it ends without a period.</summary>
    public string Summary { get; } = Wording.Summary(summary);

    /// <summary>The header of the column that decided, or null.</summary>
    public string? Column { get; init; }

    /// <summary>The value of the column as the source has it; only for a reason that names a column.</summary>
    public string? RawValue { get; init; }

    /// <summary>The file and line of the entry or the contact that decided, or null.</summary>
    public string? Source { get; init; }

    /// <summary>The number that was compared with, or null.</summary>
    public PolicyValue? Threshold { get; init; }

    /// <summary>The position by which somebody should have found out, where the failure is that nobody has; otherwise null.</summary>
    public decimal? KnownBy { get; init; }

    /// <summary>The question with the fact in its words; null where the rule's own question says it as well.</summary>
    public string? Question { get; init; }

    /// <summary>What the seller can do about this very fact; null where the rule's own next action says it.</summary>
    public string? NextAction { get; init; }

    /// <summary>
    /// The day on which a failure began, as a day number; 0 when there is no date, and for rules that tell it themselves
    /// (<see cref="QualificationRule.Began"/>). Only for failures.
    /// </summary>
    public int Since { get; init; }
}
