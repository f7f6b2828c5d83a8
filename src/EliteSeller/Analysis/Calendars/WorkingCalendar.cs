namespace EliteSeller.Analysis.Calendars;

/// <summary>Which days one side works: every day but its weekends, its holidays and the ranges that are blacked out.</summary>
/// <remarks>
/// The calendar never changes and knows every day from year 1 to 9999. Nothing walks from day to day: the number of
/// working days before a day is arithmetic, and finding the n-th one is a binary search over it, so a span of fifty years
/// costs what a week costs.
/// </remarks>
public sealed class WorkingCalendar
{
    private const int DaysOfTime = 3652059;

    private readonly int[] _workedInFirstDaysOfWeek = new int[8];
    private readonly int[] _first;
    private readonly int[] _last;
    private readonly int[] _lostBefore;

    /// <summary>Creates a calendar.</summary>
    /// <param name="weekend">The days of the week that are off.</param>
    /// <param name="daysOff">Holidays and blackouts, in any order; they may overlap each other and the weekend.</param>
    public WorkingCalendar(Weekend weekend, IEnumerable<DayRange>? daysOff = null)
    {
        Weekend = weekend ?? throw new ArgumentNullException(nameof(weekend));
        var ranges = Merge(daysOff ?? []);
        DaysOff = ranges;
        for (var day = 0; day < 7; day++)
        {
            _workedInFirstDaysOfWeek[day + 1] = _workedInFirstDaysOfWeek[day] + (weekend.IsOff(day) ? 0 : 1);
        }

        _first = Array.ConvertAll(ranges, range => Number(range.First));
        _last = Array.ConvertAll(ranges, range => Number(range.Last));
        _lostBefore = new int[_first.Length + 1];
        for (var i = 0; i < _first.Length; i++)
        {
            _lostBefore[i + 1] = _lostBefore[i] + WeekdaysBefore(_last[i] + 1) - WeekdaysBefore(_first[i]);
        }
    }

    /// <summary>Monday to Friday, without holidays.</summary>
    public static WorkingCalendar MondayToFriday { get; } = new(Weekend.SaturdaySunday);

    /// <summary>The days of the week that are off.</summary>
    public Weekend Weekend { get; }

    /// <summary>Holidays and blackouts in order, without overlaps.</summary>
    public IReadOnlyList<DayRange> DaysOff { get; }

    /// <summary>Whether a day is a working day.</summary>
    /// <param name="day">The day.</param>
    /// <returns>True when this side works.</returns>
    public bool Includes(DateTime day) => WorkedBefore(Number(day) + 1) > WorkedBefore(Number(day));

    /// <summary>The n-th working day after a day.</summary>
    /// <param name="day">The day; it is not counted, whether it is a working day or not.</param>
    /// <param name="workingDays">Which working day after it, 1 or more.</param>
    /// <returns>A working day.</returns>
    /// <exception cref="EliteSellerException"><c>NoWorkingDay</c>: the calendar ends before.</exception>
    public DateTime After(DateTime day, int workingDays) => Find(WorkedBefore(Number(day) + 1) + Positive(workingDays) - 1);

    /// <summary>The n-th working day before a day.</summary>
    /// <param name="day">The day; it is not counted, whether it is a working day or not.</param>
    /// <param name="workingDays">Which working day before it, 1 or more.</param>
    /// <returns>A working day.</returns>
    /// <exception cref="EliteSellerException"><c>NoWorkingDay</c>: the calendar begins later.</exception>
    public DateTime Before(DateTime day, int workingDays) => Find(WorkedBefore(Number(day)) - Positive(workingDays));

    /// <summary>The first working day on or after a day.</summary>
    /// <param name="day">The day.</param>
    /// <returns>The day itself when it is a working day.</returns>
    public DateTime OnOrAfter(DateTime day) => Find(WorkedBefore(Number(day)));

