using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Reports;

/// <summary>Makes the figures that head a report, each with its values in the earlier runs.</summary>
internal static class FigureStrip
{
    private const int MostCurrencies = 3;

    /// <summary>The figures, currency by currency, the index last.</summary>
    /// <param name="now">The run of the report.</param>
    /// <param name="earlier">The earlier runs, oldest first.</param>
    /// <param name="forecasts">What is to close in the quarter.</param>
    /// <param name="canJudge">Whether the verdicts of the file mean anything.</param>
    public static IReadOnlyList<ReportFigure> Create(
        ReportRun now, IReadOnlyList<ReportRun> earlier, IReadOnlyList<QuarterForecast> forecasts, bool canJudge)
    {
        var figures = new List<ReportFigure>();
        foreach (var amounts in now.Verdicts.Take(MostCurrencies))
        {
            figures.Add(Figure("Open", amounts.Open, run => run?.Open));
            if (canJudge)
            {
                AddVerdicts(figures, amounts, Figure);
                AddClosing(figures, amounts.Currency, now, earlier, forecasts);
            }

            ReportFigure Figure(string name, MoneySum sum, Func<VerdictAmounts?, MoneySum?> of) => new(name, amounts.Currency,
                sum.Deals > 0 && sum.Blank == sum.Deals ? null : sum.Amount,
                sum.Deals, [.. earlier.Select(run => (decimal?)(of(run.Of(amounts.Currency))?.Amount ?? 0m))]);
        }

        if (canJudge && (now.BadNewsEarlyIndex ?? earlier.Select(run => run.BadNewsEarlyIndex).LastOrDefault()) is not null)
        {
            figures.Add(new ReportFigure("Early index", null, Tenth(now.BadNewsEarlyIndex), null,
                [.. earlier.Select(run => Tenth(run.BadNewsEarlyIndex))]));
        }

        return figures;
    }

    private static void AddVerdicts(List<ReportFigure> figures, VerdictAmounts amounts,
        Func<string, MoneySum, Func<VerdictAmounts?, MoneySum?>, ReportFigure> figure)
    {
        figures.Add(figure("Pursue", amounts.Pursue, run => run?.Pursue));
        figures.Add(figure("Ask for the NO", amounts.AskForNo, run => run?.AskForNo));
        figures.Add(figure("Walk away", amounts.WalkAway, run => run?.WalkAway));
        if (amounts.CannotQualify.Deals > 0)
        {
            figures.Add(figure("Cannot qualify", amounts.CannotQualify, run => run?.CannotQualify));
        }
    }

    private static void AddClosing(List<ReportFigure> figures, string? currency, ReportRun now, IReadOnlyList<ReportRun> earlier,
        IReadOnlyList<QuarterForecast> forecasts)
    {
        var forecast = forecasts.FirstOrDefault(one => one.Currency == currency);
        var due = now.Closing.FirstOrDefault(sum => sum.Currency == currency);
        if (forecast is null && due is null)
        {
            return;
        }

        figures.Add(new ReportFigure("Closing this quarter", currency, forecast?.Open ?? due!.Amount, forecast?.OpenDeals ?? due!.Deals,
            [.. earlier.Select(run => (decimal?)(run.Closing.FirstOrDefault(sum => sum.Currency == currency)?.Amount ?? 0m))])
        {
            Target = forecast?.Target,
            Won = forecast?.Won,
        });
    }

    private static decimal? Tenth(double? value) =>
        value is { } known ? Math.Round((decimal)known, 1, MidpointRounding.AwayFromZero) : null;
}
