using EliteSeller.Analysis.Pipelines;
using EliteSeller.Files.Export.Pages;

namespace EliteSeller.Files.Export.Reports;

/// <summary>A waterfall as rows, in booking order, each with the bar from the level before it to the level after it.</summary>
internal static class WaterfallTemplateModel
{
    public static Dictionary<string, object?> Create(PipelineWaterfall waterfall, bool withBars)
    {
        var steps = Steps(waterfall).ToArray();
        var rows = new List<Dictionary<string, object?>> { Row("Opening", "total", waterfall.Opening, waterfall.OpeningDeals) };
        rows.AddRange(steps.Select(step => Row(step.Name, step.Kind, step.Amount, step.Deals)));
        rows.Add(Row("Closing", "total", waterfall.Closing, waterfall.ClosingDeals));
        if (withBars)
        {
            AddBars(rows);
        }

        return new Dictionary<string, object?>
        {
            ["currency"] = ReportTemplateModel.Text(waterfall.Currency, 12),
            ["from"] = ReportTemplateModel.Day(waterfall.From),
            ["to"] = ReportTemplateModel.Day(waterfall.To),
            ["rows"] = rows,
            ["openingBlank"] = waterfall.OpeningBlank,
            ["closingBlank"] = waterfall.ClosingBlank,
        };
    }

    // What did not happen takes no row, but for the three that everybody looks for.
    private static IEnumerable<(string Name, string Kind, decimal Amount, int? Deals)> Steps(PipelineWaterfall waterfall) =>
        new (string Name, string Kind, decimal Amount, int? Deals, bool Always)[]
        {
            ("Amounts raised", "in", waterfall.AmountUp, null, false),
            ("Amounts cut", "out", waterfall.AmountDown, null, false),
            ("New", "in", waterfall.New, waterfall.NewDeals, true),
            ("Reopened", "in", waterfall.Reopened, waterfall.ReopenedDeals, false),
            ("Won", "won", waterfall.Won, waterfall.WonDeals, true),
            ("Lost", "out", waterfall.Lost, waterfall.LostDeals, true),
            ("Gone from the export", "out", waterfall.Gone, waterfall.GoneDeals, false),
        }.Where(step => step.Always || step.Amount != 0 || step.Deals > 0).Select(step => (step.Name, step.Kind, step.Amount, step.Deals));

    private static Dictionary<string, object?> Row(string name, string kind, decimal amount, int? deals) =>
        new() { ["name"] = name, ["kind"] = kind, ["isTotal"] = kind == "total", ["amount"] = amount, ["deals"] = deals };

    /// <summary>From which level each row leads to which: a total from nothing, a change from the level before it.</summary>
    private static IEnumerable<(decimal From, decimal To)> Levels(IEnumerable<Dictionary<string, object?>> rows)
    {
        var level = 0m;
        foreach (var row in rows)
        {
            var (isTotal, amount, before) = ((bool)row["isTotal"]!, (decimal)row["amount"]!, level);
            level = isTotal ? amount : level + amount;
            yield return (isTotal ? 0m : before, level);
        }
    }

    private static void AddBars(List<Dictionary<string, object?>> rows)
    {
        var levels = Levels(rows).ToArray();
        var scale = new BarScale([.. levels.SelectMany(level => new[] { level.From, level.To })]);
        for (var i = 0; i < rows.Count; i++)
        {
            rows[i]["x"] = scale.At(Math.Min(levels[i].From, levels[i].To));
            rows[i]["width"] = scale.Width(levels[i].From, levels[i].To);
        }
    }
}
