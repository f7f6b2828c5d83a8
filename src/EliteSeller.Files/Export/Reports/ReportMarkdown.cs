using EliteSeller.Analysis.Reports;
using EliteSeller.Files.Export.Pages;

namespace EliteSeller.Files.Export.Reports;

/// <summary>A pipeline report as Markdown, for mail, a wiki or a terminal.</summary>
internal sealed class ReportMarkdown : IReportWriter
{
    private readonly PageTemplate _template;

    /// <summary>Reads the template.</summary>
    /// <param name="template">The full path of a team's own, or null for the one that is shipped.</param>
    public ReportMarkdown(string? template)
    {
        var encoder = new MarkdownEncoder();
        _template = template is null ? new PageTemplate("report.md.hbs", encoder) : PageTemplate.FromFile(template, encoder);
    }

    /// <inheritdoc/>
    public void Write(PipelineReport report, Stream output) => _template.Write(ReportTemplateModel.Create(report, withBars: false), output);
}
