using System.Threading.Tasks;
using EliteSeller.Analysis.Reports;
using EliteSeller.Files.Export.Pages;
using EliteSeller.Files.Export.Workbooks;
using HandlebarsDotNet;

namespace EliteSeller.Files.Export.Reports;

/// <summary>Writes the faces of a pipeline report. The same report gives the same bytes.</summary>
public static class ReportWriters
{
    /// <summary>The face of a format.</summary>
    /// <param name="format">The format.</param>
    /// <param name="template">The full path of a team's own template, or null for the one that is shipped.</param>
    /// <returns>Writes a report into a stream, which stays open.</returns>
    /// <exception cref="EliteSellerException">
    /// <c>TemplateNotFound</c>, <c>TemplateUnsafe</c> or <c>TemplateBroken</c>, the last also while a report is written;
    /// <c>TemplateNotUsed</c>: JSON has no template.
    /// </exception>
    public static Action<PipelineReport, Stream> Create(ReportFormat format, string? template = null) => format switch
    {
        ReportFormat.Html => CreatePage(template),
        ReportFormat.Markdown => CreateMarkdown(template),
        ReportFormat.Email => CreateEmail(template),
        ReportFormat.Json when template is null => ReportJson.Write,
        ReportFormat.Xlsx when template is null => WriteWorkbook,
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
        var known = Array.FindAll(formats, format =>
            ExtensionOf(format).Equals(Path.GetExtension(path), StringComparison.OrdinalIgnoreCase));
        return known.Length == 1 ? known[0] : throw new EliteSellerException(new Problem(
            "FormatUnknown", ProblemKind.Argument, "The file extension does not name a report format.",
            $"Use -Format, or one of the extensions {string.Join(", ", formats.Select(ExtensionOf))}.", path));
    }

    /// <summary>One HTML file: no script, nothing from outside; page one is one sheet of paper.</summary>
    private static Action<PipelineReport, Stream> CreatePage(string? template)
    {
        var page = Page(template, "report.hbs");
        return (report, output) => page.Result.Write(ReportTemplateModel.Create(report, withBars: true), output);
    }

    private static Action<PipelineReport, Stream> CreateMarkdown(string? template)
    {
        var page = Page(template, "report.md.hbs", new MarkdownEncoder());
        return (report, output) => page.Result.Write(ReportTemplateModel.Create(report, withBars: false), output);
    }

    /// <summary>
    /// The body of a mail: 640 pixels wide, tables and inline styles only, no picture, nothing from outside. The pictures of the page are
    /// tables of coloured cells.
    /// </summary>
    private static Action<PipelineReport, Stream> CreateEmail(string? template)
    {
        var page = Page(template, "email.hbs");
        return (report, output) =>
        {
            var tree = ReportTemplateModel.Create(report, withBars: true);
            PictureTemplateModel.CutForMail((object?[])tree["trends"]!);
            SellerTemplateModel.CutForMail((Dictionary<string, object?>)tree["sellers"]!);
            page.Result.Write(tree, output);
        };
    }

    // A team's own template can be broken, and that is said at once; the one that is shipped is made ready while deals are read.
    private static Task<PageTemplate> Page(string? template, string shipped, ITextEncoder? encoder = null) => template is null
        ? Task.Run(() => new PageTemplate(shipped, encoder)) : Task.FromResult(PageTemplate.FromFile(template, shipped, encoder));

    /// <summary>
    /// A summary, every deal, what failed on each, the questions and the sellers; with filters, real dates and amounts, and paper one page
    /// wide.
    /// </summary>
    private static void WriteWorkbook(PipelineReport report, Stream output) => Workbook.Write(ReportSheets.Create(report), output);

    private static ArgumentOutOfRangeException NoSuchFace(ReportFormat format) => new(nameof(format), format, "No such face.");
}
