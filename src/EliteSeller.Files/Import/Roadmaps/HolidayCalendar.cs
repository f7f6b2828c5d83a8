using System.Threading;
using EliteSeller.Analysis.Calendars;
using EliteSeller.Files.Import.Csv;
using EliteSeller.Files.Storage;
#if NET
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Evaluation;
#endif

namespace EliteSeller.Files.Import.Roadmaps;

/// <summary>Reads holidays from a calendar file: its all-day events, with their repetitions.</summary>
internal static class HolidayCalendar
{
#if NET
    private const long LargestFile = 8L * 1024 * 1024;
    private const int MostDays = 20_000;
    private const int DeepestNesting = 8;

    // Three hundred days that repeat daily since 1980; a holiday repeats yearly.
    private const long MostSteps = 5_000_000;

    // A leap day that is looked for day by day needs 2,922.
    private static readonly EvaluationOptions _limits = new() { MaxUnmatchedIncrementsLimit = 10_000 };
#endif

    /// <summary>Reads a file.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="around">The days within which repetitions are laid out.</param>
    /// <param name="stopToken">Ends the reading.</param>
    public static IReadOnlyList<DayRange> Read(string path, DayRange around, CancellationToken stopToken)
    {
#if NET
        using var file = CsvFile.Open(path, "utf-8", stopToken);
        if (file.Length > LargestFile)
        {
            throw TooLarge(path);
        }

        try
        {
            using var stream = file.Start(stopToken);
            using var text = new StreamReader(stream, file.Encoding.Encoding);
            var calendars = CalendarCollection.Load(RequireFlat(text.ReadToEnd(), path));
            if (calendars.Count == 0)
            {
                throw NotACalendar(path, null);
            }

            var days = new List<DayRange>();
            var steps = 0L;
            foreach (var day in calendars.SelectMany(calendar => calendar.Events).Where(IsDayOff))
            {
                stopToken.ThrowIfCancellationRequested();
                steps += Steps(day, around, path);
                if (steps > MostSteps)
                {
                    throw TooLarge(path);
                }

                try
                {
                    Add(days, day, around, path);
                }
                catch (Exception failure) when (IsOfTheLibrary(failure))
                {
                    throw new EliteSellerException(Repetition(path, "An event repeats by a rule that matches no day."), failure);
                }
            }

            return days.Count > 0 ? days : throw new EliteSellerException(new Problem(
                "NoHolidays", ProblemKind.NoInput, "The calendar has no all-day event in these years.",
                    "Check the file: holidays must be all-day events.", path));
        }
        catch (Exception failure) when (IsOfTheLibrary(failure))
        {
            throw NotACalendar(path, failure);
        }
#else
        throw CalendarSupport.Missing();
#endif
    }

#if NET
    // The library has no exception of its own: what it cannot read ends in whatever its parsers throw, an overflow included.
    private static bool IsOfTheLibrary(Exception failure) =>
        failure is not (EliteSellerException or OperationCanceledException or IOException or UnauthorizedAccessException
            or InsufficientMemoryException or OutOfMemoryException);

    // The library takes minutes over components that are a hundred thousand deep; a calendar of holidays has two.
    private static string RequireFlat(string text, string path)
    {
        var depth = 0;
        foreach (var line in text.Replace("\r\n ", "").Replace("\n ", "").Replace("\r\n\t", "").Replace("\n\t", "").Split('\n'))
        {
            depth += line.StartsWith("BEGIN:", StringComparison.OrdinalIgnoreCase) ? 1
                : line.StartsWith("END:", StringComparison.OrdinalIgnoreCase) ? -1 : 0;
            if (depth > DeepestNesting)
            {
                throw TooLarge(path);
            }
        }

        return text;
    }

    private static bool IsDayOff(CalendarEvent day) => day.IsAllDay && day.Start is not null && day.Status != EventStatus.Cancelled;

    /// <summary>How many days, weeks, months or years the library goes through to lay out an event.</summary>
    private static long Steps(CalendarEvent day, DayRange around, string path)
    {
        var steps = 0L;
#pragma warning disable CS0618 // A file may hold several, whatever the library plans.
        foreach (var rule in day.RecurrenceRules)
#pragma warning restore CS0618
        {
            if (rule.Frequency < FrequencyType.Daily || rule.BySecond.Count + rule.ByMinute.Count + rule.ByHour.Count > 0)
            {
                throw new EliteSellerException(Repetition(path, "An all-day event repeats within a day."));
            }

            var days = (around.Last - day.Start!.Value).TotalDays;
            steps += 1 + (long)Math.Max(0, days / DaysOf(rule.Frequency));
        }

        return steps;
    }

    private static int DaysOf(FrequencyType frequency) => frequency switch
    {
        FrequencyType.Weekly => 7,
        FrequencyType.Monthly => 30,
        FrequencyType.Yearly => 365,
        _ => 1,
    };

    private static void Add(List<DayRange> days, CalendarEvent day, DayRange around, string path)
    {
        foreach (var occurrence in day.GetOccurrences(new CalDateTime(around.First, hasTime: false), _limits))
        {
            var first = occurrence.Period.StartTime.Value.Date;
            if (first > around.Last)
            {
                return;
            }

            if (days.Count >= MostDays)
            {
                throw TooLarge(path);
            }

            // The end of an all-day event is the morning after its last day.
            var last = (occurrence.Period.EffectiveEndTime?.Value.Date ?? first.AddDays(1)).AddDays(-1);
            days.Add(new DayRange(first, last < first ? first : last));
        }
    }

    private static Problem Repetition(string path, string what) => new("CalendarRuleNotRead", ProblemKind.Limit, what,
        "Change the rule of this event, or export only the holidays.", path);

    private static EliteSellerException TooLarge(string path) => new(new Problem(
        "CalendarTooLarge", ProblemKind.Limit, FormattableString.Invariant(
            $"The calendar is too large for holidays (limit: {LargestFile >> 20} MiB, {MostDays} days, {MostSteps} repetitions, ")
                + FormattableString.Invariant($"{DeepestNesting} components within each other)."),
        "Export only the holidays.", path));

    private static EliteSellerException NotACalendar(string path, Exception? failure) => new(
        new Problem("NotACalendar", ProblemKind.Data, "The file is not a valid calendar.",
            "Export it again as iCalendar (.ics), or use a CSV file with a Date column.", path), failure);
#endif
}