    /// <summary>The last working day on or before a day.</summary>
    /// <param name="day">The day.</param>
    /// <returns>The day itself when it is a working day.</returns>
    public DateTime OnOrBefore(DateTime day) => Find(WorkedBefore(Number(day) + 1) - 1);

    /// <summary>How many working days lie after one day, up to and including another.</summary>
    /// <param name="after">The day after which counting begins.</param>
    /// <param name="through">The last day that may be counted.</param>
    /// <returns>The number, 0 when the second day is not later.</returns>
    public int CountBetween(DateTime after, DateTime through) =>
        Math.Max(0, WorkedBefore(Number(through) + 1) - WorkedBefore(Number(after) + 1));

    /// <summary>The calendar of the days on which both sides work.</summary>
    /// <param name="other">The other side's calendar.</param>
    /// <returns>The joint calendar.</returns>
    /// <exception cref="EliteSellerException"><c>NoWorkingDay</c>: together the two weekends fill the week.</exception>
    public WorkingCalendar Intersect(WorkingCalendar other)
    {
        if (other is null)
        {
            throw new ArgumentNullException(nameof(other));
        }

        return new WorkingCalendar(Weekend.Union(other.Weekend), DaysOff.Concat(other.DaysOff));
    }

    /// <summary>The weekend and how many stretches are off.</summary>
    /// <returns>Such as <c>off on Saturday, Sunday and 12 holidays or blackouts</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"off on {Weekend} and {DaysOff.Count} holidays or blackouts");

    private static int Number(DateTime day) => (int)(day.Ticks / TimeSpan.TicksPerDay);

    private static int Positive(int workingDays) => workingDays > 0
        ? workingDays
        : throw new ArgumentOutOfRangeException(nameof(workingDays), workingDays, "Use at least one working day.");

    private static DayRange[] Merge(IEnumerable<DayRange> ranges)
    {
        var merged = new List<DayRange>();
        var ordered = ranges.ToList();
        ordered.Sort((one, other) => one.First.CompareTo(other.First));
        foreach (var range in ordered)
        {
            var previous = merged.Count == 0 ? null : merged[merged.Count - 1];
            if (previous is not null && range.First <= previous.Last)
            {
                merged[merged.Count - 1] = new DayRange(previous.First, range.Last > previous.Last ? range.Last : previous.Last);
            }
            else
            {
                merged.Add(range);
            }
        }

        return merged.ToArray();
    }

    private int WeekdaysBefore(int day) => (day / 7 * _workedInFirstDaysOfWeek[7]) + _workedInFirstDaysOfWeek[day % 7];

    /// <summary>How many working days there are from the beginning of time to the day before a day.</summary>
    private int WorkedBefore(int day)
    {
        if (_first.Length == 0)
        {
            return WeekdaysBefore(day);
        }

        var index = Array.BinarySearch(_first, day);
        var begun = index >= 0 ? index : ~index;
        var lost = _lostBefore[begun];
        if (begun > 0 && _last[begun - 1] >= day)
        {
            lost -= WeekdaysBefore(_last[begun - 1] + 1) - WeekdaysBefore(day);
        }

        return WeekdaysBefore(day) - lost;
    }

    /// <summary>The working day that has so many working days before it.</summary>
    private DateTime Find(int worked)
    {
        if (worked < 0 || worked >= WorkedBefore(DaysOfTime))
        {
            throw new EliteSellerException(new Problem(
                "NoWorkingDay",
                ProblemKind.Argument,
                "The calendar has no working days left.",
                "Check the holidays and blackouts; one of them may have no end."));
        }

        // Days off only make it later.
        var low = worked / _workedInFirstDaysOfWeek[7] * 7;
        var high = _first.Length == 0 ? low + 6 : DaysOfTime - 1;
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (WorkedBefore(middle + 1) > worked)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return new DateTime(low * TimeSpan.TicksPerDay);
    }
}
