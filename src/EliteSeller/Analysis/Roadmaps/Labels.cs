using System.Globalization;

namespace EliteSeller.Analysis.Roadmaps;

/// <summary>What both sides read for the values of a roadmap, and back.</summary>
internal static class Labels
{
    private static readonly (StepStatus Status, string Label)[] Statuses =
    [
        (StepStatus.ToDo, "To do"),
        (StepStatus.InProgress, "In progress"),
        (StepStatus.Done, "Done"),
        (StepStatus.Blocked, "Blocked"),
        (StepStatus.Cancelled, "Cancelled"),
    ];

    /// <summary>What is shown for an owner whom nobody has named yet.</summary>
    public const string ToBeNamed = "to be named";

    /// <summary>Every status in words, in the order of the work.</summary>
    public static string[] StatusLabels { get; } = Statuses.Select(pair => pair.Label).ToArray();

    /// <summary>A status in words.</summary>
    /// <param name="status">The status.</param>
    /// <returns>Such as <c>In progress</c>.</returns>
    public static string Format(StepStatus status) => Statuses.First(pair => pair.Status == status).Label;

    /// <summary>An owner in words: a role without a person is still to be named.</summary>
    /// <param name="owner">The person, or null.</param>
    /// <param name="role">The role that the template names, or null.</param>
    /// <returns>Such as <c>Eve Example</c> or <c>to be named (Project lead)</c>; null when there is neither.</returns>
    public static string? Owner(string? owner, string? role) => owner ?? (role is null ? null : $"{ToBeNamed} ({role})");

    /// <summary>A day as data: in CSV files and changes.</summary>
    /// <param name="day">The day, or null.</param>
    /// <returns>The day as yyyy-MM-dd, or nothing.</returns>
    public static string Format(DateTime? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>A day as people read it: in pages, calendars and sentences.</summary>
    /// <param name="day">The day, or null.</param>
    /// <returns>The day as 23 Nov 2026, or nothing.</returns>
    public static string DayMonthYear(DateTime? day) => day?.ToString("d MMM yyyy", CultureInfo.InvariantCulture) ?? "";
}
