using System.Globalization;

namespace EliteSeller.Files.Export.Pages;

/// <summary>Places amounts on a line from 0 to 100 percent.</summary>
internal sealed class BarScale
{
    private readonly decimal _lowest;
    private readonly decimal _span;

    /// <summary>Creates a scale that holds zero and every one of some levels.</summary>
    public BarScale(params decimal[] levels)
    {
        var highest = 0m;
        foreach (var level in levels)
        {
            _lowest = Math.Min(_lowest, level);
            highest = Math.Max(highest, level);
        }

        _span = highest - _lowest;
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
