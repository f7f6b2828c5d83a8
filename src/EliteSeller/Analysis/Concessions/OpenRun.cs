namespace EliteSeller.Analysis.Concessions;

/// <summary>What we have given since the last fair get.</summary>
/// <remarks>
/// A token does not end a run: where both sides carry values, a get is fair when all gets of the run together are worth the fair
/// share of its gives. A get without a value cannot be compared and counts as fair.
/// </remarks>
internal sealed class OpenRun
{
    public OpenRun(ConcessionMeasure measure, decimal fairPercent)
    {
        var gives = new List<LedgerEntry>();
        var got = 0m;
        foreach (var line in measure.Concessions.Lines)
        {
            if (line.Kind == LedgerKind.Give)
            {
                gives.Add(line);
                continue;
            }

            got += measure.Money.Of(line) ?? 0m;
            if (measure.Money.Of(line) is null || measure.Money.Sum(gives) is not { } given || got >= given * fairPercent / 100)
            {
                gives.Clear();
                got = 0m;
            }
        }

        Gives = gives;
        Owed = measure.Money.Sum(gives) is { } value ? (value * fairPercent / 100) - got : null;
    }

    /// <summary>The gives, oldest first.</summary>
    public IReadOnlyList<LedgerEntry> Gives { get; }

    /// <summary>The least that a get has to be worth to be fair; null when no give of the run carries a value.</summary>
    public decimal? Owed { get; }
}
