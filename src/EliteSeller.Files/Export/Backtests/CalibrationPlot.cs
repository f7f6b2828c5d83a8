using EliteSeller.Analysis.Backtests;

namespace EliteSeller.Files.Export.Backtests;

/// <summary>The share won by Score, drawn: a point for each band with deals, its interval, and the share won of all deals.</summary>
internal sealed class CalibrationPlot
{
    public CalibrationPlot(PolicyBacktest backtest)
    {
        var all = (double)backtest.Won / (backtest.Won + backtest.Lost);
        AllY = PlotFrame.Y(all);
        AllShare = BacktestText.Text($"{100 * all:0}%");
        Points = [.. backtest.ScoreBands.Where(band => band.Deals > 0).Select(band => new
        {
            X = PlotFrame.X((band.From + band.To) / 200.0),
            Y = PlotFrame.Y(band.WonShare!.Value),
            LowY = PlotFrame.Y(band.WonShare.Low),
            HighY = PlotFrame.Y(band.WonShare.High),
            Band = BacktestText.Text($"{band.From}–{band.To}"),
            Deals = BacktestText.Count(band.Deals),
            Share = BacktestText.Share(band.WonShare),
        })];
    }

    public string AllY { get; }

    public string AllShare { get; }

    public IReadOnlyList<object> Points { get; }

    public IReadOnlyList<object> XTicks { get; } =
        [.. Enumerable.Range(0, 6).Select(i => new { X = PlotFrame.X(i / 5.0), Label = BacktestText.Text($"{20 * i}") })];

    public IReadOnlyList<object> YTicks { get; } =
        [.. Enumerable.Range(0, 5).Select(i => new { Y = PlotFrame.Y(i / 4.0), Label = BacktestText.Text($"{25 * i}%") })];
}
