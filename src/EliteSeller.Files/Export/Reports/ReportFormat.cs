namespace EliteSeller.Files.Export.Reports;

/// <summary>The faces of a pipeline report.</summary>
public enum ReportFormat
{
    /// <summary>One HTML file for screen, mail and paper.</summary>
    Html,

    /// <summary>Text that reads well as it stands and better where Markdown is shown.</summary>
    Markdown,

    /// <summary>The figures and sentences of the page, for programs.</summary>
    Json,
}
