using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using EliteSeller.Model;

namespace EliteSeller.Tests.Pipelines;

/// <summary>A deal as a test writes it down: the raw facts from which figures are computed a second time.</summary>
public sealed record RawDeal
{
    public static readonly DateTime Today = new(2026, 11, 23);

    public string? Id { get; init; } = "D-1";

    /// <summary>What the deal is called; "Deal" and its id where nothing is said here.</summary>
    public string? Name { get; init; }

    public string Owner { get; init; } = "Ann";

    public DealOutcome Outcome { get; init; }

    public decimal? Amount { get; init; } = 1000;

    public string? Currency { get; init; } = "EUR";

    /// <summary>The currency that stands in the cell of the amount itself.</summary>
    public string? AmountCurrency { get; init; }

    public DateTime? Created { get; init; }

    public DateTime? Close { get; init; }

    public DateTime? LastActivity { get; init; }

    public string Pipeline { get; init; } = "";

    public string Type { get; init; } = "";

    public string LossReason { get; init; } = "";

    public string NextStep { get; init; } = "";

    public string Category { get; init; } = "";

    public decimal? Probability { get; init; }

    public decimal? Hours { get; init; }

    public string Competitor { get; init; } = "";

    /// <summary>The stage it stands in, or was lost from; null for a closed stage that does not tell.</summary>
    public decimal? Position { get; init; }

    /// <summary>The stages that its history tells, in the order of time; "Stage 0.4" is open, "Closed Lost" is not.</summary>
    public IReadOnlyList<(DateTime Day, string Stage)> Log { get; init; } = [];

    /// <summary>The position it stands in or was lost from, by the export or else by its history.</summary>
    public decimal? From =>
        Position ?? (Outcome == DealOutcome.Lost
        ? Log.Select(entry => StageOf(entry.Stage)).LastOrDefault(stage => stage.Outcome == DealOutcome.Open)?.Position : null);

    /// <summary>
    /// The day on which it ended; for a loss, as it was told: no earlier than the day until which the history shows it open.
    /// </summary>
    public DateTime? Ended => Outcome == DealOutcome.Lost && OpenUntil > Close ? OpenUntil : Close;

    public int? Days =>
        Created is { } created && Ended is { } close && close >= created ? ((close > Today ? Today : close) - created).Days : null;

    private DateTime? OpenUntil =>
        Log.Select((entry, i) => (entry, i))
        .LastOrDefault(pair => StageOf(pair.entry.Stage).Outcome == DealOutcome.Open) is { entry.Stage: not null } last
        ? Log[Math.Min(last.i + 1, Log.Count - 1)].Day
        : null;

    /// <summary>The stage of a name in a log.</summary>
    public static SalesStage StageOf(string name) => name.StartsWith("Closed", StringComparison.Ordinal)
        ? new SalesStage(name, null, DealOutcome.Lost)
        : new SalesStage(name, decimal.Parse(name["Stage ".Length..], CultureInfo.InvariantCulture));

    public static DateTime DayBefore(int days) => Today.AddDays(-days);

    public static RawDeal Won(int days, int daysAgo = 10) =>
        new() { Outcome = DealOutcome.Won, Created = DayBefore(days + daysAgo), Close = DayBefore(daysAgo) };

    public static RawDeal Lost(int days, decimal? position = null, int daysAgo = 10) =>
        new() { Outcome = DealOutcome.Lost, Created = DayBefore(days + daysAgo), Close = DayBefore(daysAgo), Position = position };

    public static RawDeal Open(int age, decimal? position = 0.4m) =>
        new() { Created = DayBefore(age), Position = position, LastActivity = DayBefore(3), Close = Today.AddDays(30) };

    /// <summary>The deals as a reader would hand them over.</summary>
    public static List<Opportunity> Read(IEnumerable<RawDeal> deals, FieldUsage activity = FieldUsage.Recorded, string file = "deals.csv")
    {
        OpportunityField[] fields =
        [
            OpportunityField.Id, OpportunityField.Name, OpportunityField.Owner, OpportunityField.Currency, OpportunityField.Pipeline,
                OpportunityField.Type,
            OpportunityField.LossReason, OpportunityField.LastActivityDate, OpportunityField.NextStep, OpportunityField.ForecastCategory,
                OpportunityField.Amount, OpportunityField.CloseDate, OpportunityField.Competitor,
        ];
        var table = new SourceTable(
            file, "Plain", [.. fields.Select(field => field.ToString()), "Region"],
            fields.Select((field, column) => (field, column)).ToDictionary(pair => pair.field, pair => pair.column),
            fields.ToDictionary(field => field, field => field == OpportunityField.LastActivityDate ? activity : FieldUsage.Recorded));
        return [.. deals.Select((deal, i) => WithPast(deal, new Opportunity(new DealValues
        {
            Row = new ListedRow(table, i + 2,
            [
                deal.Id ?? "", deal.Name ?? "Deal " + deal.Id, deal.Owner, deal.Currency ?? "", deal.Pipeline, deal.Type, deal.LossReason,
                deal.LastActivity?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", deal.NextStep, deal.Category,
                deal.Amount?.ToString(CultureInfo.InvariantCulture) ?? "", "", deal.Competitor, "North",
            ]),
            Outcome = deal.Outcome,
            Stage = deal.Position is { } position
                ? new SalesStage("Stage " + position, position)
                : new SalesStage("Closed", null, deal.Outcome == DealOutcome.Open ? DealOutcome.Open : deal.Outcome),
            Amount = deal.Amount,
            AmountCurrency = deal.AmountCurrency,
            Probability = deal.Probability,
            HoursInvested = deal.Hours,
            CreatedDay = Day.Number(deal.Created),
            CloseDay = Day.Number(deal.Close),
            LastActivityDay = Day.Number(deal.LastActivity),
        })))];
    }

    private static Opportunity WithPast(RawDeal deal, Opportunity opportunity)
    {
        if (deal.Log.Count > 0)
        {
            var trail = new OpportunityTrail();
            foreach (var (date, stage) in deal.Log)
            {
                trail.Add(Day.Number(date));
                trail.Stages.Add(Day.Number(date), Day.Number(date), 0, stage);
            }

            opportunity.Values.History = new OpportunityHistory(trail, int.MaxValue, new HistoryFacts(trail, opportunity, 0, StageOf));
        }

        return opportunity;
    }
}
