namespace EliteSeller.Files.Storage;

/// <summary>Calendars are read and written by a library that Windows PowerShell 5.1 cannot load.</summary>
internal static class CalendarSupport
{
    /// <summary>What is said where calendars cannot be read or written.</summary>
    public static EliteSellerException Missing() => new(new Problem(
        "CalendarNotSupported",
        ProblemKind.NotSupported,
        "Windows PowerShell 5.1 cannot read or write calendar files (.ics).",
        "Use PowerShell 7.4 or later, or dates and CSV files."));
}
