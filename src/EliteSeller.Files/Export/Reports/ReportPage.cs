using EliteSeller.Analysis.Reports;
using EliteSeller.Files.Export.Pages;

namespace EliteSeller.Files.Export.Reports;

/// <summary>A pipeline report as one HTML file: no script, nothing from outside; page one is one sheet of paper.</summary>
/// <param name="template">The full path of a team's own, or null for the one that is shipped.</param>
internal sealed class ReportPage(string? template) : IReportWriter
{
    private readonly PageTemplate _template = template is null
        ? new PageTemplate("report.hbs") : PageTemplate.FromFile(template, encoder: null);

    /// <inheritdoc/>
    public void Write(PipelineReport report, Stream output) => _template.Write(ReportTemplateModel.Create(report, withBars: true), output);
}
