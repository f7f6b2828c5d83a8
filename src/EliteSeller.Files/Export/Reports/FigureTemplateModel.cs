using System.Globalization;
using EliteSeller.Analysis.Reports;

namespace EliteSeller.Files.Export.Reports;

/// <summary>The strip of figures as tiles, each with one line a currency and the columns of its history.</summary>
internal static class FigureTemplateModel
{
    private const int LeastColumns = 13;

    public static object?[] Create(IReadOnlyList<ReportFigure> figures, DateTime? previous, bool withBars) =>
    [
        .. figures.GroupBy(figure => figure.Name).Select(tile => new Dictionary<string, object?>
        {
            ["name"] = tile.Key,
            ["kind"] = tile.Key switch
            {
                "Pursue" => "pursue",
                "Ask for the NO" => "askforno",
                "Walk away" => "walkaway",
                "Cannot qualify" => "cannotqualify",
                _ => "total",
            },
            ["deals"] = tile.First().Deals is null ? null : tile.Sum(figure => figure.Deals),
            ["lines"] = tile.Select(figure => Line(figure, previous, withBars)).ToArray(),
        }),
    ];

    private static Dictionary<string, object?> Line(ReportFigure figure, DateTime? previous, bool withBars)
    {
        var line = new Dictionary<string, object?>
        {
            ["currency"] = ReportTemplateModel.Text(figure.Currency, 12),
            ["value"] = figure.Value,
            ["valueText"] = Text(figure, figure.Value),
            ["deals"] = figure.Deals,
            ["change"] = figure.Change,
            ["changeText"] = figure.Change is { } change ? Change(figure, change) : null,
            ["changedSince"] = figure.Change is null ? null : ReportTemplateModel.Day(previous),
            ["target"] = figure.Target,
            ["targetText"] = figure.Target is { } target ? ReportTemplateModel.Money(target, figure.Currency) : null,
            ["won"] = figure.Won,
            ["wonText"] = figure.Won is { } won ? ReportTemplateModel.Money(won, figure.Currency) : null,
            ["earlier"] = figure.Earlier.Cast<object?>().ToArray(),
        };
        if (withBars)
        {
            line["spark"] = figure.Earlier.Count == 0 ? [] : Spark([.. figure.Earlier, figure.Value]);
        }

        return line;
    }

    private static string Text(ReportFigure figure, decimal? value) => value is not { } known ? "no amount"
        : figure.Deals is null ? known.ToString("0.#", CultureInfo.InvariantCulture)
        : ReportTemplateModel.Money(known, figure.Currency);

    private static string Change(ReportFigure figure, decimal change) => change == 0 ? "no change"
        : (change > 0 ? "+" : "\u2212") + Text(figure, Math.Abs(change));

    // Columns from zero up; the last one is this run.
    private static object?[] Spark(decimal?[] values)
    {
        var highest = values.Max() ?? 0m;
        var slot = 100m / Math.Max(values.Length, LeastColumns);
        return
        [
            .. values.Select((value, place) => (Value: value ?? 0m, place)).Where(column => column.Value > 0).Select(column =>
            {
                var height = Math.Max(4m, column.Value / highest * 100m);
                return new Dictionary<string, object?>
                {
                    ["x"] = Percent((column.place * slot) + (slot * 0.1m)),
                    ["width"] = Percent(slot * 0.8m),
                    ["y"] = Percent(100m - height),
                    ["height"] = Percent(height),
                    ["isNow"] = column.place == values.Length - 1,
                };
            }),
        ];
    }

    private static string Percent(decimal percent) => Math.Round(percent, 2).ToString("0.##", CultureInfo.InvariantCulture);
}
