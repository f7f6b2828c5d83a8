using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Backtests;

/// <summary>A deal as it stood on one judged day.</summary>
/// <param name="Number">The place of the day among the judged days, from 0.</param>
/// <param name="Day">The day.</param>
/// <param name="State">How the deal stood, and what was said.</param>
internal readonly record struct CourseDay(int Number, DateTime Day, CourseState State);

/// <summary>How a deal stood, and what each policy said. Days in a row on which nothing differs share one.</summary>
internal sealed class CourseState(Opportunity deal, PolicyDay[] byPolicy)
{
    public SalesStage? Stage { get; } = deal.SalesStage;

    public int Band { get; } = StageBand.Find(deal.SalesStage);

    public decimal? Amount { get; } = deal.Amount;

    public string? Currency { get; } = deal.Currency;

    /// <summary>What each policy said.</summary>
    public PolicyDay[] ByPolicy { get; } = byPolicy;

    /// <summary>Whether another state is the same; each export has stages of its own.</summary>
    public bool Equals(CourseState other) => Stage?.Name == other.Stage?.Name && Stage?.Thousandths == other.Stage?.Thousandths
        && Amount == other.Amount && Currency == other.Currency && ByPolicy.SequenceEqual(other.ByPolicy);
}

/// <summary>What one policy said about a deal on one day.</summary>
internal readonly struct PolicyDay(QualificationResult result) : IEquatable<PolicyDay>
{
    private readonly short _tenths = (short)(result.Score * 10 ?? -1);

    /// <summary>What each rule in force decided, in the order of the rule set.</summary>
    public Judgement[] Judgements { get; } = result.Judgements;

    public Verdict Verdict { get; } = result.Verdict!.Value;

    /// <summary>The score, or null.</summary>
    public decimal? Score => _tenths < 0 ? null : _tenths / 10m;

    /// <summary>The chance of a learned scorecard from 0 to 1, or null.</summary>
    public double? Card { get; } = result.WinChance;

    public bool IsCondemned => Verdict == Verdict.WalkAway;

    public bool Equals(PolicyDay other) => Verdict == other.Verdict && _tenths == other._tenths && Card == other.Card
        && Judgements.SequenceEqual(other.Judgements);
}
