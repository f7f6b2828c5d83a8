using EliteSeller.Analysis.Reports;
using EliteSeller.Files.Export.Pages;

namespace EliteSeller.Files.Export.Reports;

/// <summary>
/// A pipeline report as the body of a mail: 640 pixels wide, tables and inline styles only, no picture, nothing from outside. The pictures
/// of the page are tables of coloured cells.
/// </summary>
/// <param name="template">The full path of a team's own, or null for the one that is shipped.</param>
internal sealed class ReportEmail(string? template) : IReportWriter
{
    private readonly PageTemplate _template = template is null
        ? new PageTemplate("email.hbs") : PageTemplate.FromFile(template, encoder: null);

    /// <inheritdoc/>
    public void Write(PipelineReport report, Stream output)
    {
        var tree = ReportTemplateModel.Create(report, withBars: true);
        PictureTemplateModel.CutForMail((object?[])tree["trends"]!);
        SellerTemplateModel.CutForMail((Dictionary<string, object?>)tree["sellers"]!);
        _template.Write(tree, output);
    }
}
