using EliteSeller.Analysis.Statistics;

namespace EliteSeller.Analysis.Calibration;

/// <summary>Which columns the open deals fill, and whether deals fill a column only as they come nearer to their end.</summary>
internal sealed class OpenFillings
{
    private const int LeastOfEach = 20;
    private const double LeastRise = 0.15;

    // Every column is looked at twice, so a rise by chance alone has to be rare.
    private const double StrictZ = 3.290526731491926;

    // How many deals there are at each progress, and how many of them fill each column.
    private readonly SortedDictionary<int, Tally> _byStage = [];
    private readonly SortedDictionary<int, Tally> _byCloseDay = [];

    /// <summary>How many open deals there are.</summary>
    public int Count { get; private set; }

    /// <summary>Adds an open deal.</summary>
    /// <param name="deal">The deal.</param>
    /// <param name="filled">The places of the columns that it fills.</param>
    public void Add(Opportunity deal, IReadOnlyList<int> filled)
    {
        Count++;
        At(_byStage, deal.SalesStage?.Thousandths ?? -1).Add(filled);
        At(_byCloseDay, deal.CloseDay == 0 ? -1 : int.MaxValue - deal.CloseDay).Add(filled);
    }

    /// <summary>How many of the open deals fill a column.</summary>
    /// <param name="column">The column.</param>
    public int Filled(LearningColumn column) => _byStage.Values.Sum(tally => tally.Filled(column));

    /// <summary>Why a column must not be learned from: it is filled in on the way. Null where it is not.</summary>
    public string? Rise(LearningColumn column) =>
        Rise(column, _byStage, "in the later stages", "in the earlier ones")
            ?? Rise(column, _byCloseDay, "close to their close date", "before");

    private static string? Rise(LearningColumn column, SortedDictionary<int, Tally> tallies, string late, string early)
    {
        var known = tallies.Where(tally => tally.Key >= 0).Select(tally => tally.Value).ToArray();
        var deals = known.Sum(tally => tally.Deals);
        if (deals < 2 * LeastOfEach)
        {
            return null;
        }

        // Deals at the middle belong to the later half, so that a stage is not torn apart.
        var (begin, earlyFilled, next) = (0, 0, 0);
        for (; begin + known[next].Deals <= deals / 2; next++)
        {
            (begin, earlyFilled) = (begin + known[next].Deals, earlyFilled + known[next].Filled(column));
        }

        var (end, lateFilled) = (deals - begin, known.Sum(tally => tally.Filled(column)) - earlyFilled);
        if (Math.Min(begin, end) < LeastOfEach)
        {
            return null;
        }

        var (earlyShare, lateShare) = ((double)earlyFilled / begin, (double)lateFilled / end);
        return lateShare - earlyShare < LeastRise || Proportion.Newcombe(lateFilled, end, earlyFilled, begin, StrictZ).Low <= 0
            ? null
            : FormattableString.Invariant($"it leaks the outcome: {100 * lateShare:0}% of the open deals have a value {late} and ")
                + FormattableString.Invariant($"{100 * earlyShare:0}% {early}, so a blank tells how far a deal came");
    }

    private static Tally At(SortedDictionary<int, Tally> tallies, int progress)
    {
        if (!tallies.TryGetValue(progress, out var tally))
        {
            tallies.Add(progress, tally = new Tally());
        }

        return tally;
    }

    private sealed class Tally
    {
        private int[] _filled = [];

        public int Deals { get; private set; }

        public int Filled(LearningColumn column) => column.Place < _filled.Length ? _filled[column.Place] : 0;

        public void Add(IReadOnlyList<int> filled)
        {
            Deals++;
            foreach (var place in filled)
            {
                if (place >= _filled.Length)
                {
                    Array.Resize(ref _filled, place + 1);
                }

                _filled[place]++;
            }
        }
    }
}
