using System.Globalization;
using System.Text.RegularExpressions;

namespace EliteSeller.Text;

/// <summary>The time of day behind a date, which tells the order of what happened on one day and nothing else.</summary>
internal static class ClockText
{
    private static readonly Regex _clock = new(
        @"\b(?<hour>\d{1,2}):(?<minute>\d{2})(:(?<second>\d{2}))?\s*(?<half>[ap])?",
            RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));

    /// <summary>Seconds since midnight; 0 without a time.</summary>
    public static int Seconds(string text)
    {
        if (text.IndexOf(':') < 0 || _clock.Match(text) is not { Success: true } match)
        {
            return 0;
        }

        var hour = Number(match.Groups["hour"]);
        hour = match.Groups["half"].Value.ToLowerInvariant() switch
        {
            "p" when hour < 12 => hour + 12,
            "a" when hour == 12 => 0,
            _ => hour,
        };
        return (hour * 3600) + (Number(match.Groups["minute"]) * 60) + Number(match.Groups["second"]);
    }

    private static int Number(Group group) => group.Success ? int.Parse(group.Value, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
}
