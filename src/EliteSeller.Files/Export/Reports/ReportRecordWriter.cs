using EliteSeller.Analysis.Pipelines;
using EliteSeller.Analysis.Reports;

namespace EliteSeller.Files.Export.Reports;

/// <summary>Writes deals of a report as bytes, one after the other, for <see cref="ReportRecordReader"/> in the same process.</summary>
internal sealed class ReportRecordWriter
{
    /// <summary>The place of no text.</summary>
    public const byte Nothing = 255;

    private readonly PackedWriter _to = new();
    private readonly List<string> _said = [];

    /// <summary>The bytes of a deal.</summary>
    /// <param name="deal">The deal.</param>
    /// <returns>The bytes, until the next deal is written.</returns>
    public ArraySegment<byte> Write(ReportDeal deal)
    {
        _to.Clear();
        _said.Clear();
        Text(deal.Id);
        Text(deal.Name);
        Text(deal.Account);
        Text(deal.Owner);
        Number(deal.Amount);
        Text(deal.Currency);
        Text(deal.Stage);
        Text(deal.ForecastCategory);
        Date(deal.CloseDate);
        _to.Write((ulong)deal.Outcome);
        Text(deal.LossReason);
        _to.Write((ulong)deal.Verdict);
        Number(deal.Score);
        Number(deal.Momentum);
        Number(deal.Evidence);
        _to.Write((ulong)deal.BadNews);
        Flag(deal.IsNewDeal);
        Flag(deal.HasPrevious);
        _to.Write((ulong)deal.News.Count);
        foreach (var sentence in deal.News)
        {
            Text(sentence);
        }

        Text(deal.Headline);
        Text(deal.HeadlineSummary);
        Date(deal.NewsSince);
        Date(deal.Since);
        Text(deal.Reason);
        Text(deal.Why);
        Text(deal.Question);
        Date(deal.Due);
        Date(deal.PushedFrom);
        Text(deal.Summary);
        Date(deal.WalkAwaySince);
        _to.Write((ulong)deal.WalkAwayRuns);
        Text(deal.DecidedBy);
        _to.Write((ulong)deal.Failed.Count);
        foreach (var finding in deal.Failed)
        {
            Text(finding.Rule);
            Date(finding.Since);
            Text(finding.Summary);
            Text(finding.Reason);
        }

        return new ArraySegment<byte>(_to.Bytes, 0, _to.Length);
    }

    // A deal says most of its sentences several times: as the reason, as the news, as what failed.
    private void Text(string? text)
    {
        if (text is null)
        {
            _to.Write(Nothing);
            return;
        }

        for (var place = 0; place < _said.Count; place++)
        {
            if (ReferenceEquals(_said[place], text))
            {
                _to.Write((ulong)place);
                return;
            }
        }

        _to.Write((ulong)Math.Min(_said.Count, Nothing - 1));
        _to.Write(text);
        if (_said.Count < Nothing - 1)
        {
            _said.Add(text);
        }
    }

    private void Number(decimal? number)
    {
        Flag(number is not null);
        if (number is { } known)
        {
            _to.Write(known);
        }
    }

    private void Flag(bool isSo) => _to.Write(isSo ? 1UL : 0);

    private void Date(DateTime? day) => _to.Write((ulong)Day.Number(day));
}
