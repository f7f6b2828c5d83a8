using EliteSeller.Analysis.Backtests;

namespace EliteSeller.Files.Export.Backtests;

/// <summary>What the page of a backtest shows, in the words and places in which it shows it.</summary>
internal sealed class BacktestPageModel(IReadOnlyList<PolicyBacktest> backtests)
{
    private readonly IReadOnlyList<PolicyBacktest> _backtests = backtests;

    public string Title => string.Join(", ", _backtests.Select(backtest => backtest.Policy.Name));

    public IReadOnlyList<BacktestSection> Policies { get; } = [.. backtests.Select(backtest => new BacktestSection(backtest))];

    /// <summary>The headers of the table in which policies are side by side; none for one policy.</summary>
    public IReadOnlyList<string> Columns =>
        _backtests.Count < 2 ? [] : [.. _backtests.Select(backtest => backtest.Policy.Name), .. _backtests.Skip(1).Select(Against)];

    public IReadOnlyList<object> Rows =>
    [
        Row("WalkAway", one => BacktestText.Count(one.WalkAways), one => BacktestText.Change(one.Comparison!.WalkAways)),
        Row("of them won", one => BacktestText.Count(one.FalseAlarms), one => BacktestText.Change(one.Comparison!.FalseAlarms)),
        Row("Condemned deals won", one => BacktestText.Share(one.FalseAlarmShare), _ => ""),
        Row("Against deals open as long, points", one => BacktestText.Points(one.SameAgeDifference),
            one => BacktestText.Points(one.Comparison!.Difference)),
        Row("Days before the close", one => BacktestText.Days(one.LeadDays), _ => ""),
        Row("Score AUC", one => BacktestText.Auc(one.ScoreAuc), one => BacktestText.AucChange(one.Comparison!.ScoreAuc)),
    ];

    private string Against(PolicyBacktest other) => $"{other.Policy.Name} minus {_backtests[0].Policy.Name}";

    private object Row(string name, Func<PolicyBacktest, string> figure, Func<PolicyBacktest, string> difference) =>
        new { Name = name, Cells = _backtests.Select(figure).Concat(_backtests.Skip(1).Select(difference)).ToArray() };
}
