using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Statistics;

namespace EliteSeller.Analysis.Backtests;

/// <summary>A policy held against the first one, on the same deals and days.</summary>
public sealed class BacktestComparison
{
    internal BacktestComparison(PolicyBacktest first, PolicyBacktest other)
    {
        With = first.Policy;
        WalkAways = other.WalkAways - first.WalkAways;
        FalseAlarms = other.FalseAlarms - first.FalseAlarms;
        if (first.IsEnough && other.IsEnough)
        {
            Difference = first.SameAge.Compare(other.SameAge);
            var (before, now) = (first.Scores, other.Scores);
            ScoreAuc = Separation.Auc(now) - Separation.Auc(before) is { } difference
                ? new Estimate(difference, Separation.AucDifferenceInterval(before, now)) : null;
        }
    }

    /// <summary>The policy that this one is compared with.</summary>
    public PolicyIdentity With { get; }

    /// <summary>Condemned deals more than by the other policy.</summary>
    public int WalkAways { get; }

    /// <summary>False alarms more than by the other policy.</summary>
    public int FalseAlarms { get; }

    /// <summary>
    /// The SameAgeDifference minus that of the other policy, from -2 to 2: below 0, this policy condemns worse deals. Null when one of the
    /// two has too few deals.
    /// </summary>
    public Estimate? Difference { get; }

    /// <summary>The ScoreAuc minus that of the other policy: above 0, this Score tells more. Null when one has too few deals.</summary>
    public Estimate? ScoreAuc { get; }

    /// <summary>What differs, in one sentence.</summary>
    /// <returns>One or two sentences.</returns>
    public override string ToString() => BacktestSentences.Compare(this);
}
