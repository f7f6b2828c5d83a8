namespace EliteSeller.Analysis.Backtests;

/// <summary>All deals of a backtest, sorted by what is known of their ending.</summary>
internal sealed class BacktestHistory
{
    public BacktestHistory(IReadOnlyList<DealCourse> courses, IReadOnlyList<DateTime> days, DateTime lastDay)
    {
        Days = days;
        var judged = courses.Where(course => course.JudgedDays > 0).ToArray();
        Ended = [.. judged.Where(course => course.IsEnded)];
        Open = [.. judged.Where(course => !course.IsEnded && course.LastSeen == lastDay)];
        Gone = judged.Length - Ended.Count - Open.Count;
        NeverOpen = courses.Count - judged.Length;
        Bands = StageBand.Names(judged.SelectMany(course => course.Stages).Distinct());
    }

    /// <summary>The judged days.</summary>
    public IReadOnlyList<DateTime> Days { get; }

    /// <summary>Deals that were judged while open and have ended.</summary>
    public IReadOnlyList<DealCourse> Ended { get; }

    /// <summary>Deals that are still open on the last day.</summary>
    public IReadOnlyList<DealCourse> Open { get; }

    /// <summary>How many deals are missing from the last export without having ended.</summary>
    public int Gone { get; }

    /// <summary>How many deals were not open on any judged day.</summary>
    public int NeverOpen { get; }

    /// <summary>The names of the stage bands.</summary>
    public string[] Bands { get; }
}
