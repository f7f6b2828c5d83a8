using System.Text;
using EliteSeller.Analysis.Reports;

namespace EliteSeller.Files.Export.Reports;

/// <summary>Writes a deal of a report as bytes, for <see cref="ReportRecordReader"/> in the same process.</summary>
#pragma warning disable CA1001 // The stream is the shelf's, and a writer over it holds nothing else.
internal sealed class ReportRecordWriter(Stream to)
#pragma warning restore CA1001
{
    /// <summary>The place of no text.</summary>
    public const byte Nothing = 255;

    private readonly BinaryWriter _to = new BinaryWriter(to, new UTF8Encoding(false));
    private readonly List<string> _said = [];

    public void Write(ReportDeal deal)
    {
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
        _to.Write((byte)deal.Outcome);
        Text(deal.LossReason);
        _to.Write((byte)deal.Verdict);
        Number(deal.Score);
        Number(deal.Momentum);
        Number(deal.Evidence);
        _to.Write((byte)deal.BadNews);
        _to.Write(deal.IsNewDeal);
        _to.Write(deal.HasPrevious);
        _to.Write(deal.News.Count);
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
        _to.Write(deal.WalkAwayRuns);
        Text(deal.DecidedBy);
        _to.Write(deal.Failed.Count);
        foreach (var finding in deal.Failed)
        {
            Text(finding.Rule);
            Date(finding.Since);
            Text(finding.Summary);
            Text(finding.Reason);
        }
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
                _to.Write((byte)place);
                return;
            }
        }

        _to.Write((byte)Math.Min(_said.Count, Nothing - 1));
        _to.Write(text);
        if (_said.Count < Nothing - 1)
        {
            _said.Add(text);
        }
    }

    private void Number(decimal? number)
    {
        _to.Write(number is not null);
        if (number is { } known)
        {
            _to.Write(known);
        }
    }

    private void Date(DateTime? day) => _to.Write(Day.Number(day));
}
