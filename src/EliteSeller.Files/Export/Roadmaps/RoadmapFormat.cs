namespace EliteSeller.Files.Export.Roadmaps;

/// <summary>The faces of a roadmap.</summary>
public enum RoadmapFormat
{
    /// <summary>Text that reads well as it stands and better where Markdown is shown.</summary>
    Markdown,

    /// <summary>One HTML file for screen, mail and paper, with a picture of the time.</summary>
    Html,

    /// <summary>A table of steps that comes back when the customer has edited it.</summary>
    Csv,

    /// <summary>The same table as an Excel workbook, with real dates and a status that is chosen from a list.</summary>
    Xlsx,

    /// <summary>
    /// A calendar with one all-day event a step, which a later issue updates instead of doubling. Not in Windows PowerShell 5.1.
    /// </summary>
    Ics,
}
