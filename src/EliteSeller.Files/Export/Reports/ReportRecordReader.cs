using EliteSeller.Analysis.Pipelines;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Reports;

namespace EliteSeller.Files.Export.Reports;

/// <summary>Reads a deal of a report from the bytes of a <see cref="ReportRecordWriter"/>.</summary>
internal sealed class ReportRecordReader
{
    private readonly List<string> _said = [];
    private PackedReader _from;

    /// <summary>Reads one deal.</summary>
    /// <param name="bytes">What a writer has written, and more.</param>
    /// <param name="start">Where the deal begins.</param>
    public ReportDeal Read(byte[] bytes, int start)
    {
        _from = new PackedReader(bytes, start);
        _said.Clear();

        // The order in which the properties are set is the order in which they were written.
        return new ReportDeal
        {
            Id = Text(),
            Name = Text(),
            Account = Text(),
            Owner = Text(),
            Amount = Number(),
            Currency = Text(),
            Stage = Text(),
            ForecastCategory = Text(),
            CloseDate = Date(),
            Outcome = (DealOutcome)_from.ReadNumber(),
            LossReason = Text(),
            Verdict = (Verdict)_from.ReadNumber(),
            Score = Number(),
            Momentum = Number(),
            Evidence = Number(),
            BadNews = (BadNewsAge)_from.ReadNumber(),
            IsNewDeal = Flag(),
            HasPrevious = Flag(),
            News = List(reader => reader.Text()!),
            Headline = Text()!,
            HeadlineSummary = Text()!,
            NewsSince = Date(),
            Since = Date(),
            Reason = Text()!,
            Why = Text()!,
            Question = Text(),
            Due = Date()!.Value,
            PushedFrom = Date(),
            Summary = Text()!,
            WalkAwaySince = Date(),
            WalkAwayRuns = (int)_from.ReadNumber(),
            DecidedBy = Text(),
            Failed = List(reader => new ReportFinding(reader.Text()!, reader.Date(), reader.Text()!, reader.Text()!)),
        };
    }

    private string? Text()
    {
        var place = (int)_from.ReadNumber();
        if (place == ReportRecordWriter.Nothing)
        {
            return null;
        }

        if (place < _said.Count)
        {
            return _said[place];
        }

        var text = _from.ReadText()!;
        if (_said.Count < ReportRecordWriter.Nothing - 1)
        {
            _said.Add(text);
        }

        return text;
    }

    private decimal? Number() => Flag() ? _from.ReadAmount() : null;

    private bool Flag() => _from.ReadNumber() != 0;

    private DateTime? Date() => Day.Date((int)_from.ReadNumber());

    private T[] List<T>(Func<ReportRecordReader, T> read)
    {
        var count = (int)_from.ReadNumber();
        T[] list = count == 0 ? [] : new T[count];
        for (var i = 0; i < count; i++)
        {
            list[i] = read(this);
        }

        return list;
    }
}
