using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using EliteSeller.Opportunities;

namespace EliteSeller.Tests.Pipelines;

/// <summary>A deal as a test writes it down: the raw facts from which figures are computed a second time.</summary>
public sealed record RawDeal
{
    public static readonly DateTime Today = new(2026, 11, 23);

    public string? Id { get; init; } = "D-1";

    public string Owner { get; init; } = "Ann";

    public DealOutcome Outcome { get; init; }

    public decimal? Amount { get; init; } = 1000;

    public string? Currency { get; init; } = "EUR";

    public DateTime? Created { get; init; }

    public DateTime? Close { get; init; }

    public DateTime? LastActivity { get; init; }

    public string Pipeline { get; init; } = "";

    public string Type { get; init; } = "";

    public string LossReason { get; init; } = "";

    public string NextStep { get; init; } = "";

    public string Category { get; init; } = "";

    public decimal? Probability { get; init; }

    /// <summary>The stage it stands in, or was lost from; null for a closed stage that does not tell.</summary>
    public decimal? Position { get; init; }

    public int? Days => Created is { } created && Close is { } close && close >= created ? ((close > Today ? Today : close) - created).Days : null;

    public static DateTime DayBefore(int days) => Today.AddDays(-days);

    public static RawDeal Won(int days, int daysAgo = 10) =>
        new() { Outcome = DealOutcome.Won, Created = DayBefore(days + daysAgo), Close = DayBefore(daysAgo) };

    public static RawDeal Lost(int days, decimal? position = null, int daysAgo = 10) =>
        new() { Outcome = DealOutcome.Lost, Created = DayBefore(days + daysAgo), Close = DayBefore(daysAgo), Position = position };

    public static RawDeal Open(int age, decimal? position = 0.4m) =>
        new() { Created = DayBefore(age), Position = position, LastActivity = DayBefore(3), Close = Today.AddDays(30) };

    /// <summary>The deals as a reader would hand them over.</summary>
    public static List<Opportunity> Read(IEnumerable<RawDeal> deals, bool activityIsRecorded = true, string file = "deals.csv")
    {
        OpportunityField[] fields =
        [
            OpportunityField.Id, OpportunityField.Name, OpportunityField.Owner, OpportunityField.Currency, OpportunityField.Pipeline, OpportunityField.Type,
            OpportunityField.LossReason, OpportunityField.LastActivityDate, OpportunityField.NextStep, OpportunityField.ForecastCategory, OpportunityField.Amount, OpportunityField.CloseDate,
        ];
        var table = new SourceTable(
            file, "Plain", [.. fields.Select(field => field.ToString()), "Region"],
            fields.Select((field, column) => (field, column)).ToDictionary(pair => pair.field, pair => pair.column),
            fields.ToDictionary(field => field, field => field == OpportunityField.LastActivityDate && !activityIsRecorded ? FieldUsage.NotRecorded : FieldUsage.Recorded));
        return [.. deals.Select((deal, i) => new Opportunity(new OpportunityDraft
        {
            Row = new ListedRow(table, i + 2,
            [
                deal.Id ?? "", "Deal " + deal.Id, deal.Owner, deal.Currency ?? "", deal.Pipeline, deal.Type, deal.LossReason,
                deal.LastActivity?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", deal.NextStep, deal.Category,
                deal.Amount?.ToString(CultureInfo.InvariantCulture) ?? "", "", "North",
            ]),
            Outcome = deal.Outcome,
            Stage = deal.Position is { } position ? new SalesStage("Stage " + position, position) : new SalesStage("Closed", null, deal.Outcome == DealOutcome.Open ? DealOutcome.Open : deal.Outcome),
            Amount = deal.Amount,
            Probability = deal.Probability,
            CreatedDate = deal.Created,
            CloseDate = deal.Close,
            LastActivityDate = deal.LastActivity,
        }))];
    }
}
