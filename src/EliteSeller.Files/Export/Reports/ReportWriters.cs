namespace EliteSeller.Files.Export.Reports;

/// <summary>Knows which class writes which face of a pipeline report.</summary>
public static class ReportWriters
{
    /// <summary>The face of a format.</summary>
    /// <param name="format">The format.</param>
    /// <param name="template">The full path of a team's own template, or null for the one that is shipped.</param>
    /// <returns>A writer.</returns>
    /// <exception cref="EliteSellerException">
    /// <c>TemplateNotFound</c>, <c>TemplateBroken</c> or <c>TemplateUnsafe</c>; <c>TemplateNotUsed</c>: JSON has no template.
    /// </exception>
    public static IReportWriter Create(ReportFormat format, string? template = null) => format switch
    {
        ReportFormat.Html => new ReportPage(template),
        ReportFormat.Markdown => new ReportMarkdown(template),
        ReportFormat.Email => new ReportEmail(template),
        ReportFormat.Json when template is null => new ReportJson(),
        ReportFormat.Xlsx when template is null => new ReportWorkbook(),
        ReportFormat.Json or ReportFormat.Xlsx => throw new EliteSellerException(new Problem(
            "TemplateNotUsed", ProblemKind.Argument, $"{(format == ReportFormat.Json ? "JSON reports" : "Workbooks")} use no template.",
                "Omit -Template, or use -Format Html, Email or Markdown.", template)),
        _ => throw NoSuchFace(format),
    };

    /// <summary>How the name of a file of a format ends.</summary>
    /// <param name="format">The format.</param>
    /// <returns>The extension with its dot.</returns>
    public static string ExtensionOf(ReportFormat format) => format switch
    {
        ReportFormat.Html or ReportFormat.Email => ".html",
        ReportFormat.Xlsx => ".xlsx",
        ReportFormat.Markdown => ".md",
        ReportFormat.Json => ".json",
        _ => throw NoSuchFace(format),
    };

    /// <summary>The format that the name of a file tells.</summary>
    /// <param name="path">The name of a file.</param>
    /// <returns>The format.</returns>
    /// <exception cref="EliteSellerException"><c>FormatUnknown</c>.</exception>
    public static ReportFormat FormatOf(string path)
    {
        ReportFormat[] formats = [ReportFormat.Html, ReportFormat.Markdown, ReportFormat.Json, ReportFormat.Xlsx];
        var known = formats.Where(format => ExtensionOf(format).Equals(Path.GetExtension(path), StringComparison.OrdinalIgnoreCase))
            .ToArray();
        return known.Length == 1 ? known[0] : throw new EliteSellerException(new Problem(
            "FormatUnknown", ProblemKind.Argument, "The file extension does not name a report format.",
            $"Use -Format, or one of the extensions {string.Join(", ", formats.Select(ExtensionOf))}.", path));
    }

    private static ArgumentOutOfRangeException NoSuchFace(ReportFormat format) => new(nameof(format), format, "No such face.");
}
