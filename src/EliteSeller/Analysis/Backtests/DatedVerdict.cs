using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Backtests;

/// <summary>What was said about a deal on a past day, by nothing that was known later.</summary>
public sealed class DatedVerdict(DateTime day, Verdict verdict, decimal? score)
{
    /// <summary>The day.</summary>
    public DateTime Day { get; } = day;

    /// <summary>The verdict of that day.</summary>
    public Verdict Verdict { get; } = verdict;

    /// <summary>The score of that day, from 0 to 100, or null when too little was judged.</summary>
    public decimal? Score { get; } = score;

    /// <summary>The day and the verdict.</summary>
    /// <returns>Such as <c>2026-11-16 WalkAway</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{Day:yyyy-MM-dd} {Verdict}");
}
