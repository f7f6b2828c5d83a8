using System.Globalization;

namespace EliteSeller.Files.Import;

/// <summary>Whether a culture writes the day before the month.</summary>
public static class DayOrder
{
    /// <summary>The order of a culture.</summary>
    /// <param name="culture">The culture, or null when nobody has named one.</param>
    /// <returns>True for day first, false for month first, null without a culture.</returns>
    public static bool? IsDayFirst(CultureInfo? culture) => culture?.DateTimeFormat.ShortDatePattern is { } pattern
        ? pattern.IndexOf('d') < pattern.IndexOf('M')
        : null;
}
