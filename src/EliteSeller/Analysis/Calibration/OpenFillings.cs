using EliteSeller.Analysis.Statistics;

namespace EliteSeller.Analysis.Calibration;

/// <summary>Which columns the open deals fill, and whether deals fill a column only as they come nearer to their end.</summary>
internal sealed class OpenFillings
{
    private const int LeastOfEach = 20;
    private const double LeastRise = 0.15;

    // Every column is looked at twice, so a rise by chance alone has to be rare.
    private const double StrictZ = 3.290526731491926;

    private readonly List<(int Position, int CloseDay, HashSet<int> Filled)> _deals = [];

    /// <summary>How many open deals there are.</summary>
    public int Count => _deals.Count;

    /// <summary>Adds an open deal.</summary>
    /// <param name="deal">The deal.</param>
    /// <param name="filled">The places of the columns that it fills.</param>
    public void Add(Opportunity deal, IEnumerable<int> filled) =>
        _deals.Add((deal.SalesStage?.Thousandths ?? -1, deal.CloseDay, [.. filled]));

    /// <summary>How many of the open deals fill a column.</summary>
    /// <param name="column">The column.</param>
    public int Filled(LearningColumn column) => _deals.Count(deal => deal.Filled.Contains(column.Place));

    /// <summary>Why a column must not be learned from: it is filled in on the way. Null where it is not.</summary>
    public string? Rise(LearningColumn column) =>
        Rise(column, deal => deal.Position, "in the later stages", "in the earlier ones")
            ?? Rise(column, deal => deal.CloseDay == 0 ? -1 : int.MaxValue - deal.CloseDay, "close to their close date", "before");

    private string? Rise(
        LearningColumn column, Func<(int Position, int CloseDay, HashSet<int> Filled), int> progress, string late, string early)
    {
        var known = _deals.Where(deal => progress(deal) >= 0).OrderBy(progress).ToArray();
        if (known.Length < 2 * LeastOfEach)
        {
            return null;
        }

        // Deals at the middle belong to the later half, so that a stage is not torn apart.
        var middle = progress(known[known.Length / 2]);
        var begin = Array.FindAll(known, deal => progress(deal) < middle);
        var end = Array.FindAll(known, deal => progress(deal) >= middle);
        if (Math.Min(begin.Length, end.Length) < LeastOfEach)
        {
            return null;
        }

        var (earlyFilled, lateFilled) = (Filled(begin), Filled(end));
        var (earlyShare, lateShare) = ((double)earlyFilled / begin.Length, (double)lateFilled / end.Length);
        return lateShare - earlyShare < LeastRise
            || Proportion.Newcombe(lateFilled, end.Length, earlyFilled, begin.Length, StrictZ).Low <= 0
            ? null
            : FormattableString.Invariant($"it leaks the outcome: {100 * lateShare:0}% of the open deals have a value {late} and ")
                + FormattableString.Invariant($"{100 * earlyShare:0}% {early}, so a blank tells how far a deal came");

        int Filled((int Position, int CloseDay, HashSet<int> Filled)[] deals) => deals.Count(deal => deal.Filled.Contains(column.Place));
    }
}
