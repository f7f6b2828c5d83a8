using System.Runtime.CompilerServices;

namespace EliteSeller.Model;

/// <summary>Works out what a deal's past, together with the row of the export, says about it.</summary>
internal readonly struct HistoryFacts
{
    private readonly Opportunity _deal;
    private readonly int _rowDay;
    private readonly int _lastDay;

    /// <summary>Works it out.</summary>
    /// <param name="trail">The past.</param>
    /// <param name="deal">The row.</param>
    /// <param name="rowDay">The day of the export, or 0.</param>
    /// <param name="stageOf">The stage of a name, as the export's own stages are known.</param>
    [MethodImpl(HotMethod.CompiledOnce)]
    public HistoryFacts(OpportunityTrail trail, Opportunity deal, int rowDay, Func<string, SalesStage?> stageOf)
    {
        _deal = deal;
        _rowDay = rowDay;
        var upTo = rowDay == 0 ? int.MaxValue : rowDay;
        _lastDay = trail.LastDayUpTo(upTo);
        IsWhole = trail.IsWhole(deal.CreatedDate, upTo);
        var stages = trail.Stages.UpTo(upTo);
        var closedFrom = deal.Outcome == DealOutcome.Open ? int.MaxValue : ClosedFrom(stages, stageOf);
        var closes = closedFrom == 0 ? default : trail.CloseDays.UpTo(Math.Min(upTo, closedFrom - 1));
        var amounts = trail.Amounts.UpTo(upTo);
        Pushes = CountPushes(closes);
        FirstAmount = amounts.Count > 0 ? amounts[0].Value : null;
        (StageEarliest, StageSince) = Standing(stages, stageOf);
        StageBeforeClose = deal.Outcome == DealOutcome.Open ? null : LastOpen(stages, stageOf);
        OpenUntil = deal.Outcome == DealOutcome.Open ? 0 : FindOpenUntil(stages, stageOf);
        LastChange = FindLastChange(stages, amounts, closes, trail.Words.UpTo(upTo), trail.FirstDay);
    }

    public bool IsWhole { get; }

    public int? Pushes { get; }

    public decimal? FirstAmount { get; }

    /// <summary>The earliest day on which the deal can have entered its stage, or 0 when that may have been long before.</summary>
    public int StageEarliest { get; }

    /// <summary>The first day on which it is known to have stood in its stage, or 0.</summary>
    public int StageSince { get; }

    public SalesStage? StageBeforeClose { get; }

    /// <summary>The last day on which the past shows a closed deal open, or 0.</summary>
    public int OpenUntil { get; }

    public int LastChange { get; }

    private static bool IsLaterMonth(int from, int to) => Month(to) > Month(from);

    private static int Month(int day) => Day.Date(day) is { } date ? (date.Year * 12) + date.Month : 0;

    private static int ClosedFrom(ValuePoints<string> stages, Func<string, SalesStage?> stageOf)
    {
        var day = int.MaxValue;
        for (var i = stages.Count - 1; i >= 0 && stageOf(stages[i].Value) is { Outcome: not DealOutcome.Open }; i--)
        {
            day = stages[i].Day;
        }

        return day;
    }

    private int FindOpenUntil(ValuePoints<string> stages, Func<string, SalesStage?> stageOf)
    {
        var at = stages.Count;
        while (at > 0 && stageOf(stages[at - 1].Value) is { Outcome: not DealOutcome.Open })
        {
            at--;
        }

        // Closed in all that is known of it, or still open when the past ends.
        return at == 0 ? 0
            : at == stages.Count ? _lastDay
            : stages[at].Earliest > 0 && stages[at].Earliest < stages[at].Day ? stages[at].Earliest - 1
            : stages[at].Day;
    }

    private static SalesStage? LastOpen(ValuePoints<string> stages, Func<string, SalesStage?> stageOf)
    {
        for (var i = stages.Count - 1; i >= 0; i--)
        {
            var stage = stageOf(stages[i].Value) ?? new SalesStage(stages[i].Value, null);
            if (stage.Outcome == DealOutcome.Open)
            {
                return stage;
            }
        }

        return null;
    }

    // A date that is written anew because the deal was closed is no push: so the row of a closed deal does not count.
    private int? CountPushes(ValuePoints<int> closes)
    {
        if (closes.Count == 0)
        {
            return null;
        }

        var pushes = 0;
        for (var i = 1; i < closes.Count; i++)
        {
            pushes += IsLaterMonth(closes[i - 1].Value, closes[i].Value) ? 1 : 0;
        }

        if (_deal.Outcome == DealOutcome.Open && _deal.CloseDate is { } written)
        {
            pushes += IsLaterMonth(closes[closes.Count - 1].Value, Day.Number(written)) ? 1 : 0;
        }

        return pushes > 0 || IsWhole ? pushes : null;
    }

    private (int Earliest, int Since) Standing(ValuePoints<string> stages, Func<string, SalesStage?> stageOf)
    {
        if (_deal.SalesStage is not { } stage || stages.Count == 0)
        {
            return (0, 0);
        }

        var at = FindEntry(stages, stage, stageOf);
        if (at < 0)
        {
            return _rowDay == 0 ? (0, 0) : (_lastDay + 1, _rowDay);
        }

        var entry = stages[at];
        return entry.Earliest == ValuePoint<string>.Stated
            ? (at > 0 || IsWhole ? entry.Day : 0, entry.Day)
            : (entry.Earliest, entry.Day);
    }

    // A step back is no advance: the time in a stage counts from the first sight of the furthest stage that the deal has reached.
    private int FindEntry(ValuePoints<string> stages, SalesStage stage, Func<string, SalesStage?> stageOf)
    {
        if (stage.Thousandths < 0 || _deal.Outcome != DealOutcome.Open)
        {
            return SameStage(stages[stages.Count - 1].Value, stage.Name) ? stages.Count - 1 : -1;
        }

        var (furthest, at) = (int.MinValue, -1);
        for (var i = 0; i < stages.Count; i++)
        {
            var position = stageOf(stages[i].Value) is { Outcome: DealOutcome.Open } known ? known.Thousandths : -1;
            (furthest, at) = position > furthest ? (position, i) : (furthest, at);
        }

        return furthest >= stage.Thousandths ? at : -1;
    }

    private int FindLastChange(
        ValuePoints<string> stages, ValuePoints<decimal> amounts, ValuePoints<int> closes, ValuePoints<ulong> words,
            int firstDay)
    {
        var last = IsWhole ? firstDay : 0;
        last = Math.Max(Math.Max(last, Later(stages, firstDay)), Math.Max(Later(amounts, firstDay), Later(words, firstDay)));
        for (var i = 1; i < closes.Count; i++)
        {
            last = closes[i].Value < closes[i - 1].Value ? Math.Max(last, closes[i].Day) : last;
        }

        var isRowNew = (_deal.SalesStage is { } stage && stages.Count > 0 && !SameStage(stages[stages.Count - 1].Value, stage.Name))
            || (_deal.Amount is { } amount && amounts.Count > 0 && amounts[amounts.Count - 1].Value != amount)
            || (_deal.Outcome == DealOutcome.Open && _deal.CloseDate is { } close && closes.Count > 0
                && Day.Number(close) < closes[closes.Count - 1].Value);

        // The row has changed since the history ends; if its day is unknown, so is that of the change.
        return isRowNew ? _rowDay : last;
    }

    // The first value of a deal is no change; one that a log gives as the entry into a stage is, and one that was blank before.
    private static int Later<T>(ValuePoints<T> points, int firstDay)
    {
        var last = 0;
        for (var i = 0; i < points.Count; i++)
        {
            var point = points[i];
            last = i > 0 || point.Earliest == point.Day || point.Day > firstDay ? Math.Max(last, point.Day) : last;
        }

        return last;
    }

    private static bool SameStage(string a, string b) => string.Equals(a.Trim(), b.Trim(), StringComparison.OrdinalIgnoreCase);
}
