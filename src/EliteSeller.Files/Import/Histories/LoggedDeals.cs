using System.Globalization;
using EliteSeller.Files.Import.Headers;
using EliteSeller.Files.Import.Layouts;
using EliteSeller.Files.Import.Tables;

namespace EliteSeller.Files.Import.Histories;

/// <summary>The deals of an export as they stood on past days, as far as the CRM's log of stages and fields tells.</summary>
/// <remarks>
/// From the export come only facts that do not change: id, name, account, owner, currency and day of creation. Stage, close date and
/// amount are those of the log up to the day. Everything else is known only as it is today, so the deals of a past day do not have it.
/// </remarks>
public sealed class LoggedDeals
{
    private static readonly OpportunityField[] Unchanging =
    [
        OpportunityField.Id, OpportunityField.Name, OpportunityField.Account, OpportunityField.Owner, OpportunityField.Currency,
        OpportunityField.CreatedDate,
    ];

    private static readonly OpportunityField[] Logged = [OpportunityField.Stage, OpportunityField.Amount, OpportunityField.CloseDate];

    private readonly List<(Opportunity Deal, OpportunityTrail Trail)> _deals = [];
    private readonly HistoriesByDeal _log;
    private readonly Func<string, SalesStage?> _stageOf;

    /// <summary>Joins an export and a log.</summary>
    /// <param name="export">The deals of the current export.</param>
    /// <param name="log">What the log tells.</param>
    /// <param name="options">How the export was read; its stages are those of the log.</param>
    public LoggedDeals(IEnumerable<Opportunity> export, HistoriesByDeal log, ReadingOptions options)
    {
        _log = log ?? throw new ArgumentNullException(nameof(log));
        foreach (var deal in export ?? throw new ArgumentNullException(nameof(export)))
        {
            if (OpportunityId.InSnapshot(deal) is { } id && log.Find(id) is { } trail && trail.Stages.UpTo(int.MaxValue).Count > 0)
            {
                _deals.Add((deal, trail));
            }
        }

        var stages = _deals.Select(one => one.Deal.SalesStage).Where(stage => stage is not null)
            .GroupBy(stage => stage!.Name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First());
        var layout = LayoutFiles.Catalogue.Named(_deals.Count == 0 ? null : _deals[0].Deal.Row.Table.Layout)[0];
        var table = new StageTable(layout, options, new Dictionary<string, decimal>());
        _stageOf = name => stages.TryGetValue(name, out var stage) ? stage : table.Find(name);
    }

    /// <summary>The first day of which the log tells, or null when no deal is in it.</summary>
    public DateTime? FirstDay => Day.Date(_deals.Select(one => one.Trail.FirstDay).DefaultIfEmpty(0).Min());

    /// <summary>The deals as they stood at the end of a day, by nothing that was known later.</summary>
    /// <param name="day">The day.</param>
    /// <returns>Those that were in the log by then; a deal that had been closed is not among them.</returns>
    public IReadOnlyList<Opportunity> AsOf(DateTime day)
    {
        var number = Day.Number(day);
        var standing = _deals.Where(one => !HasEnded(one.Deal, number))
            .Select(one => (one.Deal, Stage: Last(one.Trail.Stages, number), Amount: Value(one.Trail.Amounts, number),
                Close: Value(one.Trail.CloseDays, number)))
            .Where(one => one.Stage is not null && _stageOf(one.Stage)?.Outcome == DealOutcome.Open).ToList();
        if (standing.Count == 0)
        {
            return [];
        }

        var table = Table(standing[0].Deal.Row.Table, standing.Count,
            standing.Count(one => one.Amount is not null), standing.Count(one => one.Close is not null));
        var history = RowHistory.Create(_log, new StageDayColumns([], []), day, _stageOf, new ReadingLog(table.File))!;
        return [.. standing.Select(one =>
        {
            var deal = new Opportunity(new DealValues
            {
                Row = Row(table, one.Deal, one.Stage!, one.Amount, one.Close),
                Stage = _stageOf(one.Stage!),
                Amount = one.Amount,
                CloseDay = one.Close ?? 0,
                CreatedDay = one.Deal.CreatedDay,
            });
            history.Fill(deal);
            return deal;
        })];
    }

    private static bool HasEnded(Opportunity deal, int day) =>
        deal.Outcome != DealOutcome.Open && deal.CloseDay != 0 && deal.CloseDay <= day;

    private static string? Last(ValueTrack<string> track, int day) => track.UpTo(day).Select(point => point.Value).LastOrDefault();

    private static T? Value<T>(ValueTrack<T> track, int day)
        where T : struct => track.UpTo(day).Select(point => (T?)point.Value).LastOrDefault();

    // A field that the log tells of some deals only is unknown for the others; a blank in it says nothing about them.
    private SourceTable Table(SourceTable export, int deals, int amounts, int closes)
    {
        var told = Logged.Where(field => field == OpportunityField.Stage || (field == OpportunityField.Amount ? amounts : closes) > 0);
        var fields = Unchanging.Where(field => export.ColumnOf(field) >= 0).Concat(told).ToList();
        var usage = fields.ToDictionary(field => field, Usage);
        usage[OpportunityField.StageEnteredDate] = FieldUsage.HardlyUsed;
        usage[OpportunityField.PushCount] = _log.TellsCloseDates ? FieldUsage.HardlyUsed : FieldUsage.NotRecorded;
        return new SourceTable(export.File, export.Layout, [.. fields.Select(field => export.HeaderOf(field) ?? field.ToString())],
            fields.Select((field, column) => (field, column)).ToDictionary(pair => pair.field, pair => pair.column), usage);

        FieldUsage Usage(OpportunityField field) => field switch
        {
            OpportunityField.Amount => amounts == deals ? FieldUsage.Recorded : FieldUsage.HardlyUsed,
            OpportunityField.CloseDate => closes == deals ? FieldUsage.Recorded : FieldUsage.HardlyUsed,
            OpportunityField.Stage => FieldUsage.Recorded,
            _ => export.UsageOf(field),
        };
    }

    private static ListedRow Row(SourceTable table, Opportunity deal, string stage, decimal? amount, int? close)
    {
        var cells = new string[table.Headers.Count];
        foreach (var field in Unchanging.Where(field => table.ColumnOf(field) >= 0))
        {
            cells[table.ColumnOf(field)] = deal.Row.GetText(field)!;
        }

        Set(OpportunityField.Stage, stage);
        Set(OpportunityField.Amount, amount?.ToString(CultureInfo.InvariantCulture));
        Set(OpportunityField.CloseDate, Day.Date(close ?? 0)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return new ListedRow(table, deal.Row.Line, cells);

        void Set(OpportunityField field, string? text)
        {
            if (table.ColumnOf(field) is var column && column >= 0)
            {
                cells[column] = text ?? "";
            }
        }
    }
}
