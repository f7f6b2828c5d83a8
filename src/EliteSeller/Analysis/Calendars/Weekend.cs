namespace EliteSeller.Analysis.Calendars;

/// <summary>The days of the week on which nobody works.</summary>
/// <remarks>
/// The weekends of regions follow the week data of the Unicode CLDR, which records what is usual in a country. A company
/// may do otherwise, so every cmdlet lets the days be named instead.
/// </remarks>
public sealed class Weekend
{
    private static readonly string[] FridaySaturdayRegions =
        ["BH", "DZ", "EG", "IL", "IQ", "JO", "KW", "LY", "OM", "QA", "SA", "SD", "SY", "YE"];

    private static readonly DayOfWeek[] _week =
    [
        DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday,
        DayOfWeek.Sunday,
    ];

    private readonly bool[] _off = new bool[7];

    /// <summary>Creates a weekend.</summary>
    /// <param name="days">The days off, in any order; none for a team that works every day.</param>
    /// <exception cref="EliteSellerException"><c>NoWorkingDay</c>: all seven days are named.</exception>
    public Weekend(IEnumerable<DayOfWeek> days)
    {
        foreach (var day in days ?? throw new ArgumentNullException(nameof(days)))
        {
            _off[FromMonday(day)] = true;
        }

        Days = Array.FindAll(_week, Includes);
        if (Days.Count == 7)
        {
            throw new EliteSellerException(new Problem(
                "NoWorkingDay",
                ProblemKind.Argument,
                "All seven days of the week are weekend, so no step could ever be worked on.",
                "Leave at least one day of the week to work, for both sides together."));
        }
    }

    /// <summary>Saturday and Sunday.</summary>
    public static Weekend SaturdaySunday { get; } = new([DayOfWeek.Saturday, DayOfWeek.Sunday]);

    /// <summary>The days off, from Monday on.</summary>
    public IReadOnlyList<DayOfWeek> Days { get; }

    /// <summary>The weekend that is usual in a country.</summary>
    /// <param name="region">The two letters of ISO 3166, such as <c>SA</c>, without regard to case.</param>
    /// <returns>Saturday and Sunday unless the country is known to rest on other days.</returns>
    public static Weekend OfRegion(string region) => (region ?? throw new ArgumentNullException(nameof(region))).ToUpperInvariant() switch
    {
        "AF" => new Weekend([DayOfWeek.Thursday, DayOfWeek.Friday]),
        "IR" => new Weekend([DayOfWeek.Friday]),
        "IN" or "UG" => new Weekend([DayOfWeek.Sunday]),
        var code when FridaySaturdayRegions.Contains(code) => new Weekend([DayOfWeek.Friday, DayOfWeek.Saturday]),
        _ => SaturdaySunday,
    };

    /// <summary>Whether a day of the week is off.</summary>
    /// <param name="day">The day of the week.</param>
    /// <returns>True on the weekend.</returns>
    public bool Includes(DayOfWeek day) => _off[FromMonday(day)];

    /// <summary>Whether a day is off, counted from 0 on Monday.</summary>
    internal bool IsOff(int fromMonday) => _off[fromMonday];

    /// <summary>The days on which either of two sides rests.</summary>
    /// <param name="other">The other side's weekend.</param>
    /// <returns>The joint weekend.</returns>
    /// <exception cref="EliteSellerException"><c>NoWorkingDay</c>: together the two weekends fill the week.</exception>
    public Weekend Union(Weekend other) => new(Days.Concat((other ?? throw new ArgumentNullException(nameof(other))).Days));

    /// <summary>The names of the days.</summary>
    /// <returns>Such as <c>Friday, Saturday</c>.</returns>
    public override string ToString() => string.Join(", ", Days);

    /// <summary>The position of a day in a week that begins on Monday, as 1 January of the year 1 did.</summary>
    internal static int FromMonday(DayOfWeek day) => ((int)day + 6) % 7;
}
