using EliteSeller.Analysis.Backtests;
using EliteSeller.Files.Export.Pages;

namespace EliteSeller.Files.Export.Backtests;

/// <summary>A backtest as one HTML file: no script, nothing from outside. What the plots show is in a table beside them.</summary>
public sealed class BacktestPage
{
    private readonly PageTemplate _template = new("backtest.hbs");

    /// <summary>Writes a page. The same backtest gives the same bytes, whenever and wherever it is written.</summary>
    /// <param name="backtests">One result a policy, at least one.</param>
    /// <param name="output">Takes the bytes; it stays open.</param>
    public void Write(IReadOnlyList<PolicyBacktest> backtests, Stream output) =>
        _template.Write(new BacktestPageModel(backtests ?? throw new ArgumentNullException(nameof(backtests))), output);
}
