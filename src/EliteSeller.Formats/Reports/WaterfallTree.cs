using System;
using System.Collections.Generic;
using System.Linq;
using EliteSeller.Formats.Pages;
using EliteSeller.Pipelines;

namespace EliteSeller.Formats.Reports;

/// <summary>A waterfall as rows, in booking order, each with the bar from the level before it to the level after it.</summary>
internal static class WaterfallTree
{
    public static Dictionary<string, object?> Of(PipelineWaterfall waterfall, bool withBars)
    {
        var steps = Steps(waterfall).ToArray();
        var rows = new List<Dictionary<string, object?>> { Row("Opening", "total", waterfall.Opening, waterfall.OpeningDeals) };
        rows.AddRange(steps.Select(step => Row(step.Name, step.Amount < 0 ? "down" : "up", step.Amount, step.Deals)));
        rows.Add(Row("Closing", "total", waterfall.Closing, waterfall.ClosingDeals));
        if (withBars)
        {
            AddBars(rows);
        }

        return new Dictionary<string, object?>
        {
            ["currency"] = ReportTree.Text(waterfall.Currency, 12),
            ["from"] = ReportTree.Day(waterfall.From),
            ["to"] = ReportTree.Day(waterfall.To),
            ["rows"] = rows,
            ["openingBlank"] = waterfall.OpeningBlank,
            ["closingBlank"] = waterfall.ClosingBlank,
        };
    }

    // What did not happen takes no row, but for the three that everybody looks for.
    private static IEnumerable<(string Name, decimal Amount, int? Deals)> Steps(PipelineWaterfall waterfall) =>
        new (string Name, decimal Amount, int? Deals, bool Always)[]
        {
            ("Amounts raised", waterfall.AmountUp, null, false),
            ("Amounts cut", waterfall.AmountDown, null, false),
            ("New", waterfall.New, waterfall.NewDeals, true),
            ("Reopened", waterfall.Reopened, waterfall.ReopenedDeals, false),
            ("Won", waterfall.Won, waterfall.WonDeals, true),
            ("Lost", waterfall.Lost, waterfall.LostDeals, true),
            ("Gone from the export", waterfall.Gone, waterfall.GoneDeals, false),
        }.Where(step => step.Always || step.Amount != 0 || step.Deals > 0).Select(step => (step.Name, step.Amount, step.Deals));

    private static Dictionary<string, object?> Row(string name, string kind, decimal amount, int? deals) =>
        new() { ["name"] = name, ["kind"] = kind, ["isTotal"] = kind == "total", ["amount"] = amount, ["deals"] = deals };

    private static void AddBars(List<Dictionary<string, object?>> rows)
    {
        var level = 0m;
        var bars = new List<(decimal From, decimal To)>();
        foreach (var row in rows)
        {
            var amount = (decimal)row["amount"]!;
            var isTotal = (string)row["kind"]! == "total";
            var from = isTotal ? 0m : level;
            level = isTotal ? amount : level + amount;
            bars.Add((from, level));
        }

        var scale = new BarScale(bars.SelectMany(bar => new[] { bar.From, bar.To }));
        for (var i = 0; i < rows.Count; i++)
        {
            rows[i]["x"] = scale.At(Math.Min(bars[i].From, bars[i].To));
            rows[i]["width"] = scale.Width(bars[i].From, bars[i].To);
        }
    }
}
