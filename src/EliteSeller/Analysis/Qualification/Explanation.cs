namespace EliteSeller.Analysis.Qualification;

/// <summary>Why a rule decided as it did, with the facts that it used.</summary>
internal sealed class Explanation
{
    public Explanation(string reason) => Reason = reason;

    /// <summary>One sentence for the seller and the seller's manager.</summary>
    public string Reason { get; }

    /// <summary>The header of the column that decided, or null.</summary>
    public string? Column { get; init; }

    /// <summary>What the column says, as the source wrote it; told only where a column is named.</summary>
    public string? RawValue { get; init; }

    /// <summary>The number that was compared with, or null.</summary>
    public PolicyValue? Threshold { get; init; }

    /// <summary>The position by which somebody should have found out, where the failure is that nobody has; otherwise null.</summary>
    public decimal? KnownBy { get; init; }

    /// <summary>The first day on which a failure could have been known, as a day number; 0 when there is no date. Told only of failures.</summary>
    public int Since { get; init; }
}
