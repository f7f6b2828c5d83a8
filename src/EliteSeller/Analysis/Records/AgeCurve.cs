using EliteSeller.Analysis.Statistics;

namespace EliteSeller.Analysis.Records;

/// <summary>The share that is won of the deals that are still open, at every age.</summary>
/// <remarks>
/// <para>
/// Winning and losing are competing risks (Aalen and Johansen): at each age at which deals end, those that are open are at risk of either,
/// and a deal that is open today counts as long as it has been seen. Going backwards from the highest age, the part that will be won of
/// those that are open is the part that is won now, and of the others the part that will be won later. The share is that part of all that
/// will have ended; what is still open after the last known end is not guessed at.
/// </para>
/// <para>
/// Its variance comes backwards in the same way, as the deals of each age are drawn anew; without open deals it is that of a plain share.
/// The interval is Wilson's for the number of deals with that variance, because it holds for a dozen wins as for a thousand, and for none.
/// </para>
/// </remarks>
internal sealed class AgeCurve
{
    /// <summary>The closed deals that a curve needs.</summary>
    public const int LeastClosed = 40;

    /// <summary>How many of them must be won, and how many lost.</summary>
    public const int LeastOfEach = 10;

    /// <summary>How many must have ended at a higher age for the curve to say something about one.</summary>
    public const int LeastLater = 20;

    // Many deals have one age; those of higher ages are few, and nothing is told of ages at which no deal ends later.
    private const int MostKept = 2000;

    private readonly int[] _ages;
    private readonly Point[] _points;
    private readonly double _shareAtStart;
    private readonly string? _segment;
    private readonly AgeChance?[] _kept;

    private AgeCurve(int[] ages, Point[] points, string? segment)
    {
        _ages = ages;
        _points = points;
        _segment = segment;
        _shareAtStart = At(0).Share;
        _kept = new AgeChance?[Math.Min(ages[ages.Length - 1], MostKept)];
    }

    /// <summary>Makes a curve, or null where too few deals have ended.</summary>
    /// <param name="counts">The deals.</param>
    /// <param name="segment">Which deals they are, in words; null for all.</param>
    public static AgeCurve? Create(SegmentCounts counts, string? segment = null)
    {
        var (won, lost) = (counts.Won.Count, counts.Lost.Count);
        if (won + lost < LeastClosed || won < LeastOfEach || lost < LeastOfEach)
        {
            return null;
        }

        var ended = new DayCounts();
        ended.Add(counts.Won);
        ended.Add(counts.Lost);
        var ages = Array.ConvertAll(ended.InOrder(), day => day.Key);
        var points = new Point[ages.Length + 1];
        var (open, wins, losses) = (counts.Open.InOrder(), counts.Won.InOrder(), counts.Lost.InOrder());
        var (atRisk, next, win, loss) = (0, open.Length - 1, wins.Length - 1, losses.Length - 1);
        for (var i = ages.Length - 1; i >= 0; i--)
        {
            for (; next >= 0 && open[next].Key >= ages[i]; next--)
            {
                atRisk += open[next].Value;
            }

            var wonNow = win >= 0 && wins[win].Key == ages[i] ? wins[win--].Value : 0;
            var lostNow = loss >= 0 && losses[loss].Key == ages[i] ? losses[loss--].Value : 0;
            atRisk += wonNow + lostNow;
            points[i] = points[i + 1].Before(wonNow, lostNow, atRisk);
        }

        return new AgeCurve(ages, points, segment);
    }

    /// <summary>The chance of a deal that is open at an age; null where fewer than twenty deals ended later.</summary>
    public AgeChance? Find(int age) => age < 0 || age >= _kept.Length ? Compute(age) : _kept[age] ??= Compute(age);

    private AgeChance? Compute(int age)
    {
        var point = At(age);
        if (point.Later < LeastLater)
        {
            return null;
        }

        var interval = Proportion.Wilson(point.Share, point.EffectiveCount);
        return new AgeChance(point.Share, interval.Low, interval.High, point.Later, age, _shareAtStart, _segment);
    }

    // A deal of an age is open after all ends at this age.
    private Point At(int age)
    {
        var found = Array.BinarySearch(_ages, age);
        return _points[found >= 0 ? found + 1 : ~found];
    }

    /// <summary>What lies ahead of the deals that are open between two ages.</summary>
    private readonly struct Point
    {
        private readonly double _won;
        private readonly double _lost;
        private readonly double _wonVariance;
        private readonly double _lostVariance;
        private readonly double _covariance;

        private Point(double won, double lost, double wonVariance, double lostVariance, double covariance, int later)
        {
            _won = won;
            _lost = lost;
            _wonVariance = wonVariance;
            _lostVariance = lostVariance;
            _covariance = covariance;
            Later = later;
        }

        /// <summary>How many deals ended later.</summary>
        public int Later { get; }

        public double Share => _won + _lost > 0 ? _won / (_won + _lost) : 0;

        /// <summary>The number of deals of which a plain share would be as certain; never more than have ended.</summary>
        public double EffectiveCount
        {
            get
            {
                var share = Share;
                var (ended, lostPart) = (_won + _lost, 1 - share);
                var variance = ((lostPart * lostPart * _wonVariance) - (2 * share * lostPart * _covariance)
                    + (share * share * _lostVariance)) / (ended * ended);
                return variance > 0 ? Math.Max(1, Math.Min(Later, share * lostPart / variance)) : Later;
            }
        }

        /// <summary>The point before an age at which deals ended.</summary>
        public Point Before(int won, int lost, int atRisk)
        {
            var (w, l) = ((double)won / atRisk, (double)lost / atRisk);
            var stays = 1 - w - l;
            var (wonNow, lostNow) = (w + (stays * _won), l + (stays * _lost));
            return new Point(
                wonNow,
                lostNow,
                (stays * stays * _wonVariance) + ((w + (stays * _won * _won) - (wonNow * wonNow)) / atRisk),
                (stays * stays * _lostVariance) + ((l + (stays * _lost * _lost) - (lostNow * lostNow)) / atRisk),
                (stays * stays * _covariance) + (((stays * _won * _lost) - (wonNow * lostNow)) / atRisk),
                Later + won + lost);
        }
    }
}
