using System.Globalization;

namespace EliteSeller.Analysis.Roadmaps;

/// <summary>What both sides read for the values of a roadmap, and back.</summary>
public static class Labels
{
    private static readonly (StepStatus Status, string Label)[] Statuses =
    [
        (StepStatus.ToDo, "To do"),
        (StepStatus.InProgress, "In progress"),
        (StepStatus.Done, "Done"),
        (StepStatus.Blocked, "Blocked"),
        (StepStatus.Cancelled, "Cancelled"),
    ];

    /// <summary>Every status in words, in the order of the work.</summary>
    public static string[] StatusLabels { get; } = Statuses.Select(pair => pair.Label).ToArray();

    /// <summary>A status in words.</summary>
    /// <param name="status">The status.</param>
    /// <returns>Such as <c>In progress</c>.</returns>
    public static string Format(StepStatus status) => Statuses.First(pair => pair.Status == status).Label;

    /// <summary>A day as data: in CSV files and changes.</summary>
    /// <param name="day">The day, or null.</param>
    /// <returns>The day as yyyy-MM-dd, or nothing.</returns>
    public static string Format(DateTime? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>A day as people read it: in pages, calendars and sentences.</summary>
    /// <param name="day">The day, or null.</param>
    /// <returns>The day as 23 Nov 2026, or nothing.</returns>
    public static string DayMonthYear(DateTime? day) => day?.ToString("d MMM yyyy", CultureInfo.InvariantCulture) ?? "";

    /// <summary>Reads a status that a person wrote, without regard to case, blanks and hyphens.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The status, or null when it is none.</returns>
    public static StepStatus? StatusOf(string text)
    {
        var letters = Letters(text ?? throw new ArgumentNullException(nameof(text)));
        foreach (var (status, label) in Statuses)
        {
            if (Letters(label).Equals(letters, StringComparison.OrdinalIgnoreCase))
            {
                return status;
            }
        }

        return letters.Equals("Canceled", StringComparison.OrdinalIgnoreCase) ? StepStatus.Cancelled : null;
    }

    private static string Letters(string text) => new(text.Where(char.IsLetter).ToArray());
}
