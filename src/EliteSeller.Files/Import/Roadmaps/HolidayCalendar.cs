using System.Runtime.Serialization;
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
    private const int MostDays = 20000;
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
            var calendars = CalendarCollection.Load(text);
            if (calendars.Count == 0)
            {
                throw NotACalendar(path, null);
            }

            var days = calendars.SelectMany(calendar => calendar.Events).Where(IsDayOff).SelectMany(day => Days(day, around, path))
                .ToList();
            return days.Count > 0 ? days : throw new EliteSellerException(new Problem(
                "NoHolidays", ProblemKind.NoInput, "The calendar has no all-day event in these years.",
                    "Check the file: holidays must be all-day events.", path));
        }
        catch (Exception failure) when (failure is SerializationException or FormatException or ArgumentException
            or InvalidOperationException or EvaluationException)
        {
            throw NotACalendar(path, failure);
        }
#else
        throw CalendarSupport.Missing();
#endif
    }

#if NET
    private static bool IsDayOff(CalendarEvent day) => day.IsAllDay && day.Start is not null && day.Status != EventStatus.Cancelled;

    private static IEnumerable<DayRange> Days(CalendarEvent day, DayRange around, string path)
    {
        var found = 0;
        foreach (var occurrence in day.GetOccurrences(new CalDateTime(around.First, hasTime: false)))
        {
            var first = occurrence.Period.StartTime.Value.Date;
            if (first > around.Last)
            {
                yield break;
            }

            if (++found > MostDays)
            {
                throw TooLarge(path);
            }

            // The end of an all-day event is the morning after its last day.
            var last = (occurrence.Period.EffectiveEndTime?.Value.Date ?? first.AddDays(1)).AddDays(-1);
            yield return new DayRange(first, last < first ? first : last);
        }
    }

    private static EliteSellerException TooLarge(string path) => new(new Problem(
        "CalendarTooLarge", ProblemKind.Limit, "The calendar is too large to be a holiday calendar.", "Export only the holidays.", path));

    private static EliteSellerException NotACalendar(string path, Exception? failure) => new(
        new Problem("NotACalendar", ProblemKind.Data, "The file is not a valid calendar.",
            "Export it again as iCalendar (.ics), or use a CSV file with a Date column.", path), failure);
#endif
}
