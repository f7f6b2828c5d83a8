using EliteSeller.Analysis.Backtests;

namespace EliteSeller.Files.Export.Backtests;

/// <summary>What the page of a backtest shows of one policy.</summary>
internal sealed class BacktestSection(PolicyBacktest backtest)
{
    private readonly PolicyBacktest _backtest = backtest;

    public string Name => _backtest.Policy.Name;

    public string Hash => _backtest.Policy.Hash;

    public IReadOnlyList<string> Sentences => _backtest.Sentences;

    /// <summary>The calibration plot; null where no deal got a score.</summary>
    public CalibrationPlot? Calibration => _backtest.IsEnough && _backtest.ScoreBands.Any(band => band.Deals > 0)
        ? new CalibrationPlot(_backtest) : null;

    /// <summary>The lead-time plot; null where no deal was condemned.</summary>
    public LeadTimePlot? LeadTime => _backtest.WalkAways > 0 ? new LeadTimePlot(_backtest.LeadTimes) : null;

    public IReadOnlyList<object> Stages => [.. _backtest.Stages.Select(stage => new
    {
        Name = stage.Stage,
        Deals = BacktestText.Count(stage.Deals),
        Won = BacktestText.Count(stage.Won),
        WalkAways = BacktestText.Count(stage.WalkAways),
        FalseAlarms = BacktestText.Count(stage.FalseAlarms),
        Auc = BacktestText.Auc(stage.ScoreAuc),
    })];

    /// <summary>The rules that could be compared, by rule and stage.</summary>
    public IReadOnlyList<object> Rules => [.. _backtest.Rules.Where(effect => effect.Difference is not null).Select(effect => new
    {
        effect.Rule,
        Stage = effect.Stage ?? "all stages",
        Failed = BacktestText.Text($"{100.0 * effect.FailedWon / effect.Failed:0}% of {effect.Failed:#,##0}"),
        Passed = BacktestText.Text($"{100.0 * effect.PassedWon / effect.Passed:0}% of {effect.Passed:#,##0}"),
        Difference = BacktestText.Points(effect.Difference),
        Worth = BacktestText.Worth(effect.Worth),
        Class = effect.Worth.ToString().ToLowerInvariant(),
    })];

    public IReadOnlyList<object> WithoutRule => [.. _backtest.WithoutRule.Where(one => one.WalkAwaysChange != 0).Select(one => new
    {
        one.Rule,
        WalkAways = BacktestText.Text($"{one.WalkAways:#,##0} ({one.WalkAwaysChange:+#,##0;-#,##0;0})"),
        FalseAlarms = BacktestText.Text($"{one.FalseAlarms:#,##0} ({one.FalseAlarmsChange:+#,##0;-#,##0;0})"),
    })];
}
