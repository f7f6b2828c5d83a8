using System.Text;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Reports;

namespace EliteSeller.Files.Export.Reports;

/// <summary>Reads a deal of a report from the bytes of a <see cref="ReportRecordWriter"/>.</summary>
internal sealed class ReportRecordReader
{
    private static readonly Encoding Encoding = new UTF8Encoding(false);

    private readonly BinaryReader _from;
    private readonly List<string> _said = [];

    private ReportRecordReader(BinaryReader from) => _from = from;

    /// <summary>Reads one deal.</summary>
    /// <param name="bytes">What a writer has written, and more.</param>
    /// <param name="start">Where the deal begins.</param>
    /// <param name="length">How many bytes it has.</param>
    public static ReportDeal Read(byte[] bytes, int start, int length)
    {
        using var bytesOfDeal = new MemoryStream(bytes, start, length);
        using var from = new BinaryReader(bytesOfDeal, Encoding);
        return new ReportRecordReader(from).Read();
    }

    private ReportDeal Read()
    {
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
            Outcome = (DealOutcome)_from.ReadByte(),
            LossReason = Text(),
            Verdict = (Verdict)_from.ReadByte(),
            Score = Number(),
            Momentum = Number(),
            Evidence = Number(),
            BadNews = (BadNewsAge)_from.ReadByte(),
            IsNewDeal = _from.ReadBoolean(),
            HasPrevious = _from.ReadBoolean(),
            News = List(() => Text()!),
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
            WalkAwayRuns = _from.ReadInt32(),
            DecidedBy = Text(),
            Failed = List(() => new ReportFinding(Text()!, Date(), Text()!, Text()!)),
        };
    }

    private string? Text()
    {
        var place = _from.ReadByte();
        if (place == ReportRecordWriter.Nothing)
        {
            return null;
        }

        if (place < _said.Count)
        {
            return _said[place];
        }

        var text = _from.ReadString();
        if (_said.Count < ReportRecordWriter.Nothing - 1)
        {
            _said.Add(text);
        }

        return text;
    }

    private decimal? Number() => _from.ReadBoolean() ? _from.ReadDecimal() : null;

    private DateTime? Date() => Day.Date(_from.ReadInt32());

    private T[] List<T>(Func<T> read)
    {
        var list = new T[_from.ReadInt32()];
        for (var i = 0; i < list.Length; i++)
        {
            list[i] = read();
        }

        return list;
    }
}
