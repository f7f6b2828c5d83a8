using EliteSeller.Analysis.Reports;
using EliteSeller.Files.Export.Pages;

namespace EliteSeller.Files.Export.Reports;

/// <summary>
/// The outlook of a quarter as rows: what is won, then the categories one on top of the other, and the target beside them.
/// </summary>
internal static class ForecastTemplateModel
{
    public static Dictionary<string, object?> Create(QuarterForecast forecast, bool withBars)
    {
        var rows = new List<Dictionary<string, object?>>();
        if (forecast.Won is { } won)
        {
            rows.Add(Row("Won so far", "won", won, forecast.WonDeals!.Value, 0));
        }

        rows.AddRange(
            forecast.Lines.Select(line => Row(ReportTemplateModel.Text(line.Category, 30)!, "open", line.Amount, line.Deals, line.Blank)));
        var tree = new Dictionary<string, object?>
        {
            ["currency"] = ReportTemplateModel.Text(forecast.Currency, 12),
            ["rows"] = rows,
            ["open"] = forecast.Open,
            ["openDeals"] = forecast.OpenDeals,
            ["target"] = forecast.Target,
            ["gap"] = forecast.Gap,
            ["reached"] = forecast.Gap <= 0,
            ["aboveTarget"] = forecast.Gap <= 0 ? -forecast.Gap : null,
            ["coverage"] = forecast.Gap > 0
                ? System.Math.Round(forecast.Open / forecast.Gap.Value, 1, System.MidpointRounding.AwayFromZero) : null,
            ["slippedAmount"] = forecast.SlippedAmount,
            ["slipped"] = forecast.Slipped is { } slipped ? ReportTemplateModel.Capped(slipped, Slip) : null,
        };
        if (withBars)
        {
            AddBars(tree, rows, forecast.Target);
        }

        return tree;
    }

    private static Dictionary<string, object?> Row(string name, string kind, decimal amount, int deals, int blank) =>
        new() { ["name"] = name, ["kind"] = kind, ["amount"] = amount, ["deals"] = deals, ["blank"] = blank };

    private static Dictionary<string, object?> Slip(SlippedDeal deal) => new()
    {
        ["id"] = ReportTemplateModel.Text(deal.Id),
        ["name"] = ReportTemplateModel.Text(deal.Name) ?? ReportTemplateModel.Text(deal.Id),
        ["owner"] = ReportTemplateModel.Text(deal.Owner, 40),
        ["amount"] = deal.Amount,
        ["currency"] = ReportTemplateModel.Text(deal.Currency, 12),
        ["from"] = ReportTemplateModel.Day(deal.From),
        ["to"] = ReportTemplateModel.Day(deal.To),
        ["pushes"] = deal.PushCount,
    };

    private static void AddBars(Dictionary<string, object?> tree, List<Dictionary<string, object?>> rows, decimal? target)
    {
        var scale = new BarScale(rows.Sum(row => (decimal)row["amount"]!), target ?? 0);
        var level = 0m;
        foreach (var row in rows)
        {
            var next = level + (decimal)row["amount"]!;
            row["x"] = scale.At(System.Math.Min(level, next));
            row["width"] = scale.Width(level, next);
            level = next;
        }

        tree["targetX"] = target is { } line ? scale.At(line) : null;
    }
}
