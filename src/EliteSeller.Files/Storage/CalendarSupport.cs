using EliteSeller.Model;

namespace EliteSeller.Files.Storage;

/// <summary>Calendars are read and written by a library that Windows PowerShell 5.1 can not load.</summary>
internal static class CalendarSupport
{
    /// <summary>What is said where calendars can not be read or written.</summary>
    public static EliteSellerException Missing() => new(new Problem(
        "CalendarNotSupported",
        ProblemKind.NotSupported,
        "Calendar files (.ics) can not be read or written in Windows PowerShell 5.1.",
        "Run the command in PowerShell 7.4 or later, or use dates and CSV files instead."));
}
