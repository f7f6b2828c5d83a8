using System.Globalization;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Reports;
using EliteSeller.Files.Export.Pages;

namespace EliteSeller.Files.Export.Reports;

/// <summary>The two pictures of page one as rows and columns, one of each a currency; every axis begins at zero.</summary>
internal static class PictureTemplateModel
{
    private const int MostCurrencies = 3;

    /// <summary>Two runs are two columns, not two walls.</summary>
    private const int LeastColumns = 8;

    private const int MostInMail = 6;

    // What is worth pursuing is at the base, where lengths are easiest to compare.
    private static readonly Verdict[] Order = [Verdict.Pursue, Verdict.AskForNo, Verdict.CannotQualify, Verdict.WalkAway];

    /// <summary>The pipeline by stage, stacked by verdict.</summary>
    public static object?[] Stages(PipelineReport report, bool withBars) =>
    [
        .. report.AllStages.Amounts.Take(MostCurrencies).Select(all => new Dictionary<string, object?>
        {
            ["currency"] = ReportTemplateModel.Text(all.Currency, 12),
            ["rows"] = StageRows(report, all.Currency, withBars),
        }),
    ];

    /// <summary>The amounts of the runs, oldest first.</summary>
    public static object?[] Trends(PipelineReport report, bool withBars) => report.Runs.Count < 2 ? [] :
    [
        .. report.AllStages.Amounts.Take(MostCurrencies).Select(all => Trend(report, all.Currency, withBars)),
    ];

    /// <summary>Keeps the newest runs of each trend; Gmail cuts a mail at 102 KB.</summary>
    /// <param name="trends">The trends of a report.</param>
    public static void CutForMail(object?[] trends)
    {
        foreach (var trend in trends.Cast<Dictionary<string, object?>>())
        {
            var runs = (object?[])trend["runs"]!;
            trend["runs"] = runs.Skip(Math.Max(0, runs.Length - MostInMail)).ToArray();
        }
    }

    private static Dictionary<string, object?>[] StageRows(PipelineReport report, string? currency, bool withBars)
    {
        VerdictAmounts? Of(StageVerdicts stage) => stage.Amounts.FirstOrDefault(amounts => amounts.Currency == currency);
        var stages = report.Stages.Shown.Where(stage => Of(stage) is not null).ToArray();
        var scale = new BarScale(Array.ConvertAll(stages, stage => Math.Max(0, Of(stage)!.Open.Amount)));
        return Array.ConvertAll(stages, stage => Row(stage.Stage, Of(stage)!, scale, withBars));
    }

    private static Dictionary<string, object?> Row(string? stage, VerdictAmounts amounts, BarScale scale, bool withBars)
    {
        var level = 0m;
        var parts = new List<Dictionary<string, object?>>();
        foreach (var verdict in Order.Where(verdict => amounts[verdict].Deals > 0))
        {
            var part = Part(verdict, amounts[verdict]);
            var next = level + Math.Max(0, amounts[verdict].Amount);
            if (withBars)
            {
                part["colour"] = Colour(verdict);
                part["x"] = scale.At(level);
                part["width"] = scale.Width(level, next);
            }

            parts.Add(part);
            level = next;
        }

        var row = new Dictionary<string, object?>
        {
            ["stage"] = ReportTemplateModel.Text(stage, 40) ?? "(no stage)",
            ["amount"] = amounts.Open.Amount,
            ["amountText"] = ReportTemplateModel.Money(amounts.Open.Amount, amounts.Currency),
            ["deals"] = amounts.Open.Deals,
            ["parts"] = parts,
        };
        if (withBars)
        {
            row["rest"] = Percent(
                Math.Max(0m, 100m - parts.Sum(part => decimal.Parse((string)part["width"]!, CultureInfo.InvariantCulture))));
        }

        return row;
    }

    private static Dictionary<string, object?> Trend(PipelineReport report, string? currency, bool withBars)
    {
        var runs = report.Runs.Select(run => (run.Day, Amounts: run.Verdicts.FirstOrDefault(amounts => amounts.Currency == currency)))
            .ToArray();
        var highest = runs.Max(run => Math.Max(0, run.Amounts?.Open.Amount ?? 0));
        var scale = new BarScale(highest);
        return new Dictionary<string, object?>
        {
            ["currency"] = ReportTemplateModel.Text(currency, 12),
            ["highest"] = highest,
            ["highestText"] = ReportTemplateModel.Money(highest, currency),
            ["isShort"] = runs.Length < LeastColumns,
            ["first"] = ReportTemplateModel.Day(runs[0].Day),
            ["last"] = ReportTemplateModel.Day(runs[runs.Length - 1].Day),
            ["runs"] = runs.Select((run, place) => Column(run.Day, run.Amounts, currency, scale, (place, runs.Length), withBars)).ToArray(),
        };
    }

    private static Dictionary<string, object?> Column(
        DateTime day, VerdictAmounts? amounts, string? currency, BarScale scale, (int Place, int Of) column, bool withBars)
    {
        var level = 0m;
        var parts = new List<Dictionary<string, object?>>();
        foreach (var verdict in amounts is null ? [] : Order.Where(verdict => amounts[verdict].Deals > 0))
        {
            var part = Part(verdict, amounts![verdict]);
            var next = level + Math.Max(0, amounts[verdict].Amount);
            if (withBars)
            {
                var slot = 100m / Math.Max(column.Of, LeastColumns);
                part["x"] = Percent((column.Place * slot) + (slot * 0.14m));
                part["width"] = Percent(slot * 0.72m);
                part["y"] = Percent(100m - decimal.Parse(scale.At(next), CultureInfo.InvariantCulture));
                part["height"] = scale.Width(level, next);
            }

            parts.Add(part);
            level = next;
        }

        return new Dictionary<string, object?>
        {
            ["day"] = ReportTemplateModel.Day(day),
            ["open"] = amounts?.Open.Amount ?? 0m,
            ["openText"] = ReportTemplateModel.Money(amounts?.Open.Amount ?? 0m, currency),
            ["pursueText"] = ReportTemplateModel.Money(amounts?.Pursue.Amount ?? 0m, currency),
            ["askForNoText"] = ReportTemplateModel.Money(amounts?.AskForNo.Amount ?? 0m, currency),
            ["cannotQualifyText"] = ReportTemplateModel.Money(amounts?.CannotQualify.Amount ?? 0m, currency),
            ["walkAwayText"] = ReportTemplateModel.Money(amounts?.WalkAway.Amount ?? 0m, currency),
            ["parts"] = parts,
        };
    }

    private static Dictionary<string, object?> Part(Verdict verdict, MoneySum sum) => new()
    {
        ["verdict"] = ReportTemplateModel.Words(verdict),
        ["kind"] = verdict.ToString().ToLowerInvariant(),
        ["amount"] = sum.Amount,
        ["amountText"] = ReportTemplateModel.Money(sum.Amount, sum.Currency),
        ["deals"] = sum.Deals,
    };

    // The colours of the page in light, for a mail, which has no style sheet.
    private static string Colour(Verdict verdict) => verdict switch
    {
        Verdict.Pursue => "#2f7d55",
        Verdict.AskForNo => "#d9a441",
        Verdict.WalkAway => "#b3392f",
        _ => "#a9b2bc",
    };

    private static string Percent(decimal percent) => Math.Round(percent, 2).ToString("0.##", CultureInfo.InvariantCulture);
}
