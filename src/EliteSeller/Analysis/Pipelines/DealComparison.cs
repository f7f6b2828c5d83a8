using System.Globalization;

namespace EliteSeller.Analysis.Pipelines;

/// <summary>What happened to one deal between two snapshots, in booking order.</summary>
internal sealed class DealComparison(SnapshotDeal before, SnapshotDeal after, DateTime? from, DateTime? to, int startMonth)
{
    private readonly SnapshotDeal _before = before;
    private readonly SnapshotDeal _after = after;
    private readonly DateTime? _from = from;
    private readonly DateTime? _to = to;
    private readonly List<PipelineChange> _changes = [];

    private bool CurrencyChanged =>
        (_before.Amount is not null || _after.Amount is not null)
        && !string.Equals(_before.Currency, _after.Currency, StringComparison.Ordinal);

    /// <summary>A deal that only the later snapshot holds.</summary>
    public static IEnumerable<PipelineChange> Appearing(SnapshotDeal deal)
    {
        yield return Booked(PipelineChangeKind.New, deal, deal.Amount, deal.Currency, to: StageOf(deal));
        if (!deal.IsOpen)
        {
            yield return Ending(deal, null);
        }
    }

    /// <summary>An open deal that only the earlier snapshot holds.</summary>
    public static PipelineChange Vanishing(SnapshotDeal deal) =>
        Booked(PipelineChangeKind.Gone, deal, -deal.Amount, deal.Currency, from: StageOf(deal));

    public List<PipelineChange> Changes()
    {
        if (_before.IsOpen)
        {
            AddAmounts();
        }

        AddEnding();
        if (_before.IsOpen && _after.IsOpen)
        {
            AddCloseDate();
            AddStage();
        }

        if (!string.Equals(_before.Owner, _after.Owner, StringComparison.Ordinal))
        {
            _changes.Add(new PipelineChange(PipelineChangeKind.OwnerChanged, _after, _before.Owner, _after.Owner));
        }

        if (_changes.Count == 0 && _after.IsOpen && _before.Doings == _after.Doings)
        {
            _changes.Add(new PipelineChange(
                PipelineChangeKind.Idle, _after, days: _from is { } from && _to is { } to ? (to - from).Days : null));
        }

        return _changes;
    }

    private static PipelineChange Booked(PipelineChangeKind kind, SnapshotDeal deal, decimal? amount, string? currency, string? from = null,
        string? to = null) =>
        new(kind, deal, from, to, amount: amount, currency: currency);

    private static PipelineChange Ending(SnapshotDeal deal, string? from) => Booked(
        deal.Outcome == DealOutcome.Won
            ? PipelineChangeKind.Won : PipelineChangeKind.Lost, deal, -deal.Amount, deal.Currency, from, deal.Outcome.ToString());

    private static string? StageOf(SnapshotDeal deal) => deal.Stage?.Name ?? deal.Outcome.ToString();

    private void AddEnding()
    {
        if (_before.IsOpen != _after.IsOpen)
        {
            _changes.Add(_after.IsOpen
                ? Booked(PipelineChangeKind.Reopened, _after, _after.Amount, _after.Currency, _before.Outcome.ToString(), StageOf(_after))
                : Ending(_after, StageOf(_before)));
        }
        else if (_before.Outcome != _after.Outcome)
        {
            // Closed one way and then the other: it was in neither opening nor closing, so it books nothing.
            _changes.Add(new PipelineChange(
                _after.Outcome == DealOutcome.Won
                    ? PipelineChangeKind.Won : PipelineChangeKind.Lost, _after, _before.Outcome.ToString(), _after.Outcome.ToString()));
        }
    }

    private void AddAmounts()
    {
        if (CurrencyChanged)
        {
            _changes.Add(Booked(PipelineChangeKind.Gone, _after, -_before.Amount, _before.Currency, _before.Currency, _after.Currency));
            _changes.Add(Booked(PipelineChangeKind.New, _after, _after.Amount, _after.Currency, _before.Currency, _after.Currency));
        }
        else if ((_after.Amount ?? 0) - (_before.Amount ?? 0) is var step && step != 0)
        {
            _changes.Add(Booked(step > 0
                ? PipelineChangeKind.AmountUp
                : PipelineChangeKind.AmountDown, _after, step, _after.Currency, Text(_before.Amount), Text(_after.Amount)));
        }
    }

    private void AddCloseDate()
    {
        if (_before.CloseDate is not { } old || _after.CloseDate is not { } now || old == now)
        {
            return;
        }

        _changes.Add(new PipelineChange(
            now > old ? PipelineChangeKind.Pushed : PipelineChangeKind.PulledIn, _after, days: (now - old).Days,
            pushCount: _after.PushCount, crossedQuarter: FiscalQuarter.From(old, startMonth) != FiscalQuarter.From(now, startMonth))
        {
            FromDate = old,
            ToDate = now,
        });
    }

    private void AddStage()
    {
        var (before, after) = (_before.Stage, _after.Stage);
        if (string.Equals(before?.Name, after?.Name, StringComparison.Ordinal))
        {
            return;
        }

        var kind = (before?.Position, after?.Position) switch
        {
            ({ } from, { } to) when to > from => PipelineChangeKind.StageForward,
            ({ } from, { } to) when to < from => PipelineChangeKind.StageBack,
            _ => PipelineChangeKind.StageChanged,
        };
        _changes.Add(new PipelineChange(kind, _after, before?.Name, after?.Name));
    }

    private static string? Text(decimal? amount) => amount?.ToString(CultureInfo.InvariantCulture);
}
