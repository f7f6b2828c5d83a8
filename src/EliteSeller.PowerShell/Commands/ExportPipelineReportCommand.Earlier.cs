using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Reports;
using EliteSeller.Files.Export.Reports;
using EliteSeller.Files.Import.Histories;
using EliteSeller.Files.Import.Tables;
using EliteSeller.Files.Storage;

namespace EliteSeller.PowerShell;

/// <content>Reads the earlier exports, or finds what an earlier report has kept of them.</content>
public sealed partial class ExportPipelineReportCommand
{
    private DateTime? _earlierDay;
    private HistoryReader? _past;
    private bool _isTold;

    /// <inheritdoc/>
    private protected override DateTime? ExportDay => _earlierDay ?? AsOf;

    /// <inheritdoc/>
    private protected override void Opened(ReadingReport report)
    {
        if (!_isTold)
        {
            _sources.Add(report, _earlierDay is not null);
        }
    }

    /// <inheritdoc/>
    private protected override bool IsNews(string note) => !_isTold;

    // Without a part of this export or of the one before, deals would be taken for gone, or for new.
    private protected override bool GoesOnAfter(EliteSellerException failure) => _isTold && base.GoesOnAfter(failure);

    private PipelineReportBuilder MakeBuilder(QualificationResult? first)
    {
        var asOf = AsOf ?? first?.AsOf ?? DateTime.Today;
        var earlier = new EarlierExports(Past()?.Exports ?? [], _previous, PreviousDate, asOf);
        var options = OptionsOf(asOf, earlier.PreviousDay);
        var builder = first is null ? new PipelineReportBuilder(asOf, options, Judge) : new(asOf, options, first);
        var kept = Kept(_past, builder.Judge!);
        // A deal can be told when the earlier exports are known, so they are read before the first one.
        _past?.Files.Where(file => file.IsExport && file.Source.Day < asOf).ToList().ForEach(Tell);
        new EarlierRuns(builder, kept, day => KeptRunKey.Of(day, builder, options.Rates, _past!.Book, kept!.FilesOf(day)), ReadEarlier,
            (file, day) => JudgeOfReport(builder.Judge!, file, day)).Add(earlier);
        (_earlierDay, _isTold) = (null, false);
        return builder;
    }

    private HistoryReader? Past() => History.Length == 0 ? null : _past ??= ReadHistory(FindHistory());

    /// <inheritdoc/>
    private protected override HistoriesByDeal? FindPast() => Past()?.Book;

    private void SaveHistory()
    {
        if (_past is { } past && Cache is { } cache && !cache.Save(past))
        {
            WriteVerbose("The history is read again next time: its folder cannot be written to, or one of its files cannot be read.");
        }
    }

    private IEnumerable<Opportunity> ReadEarlier(string file, DateTime day)
    {
        _earlierDay = day;
        _isTold = _past?.Files.Any(one => one.Source.File == file) is true;
        return ReadOpportunities([file]);
    }

    // What is to be told of a file of the history is the same whether it is read once, twice or not at all.
    private void Tell(HistoryFile file)
    {
        _sources.Add(file);
        file.Notes.ToList().ForEach(note => Report(file.Source.File, new ReadItem(note)));
    }
}
