using EliteSeller.Analysis.Reports;
using EliteSeller.Files.Export.Workbooks;

namespace EliteSeller.Files.Export.Reports;

/// <summary>
/// A pipeline report as a workbook: a summary, every deal, what failed on each, the questions and the sellers; with filters, real dates and
/// amounts, and paper one page wide. The same report gives the same bytes.
/// </summary>
internal sealed class ReportWorkbook : IReportWriter
{
    /// <inheritdoc/>
    public void Write(PipelineReport report, Stream output) =>
        Workbook.Write(ReportSheets.Create(report ?? throw new ArgumentNullException(nameof(report))), output);
}
