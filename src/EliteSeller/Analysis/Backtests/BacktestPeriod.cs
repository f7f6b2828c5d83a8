namespace EliteSeller.Analysis.Backtests;

/// <summary>How often deals are judged in a backtest.</summary>
public enum BacktestPeriod
{
    /// <summary>Once a week: on the last export of each week, or on each Monday of a log.</summary>
    Week,

    /// <summary>Once a month: on the last export of each month, or on the first day of each month of a log.</summary>
    Month,
}
