using System.Globalization;

namespace EliteSeller.Files.Export.Pages;

/// <summary>Places amounts on a line from 0 to 100 percent.</summary>
internal sealed class BarScale
{
    private readonly decimal _lowest;
    private readonly decimal _span;

    /// <summary>
    /// Creates a scale that holds its start and every one of some levels above it; without a start, zero and every level.
    /// </summary>
    public BarScale(IEnumerable<decimal> levels, decimal start = 0m)
    {
        var all = levels.Where(level => start == 0 || level > start).Append(start).ToArray();
        _lowest = all.Min();
        _span = all.Max() - _lowest;
    }

    /// <summary>
    /// Where bars begin that lead from one high level to another: at zero, unless the levels lie so close together that nobody could see
    /// the way between them. Then at a round number below them, which the page names.
    /// </summary>
    public static decimal StartOf(IEnumerable<decimal> levels)
    {
        var all = levels.ToArray();
        var (low, high) = (all.Min(), all.Max());
        if (low <= 0 || high - low > high / 3)
        {
            return 0m;
        }

        var below = Math.Max(low - (1.5m * Math.Max(high - low, high / 50)), 0m);
        var round = 1m;
        while (below / round >= 100)
        {
            round *= 10;
        }

        return Math.Floor(below / round) * round;
    }

    /// <summary>The place of a level.</summary>
    /// <param name="level">The level.</param>
    /// <returns>A number of percent.</returns>
    public string At(decimal level) => Percent(Share(level));

    /// <summary>How wide the way from one level to another is; what is there at all can be seen.</summary>
    /// <param name="from">A level.</param>
    /// <param name="to">Another.</param>
    /// <returns>A number of percent.</returns>
    public string Width(decimal from, decimal to) => Percent(from == to ? 0 : Math.Max(0.4m, Math.Abs(Share(to) - Share(from))));

    private decimal Share(decimal level) => _span == 0 ? 0 : (level - _lowest) / _span * 100;

    private static string Percent(decimal percent) => Math.Round(percent, 2).ToString("0.##", CultureInfo.InvariantCulture);
}
