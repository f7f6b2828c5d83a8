using EliteSeller.Analysis.Statistics;

namespace EliteSeller.Analysis.Pipelines;

/// <summary>
/// How early bad news is known (briefing 37): 100 means on the first day, 0 means no earlier than a win would have been known.
/// </summary>
internal sealed class BadNewsEarlyIndex
{
    private const int EnoughLosses = 10;

    private BadNewsEarlyIndex(double? value, Interval? interval, bool isSmall, int count = 0)
    {
        Value = value;
        Interval = interval;
        IsSmall = isSmall;
        Count = count;
    }

    /// <summary>How many pieces of bad news it rests on.</summary>
    public int Count { get; }

    /// <summary>From 0 to 100; null without a won and a lost deal that have dates.</summary>
    public double? Value { get; }

    /// <summary>The 95 % interval of the value; null for one piece of bad news, of which nothing varies.</summary>
    public Interval? Interval { get; }

    /// <summary>True when it rests on fewer than ten losses, or on fewer than ten wins.</summary>
    public bool IsSmall { get; }

    /// <summary>Computes the index of a group.</summary>
    /// <param name="losses">Its losses with dates.</param>
    /// <param name="overdueOpenDeals">Its open deals that are older than nine of ten wins ever were; they count 0.</param>
    /// <param name="times">How long wins take in the whole file.</param>
    public static BadNewsEarlyIndex Create(LossAccumulator losses, int overdueOpenDeals, WinTimes times)
    {
        var news = new List<double>();
        var fewestWins = int.MaxValue;
        foreach (var (reference, days, count) in losses.BadNews(times))
        {
            var wins = times.Of(reference);
            if (wins.Quantile(0.5) is not { } median || median <= 0)
            {
                return new BadNewsEarlyIndex(null, null, isSmall: true);
            }

            fewestWins = Math.Min(fewestWins, wins.Count);
            for (var i = 0; i < count; i++)
            {
                news.Add(100 * Math.Max(0, 1 - (days / median)));
            }
        }

        var told = news.Count;
        for (var i = 0; i < overdueOpenDeals; i++)
        {
            news.Add(0);
        }

        var isSmall = told < EnoughLosses || fewestWins < WinTimes.Enough;
        if (losses.All.Count == 0 || news.Count == 0)
        {
            return new BadNewsEarlyIndex(null, null, isSmall);
        }

        // In ascending order, so that neither the sum nor the draws depend on the order of the file.
        news.Sort();
        var sum = 0.0;
        foreach (var one in news)
        {
            sum += one;
        }

        return new BadNewsEarlyIndex(sum / news.Count, news.Count < 2 ? null : Bootstrap.OfMean(news), isSmall, news.Count);
    }
}
