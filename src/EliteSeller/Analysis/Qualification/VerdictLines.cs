namespace EliteSeller.Analysis.Qualification;

/// <summary>The lines of a policy that turn sums into a verdict, as whole numbers.</summary>
internal sealed class VerdictLines
{
    /// <summary>Weighted rules that have to be judged before anything can be said.</summary>
    private const int LeastJudgedRules = 3;

    private readonly int _pursue;
    private readonly int _coverage;
    private readonly int _momentum;
    private readonly int _proofFrom;

    public VerdictLines(QualificationPolicy policy)
    {
        _pursue = (int)(policy.PursueLine.Value * 10m);
        _coverage = (int)(policy.MinimumCoverage.Value * 1000m);
        _momentum = (int)(policy.MomentumLine.Value * 10m);
        _proofFrom = (int)(policy.ProofFrom.Value * 1000m);
    }

    public static bool IsQualified(in ScoreSums sums) => sums.JudgedRules >= LeastJudgedRules;

    /// <summary>The first that applies.</summary>
    public Verdict Decide(in JudgedDeal deal, in ScoreSums sums) =>
        deal.Opportunity.Outcome != DealOutcome.Open ? Verdict.Closed
        : !IsQualified(sums) ? Verdict.CannotQualify
        : IsHopeless(sums) ? Verdict.WalkAway
        : IsQualifiedWell(deal, sums) ? Verdict.Pursue
        : Verdict.AskForNo;

    private bool IsHopeless(in ScoreSums sums) =>
        sums.GateFailed
        || (sums.Potential != Scores.None && sums.Potential < _pursue)
        || (sums.IsStalled && sums.Momentum != Scores.None && sums.Momentum < _momentum);

    private bool IsQualifiedWell(in JudgedDeal deal, in ScoreSums sums) =>
        sums.Score >= _pursue
        && sums.Coverage >= _coverage
        && sums.IsEvidenceHalfJudged
        && (!deal.IsFrom(_proofFrom) || sums.IsProven);
}
