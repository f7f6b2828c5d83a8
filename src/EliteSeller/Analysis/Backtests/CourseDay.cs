using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Backtests;

/// <summary>A deal as it stood on one judged day.</summary>
internal sealed class CourseDay
{
    public CourseDay(int number, DateTime day, Opportunity deal, PolicyDay[] byPolicy)
    {
        Number = number;
        Day = day;
        Stage = deal.SalesStage;
        Band = StageBand.Find(Stage);
        Amount = deal.Amount;
        Currency = deal.Currency;
        ByPolicy = byPolicy;
    }

    /// <summary>The place of the day among the judged days, from 0.</summary>
    public int Number { get; }

    public DateTime Day { get; }

    public SalesStage? Stage { get; }

    public int Band { get; }

    public decimal? Amount { get; }

    public string? Currency { get; }

    /// <summary>What each policy said.</summary>
    public PolicyDay[] ByPolicy { get; }
}

/// <summary>What one policy said about a deal on one day.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Score">The score, or null.</param>
/// <param name="Card">The chance of a learned scorecard from 0 to 1, or null.</param>
/// <param name="Judgements">What each rule in force decided, in the order of the rule set.</param>
/// <param name="CondemnedWithout">For each rule, whether the verdict without that rule is WalkAway.</param>
internal readonly record struct PolicyDay(
    Verdict Verdict, decimal? Score, double? Card, Judgement[] Judgements, bool[] CondemnedWithout)
{
    public bool IsCondemned => Verdict == Verdict.WalkAway;
}
