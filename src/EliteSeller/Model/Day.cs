namespace EliteSeller.Model;

/// <summary>A day as a number, so that a million deals keep theirs in four bytes each. 0 is no day.</summary>
internal static class Day
{
    public static int Number(DateTime? date) => date is { } value ? (int)(value.Ticks / TimeSpan.TicksPerDay) + 1 : 0;

    public static DateTime? Date(int number) => number == 0 ? null : new DateTime((number - 1) * TimeSpan.TicksPerDay);
}
