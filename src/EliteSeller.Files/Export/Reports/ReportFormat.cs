namespace EliteSeller.Files.Export.Reports;

/// <summary>The faces of a pipeline report.</summary>
public enum ReportFormat
{
    /// <summary>One HTML file for screen and paper.</summary>
    Html,

    /// <summary>HTML for the body of a mail: tables and inline styles only, because mail programs drop the rest.</summary>
    Email,

    /// <summary>A workbook: summary, deals, findings, questions, sellers.</summary>
    Xlsx,

    /// <summary>Text that reads well as it stands and better where Markdown is shown.</summary>
    Markdown,

    /// <summary>The figures and sentences of the page, for programs.</summary>
    Json,
}
