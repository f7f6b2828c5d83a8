using System.Runtime.CompilerServices;
using EliteSeller.Files.Import.Headers;

namespace EliteSeller.Files.Import.Tables;

/// <summary>Fills what the past knows into the rows of one table, and says where the table's own columns say something else.</summary>
internal sealed class RowHistory
{
    private readonly HistoriesByDeal? _book;
    private readonly StageDayColumns _stageDays;
    private readonly Func<string, SalesStage?> _stageOf;
    private readonly ReadingLog _log;
    private readonly int _rowDay;

    // Measure-Seller adds each row of an export to the past as it reads: what comes while reading is no history that fits nothing.
    private readonly int _dealsBefore;
    private int _known;
    private int _rows;
    private RowHistory? _alone;
    private bool _isTold;

    private RowHistory(HistoriesByDeal? book, StageDayColumns stageDays, int rowDay, Func<string, SalesStage?> stageOf, ReadingLog log)
    {
        _book = book;
        _stageDays = stageDays;
        _rowDay = rowDay;
        _dealsBefore = book?.Deals ?? 0;
        // Every row asks for the same dozen of names.
        var stages = new Dictionary<string, SalesStage?>(StringComparer.Ordinal);
        _stageOf = name =>
        {
            if (!stages.TryGetValue(name, out var stage))
            {
                stages.Add(name, stage = stageOf(name));
            }

            return stage;
        };
        _log = log;
    }

    /// <summary>The history of a table, or null when there is none.</summary>
    public static RowHistory? Create(HistoriesByDeal? book, StageDayColumns stageDays, DateTime? day, Func<string, SalesStage?> stageOf,
        ReadingLog log) =>
        book is null && stageDays.IsEmpty ? null : new RowHistory(book, stageDays, Day.Number(day), stageOf, log);

    /// <summary>Tells a table which fields the past knows of.</summary>
    public void Tell(SourceTable table)
    {
        if (_book is { TellsCloseDates: true })
        {
            table.TellOf(OpportunityField.PushCount);
        }

        if (_book is { TellsStages: true } || !_stageDays.IsEmpty)
        {
            table.TellOf(OpportunityField.StageEnteredDate);
        }
    }

    /// <summary>Adds a row of an earlier export to the past, as the export alone states it.</summary>
    public void Remember(Opportunity deal)
    {
        _rows++;
        var stated = deal;
        if (!_stageDays.IsEmpty)
        {
            stated = new Opportunity(deal.Values);
            (_alone ??= new RowHistory(null, _stageDays, _rowDay, _stageOf, new ReadingLog(null))).Fill(stated);
        }

        _known += _book!.AddSnapshot(stated, Day.Date(_rowDay)!.Value) ? 1 : 0;
        deal.Values.Trail = stated.Values.Trail;
    }

    /// <summary>
    /// Fills what the past knows into a deal that was remembered, when all others have been; nobody has looked at it yet.
    /// </summary>
    public void Recall(Opportunity deal)
    {
        if (!_isTold)
        {
            Tell(deal.Row.Table);
            _isTold = true;
        }

        Fill(deal, deal.Values.Trail is { } trail ? _book!.Whole(trail) : null);
    }

    /// <summary>Tells, when all rows have been read, that the history knows none of them.</summary>
    public void Complete()
    {
        if (_dealsBefore > 0 && _known == 0 && _rows > 0)
        {
            _log.Warn("HistoryUnused", FormattableString.Invariant(
                $"-History tells of {_dealsBefore} {(_dealsBefore == 1 ? "deal" : "deals")}, none of which is in this export, ")
                + "so nothing of it is used. Check that both have the CRM's id, and that they are of the same CRM.");
        }
    }

    /// <summary>Fills what the past knows into the deal of a row.</summary>
    public void Fill(Opportunity deal) =>
        Fill(deal, OpportunityId.OrNull(deal.Row.GetText(OpportunityField.Id)) is { } id ? _book?.Find(id) : null);

