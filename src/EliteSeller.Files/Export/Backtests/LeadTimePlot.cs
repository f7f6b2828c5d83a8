using EliteSeller.Analysis.Backtests;

namespace EliteSeller.Files.Export.Backtests;

/// <summary>Condemned deals by the days that were left, drawn: lost and won deals side by side.</summary>
internal sealed class LeadTimePlot
{
    private const double BarWidth = 0.06;

    public LeadTimePlot(IReadOnlyList<LeadTimeBand> bands)
    {
        var most = Math.Max(1, bands.Max(band => Math.Max(band.Lost, band.Won)));
        Most = BacktestText.Count(most);
        Bars = [.. bands.Select((band, i) =>
        {
            var middle = (i + 0.5) / bands.Count;
            return new
            {
                Label = band.To is { } to ? BacktestText.Text($"{band.From}–{to}") : BacktestText.Text($"{band.From}+"),
                Middle = PlotFrame.X(middle),
                LostX = PlotFrame.X(middle - BarWidth),
                WonX = PlotFrame.X(middle),
                Width = PlotFrame.Width(BarWidth),
                LostY = PlotFrame.Y((double)band.Lost / most),
                LostHeight = PlotFrame.Height((double)band.Lost / most),
                WonY = PlotFrame.Y((double)band.Won / most),
                WonHeight = PlotFrame.Height((double)band.Won / most),
                Lost = BacktestText.Count(band.Lost),
                Won = BacktestText.Count(band.Won),
            };
        })];
    }

    /// <summary>The count at the top of the plot.</summary>
    public string Most { get; }

    public IReadOnlyList<object> Bars { get; }
}
