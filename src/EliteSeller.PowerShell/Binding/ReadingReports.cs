using EliteSeller.Analysis.Reports;
using EliteSeller.Files.Import.Tables;

namespace EliteSeller.PowerShell;

/// <summary>What reading a file says, as a report tells it.</summary>
internal static class ReadingReports
{
    /// <summary>The file and its rows, without its folder.</summary>
    public static ReportSource ToSource(this ReadingReport report, bool isPrevious) => new(
        Path.GetFileName(report.File ?? "pipeline"), report.Layout, report.RowsRead, report.RowsRefused,
        report.RowsDropped + report.RowsFolded, isPrevious, report.RefusedAmounts);
}
