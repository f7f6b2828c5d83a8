using EliteSeller.Analysis.Reports;
using EliteSeller.Files.Import.Histories;
using EliteSeller.Files.Import.Tables;

namespace EliteSeller.PowerShell;

/// <summary>The files behind a report, without their folders: its own first, then the history, then the export to compare with.</summary>
internal sealed class ReportSources
{
    private readonly List<ReadingReport> _read = [];
    private readonly List<ReadingReport> _previous = [];
    private readonly List<ReportSource> _history = [];

    /// <summary>Adds a file whose rows have yet to pass.</summary>
    public void Add(ReadingReport report, bool isPrevious) => (isPrevious ? _previous : _read).Add(report);

    /// <summary>Adds an earlier export that the history has read or kept.</summary>
    public void Add(HistoryFile file) => _history.Add(new ReportSource(Path.GetFileName(file.Source.File), file.Layout, file.RowsRead,
        file.RowsRefused, file.RowsLeftOut, isPrevious: true, file.RefusedAmounts));

    /// <summary>All of them, when the rows have passed.</summary>
    public IReadOnlyList<ReportSource> All() =>
    [
        .. _read.Select(report => SourceOf(report, isPrevious: false)), .. _history,
        .. _previous.Select(report => SourceOf(report, isPrevious: true)),
    ];

    private static ReportSource SourceOf(ReadingReport report, bool isPrevious) => new(
        Path.GetFileName(report.File ?? "pipeline"), report.Layout, report.RowsRead, report.RowsRefused,
        report.RowsDropped + report.RowsFolded, isPrevious, report.RefusedAmounts);
}