    [MethodImpl(HotMethod.CompiledOnce)]
    private void Fill(Opportunity deal, OpportunityTrail? trail)
    {
        _rows++;
        _known += trail is null ? 0 : 1;
        if (!_stageDays.IsEmpty)
        {
            trail = trail?.Copy() ?? new OpportunityTrail();
            _stageDays.AddTo(trail, deal.Row);
        }

        if (trail is null || trail.LastDay == 0 || (_rowDay != 0 && trail.FirstDay > _rowDay))
        {
            return;
        }

        var facts = new HistoryFacts(trail, deal, _rowDay, _stageOf);
        var baseline = deal.Outcome == DealOutcome.Open ? new HistoryBaseline(trail, deal, _rowDay, _stageOf) : null;
        deal.Values.History = new OpportunityHistory(trail, _rowDay == 0 ? int.MaxValue : _rowDay, facts, baseline);
        _log.FindHistory();
        FillPushes(deal, facts, baseline);
        FillStageEntered(deal, facts, baseline?.StageEnteredDays ?? []);
    }

    // Every push that the history shows has happened, and so has every one that the CRM has counted: the largest number is the truest one.
    private void FillPushes(Opportunity deal, HistoryFacts facts, HistoryBaseline? baseline)
    {
        var counts = Larger(Larger(facts.Pushes, baseline?.Pushes), baseline?.FirstPushes + (facts.Pushes ?? 0));
        if (counts is not { } seen || deal.PushCount == seen)
        {
            return;
        }

        if (deal.PushCount is not { } written || written < seen)
        {
            if (deal.PushCount is not null)
            {
                _log.Inform(
                    "PushesAgainstHistory", "The push count is lower than the history shows. The history is used.", deal.Row.Line);
            }

            deal.Values.PushCount = seen;
            deal.History!.GivesPushCount = true;
        }
        else if (facts.IsWhole)
        {
            _log.Inform(
                "PushesAgainstHistory", "The push count is higher than the history shows. The export's count is used.", deal.Row.Line);
        }
    }

    private static int? Larger(int? a, int? b) => a > b ? a : b ?? a;

    // The row's own day counts unless the history shows the deal in another stage on that day or later, or in this stage before.
    private void FillStageEntered(Opportunity deal, HistoryFacts facts, IReadOnlyList<int> statedDays)
    {
        // A day on which the history shows another stage is none.
        var stated = 0;
        for (var i = 0; i < statedDays.Count; i++)
        {
            var day = statedDays[i];
            stated = day >= facts.StageEarliest && (stated == 0 || day < stated) ? day : stated;
        }

        var written = deal.StageEnteredDay;
        var (seen, isTooEarly) = (facts.StageSince, written != 0 && written < facts.StageEarliest);
        var known = stated != 0 && (seen == 0 || stated < seen) ? stated : seen;
        // The deal has been in this stage since the history saw it first, and may have entered it long before.
        var isLeast = known == seen && facts.StageEarliest == 0;
        if (isLeast && _rowDay != 0 && seen != 0 && deal.DaysInStage is { } days && _rowDay - days > seen)
        {
            deal.Values.DaysInStage = null;
        }

        if (known == 0 || (written == 0 && facts.StageEarliest == 0 && stated == 0) || (written != 0 && !isTooEarly && written <= known))
        {
            return;
        }

        if (written != 0)
        {
            var text = isTooEarly
                ? "The stage entry date does not match the history, which shows another stage on that day. The history is used."
                : "The stage entry date is later than the history shows. The history is used.";
            _log.Inform("StageAgainstHistory", text, deal.Row.Line);
        }

        // Where the history does not show the entry, a day that was added later tells nothing about it.
        deal.Values.StageEnteredDay = isLeast ? 0 : known;
        deal.History!.GivesStageEntered = true;
    }
}
