namespace EliteSeller.Negotiations;

/// <summary>What the caring-too-much index is made from. Null is not known.</summary>
internal sealed class CareFacts
{
    /// <summary>Whether a concession ledger was given at all.</summary>
    public bool HasLedger { get; init; }

    /// <summary>What the ledger says about the deal, or null when it says nothing.</summary>
    public ConcessionMeasure? Measure { get; init; }

    public int? Pushes { get; init; }

    /// <summary>What the hours invested have cost.</summary>
    public decimal? Effort { get; init; }

    /// <summary>Probability × amount × margin, in the currency of the effort.</summary>
    public decimal? Expected { get; init; }

    public string? Currency { get; init; }
}
