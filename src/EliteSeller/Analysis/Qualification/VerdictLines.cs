namespace EliteSeller.Analysis.Qualification;

/// <summary>The lines of a policy that turn sums into a verdict, as whole numbers.</summary>
internal sealed class VerdictLines(QualificationPolicy policy)
{
    /// <summary>Weighted rules that have to be judged before anything can be said.</summary>
    private const int LeastJudgedRules = 3;

    /// <summary>The confirmed pieces of evidence that a lack of momentum alone does not outweigh.</summary>
    private const int ConfirmedWitnesses = 3;

    private readonly int _pursue = (int)(policy.PursueLine.Value * 10m);
    private readonly int _coverage = (int)(policy.MinimumCoverage.Value * 1000m);
    private readonly int _momentum = (int)(policy.MomentumLine.Value * 10m);
    private readonly int _proofFrom = (int)(policy.ProofFrom.Value * 1000m);

    public static bool IsQualified(in ScoreSums sums) => sums.JudgedRules >= LeastJudgedRules;

    /// <summary>The first that applies.</summary>
    public Verdict Decide(in JudgedDeal deal, in ScoreSums sums) =>
        deal.Opportunity.Outcome != DealOutcome.Open ? Verdict.Closed
        : !IsQualified(sums) ? Verdict.CannotQualify
        : IsHopeless(deal, sums) ? Verdict.WalkAway
        : IsQualifiedWell(deal, sums) ? Verdict.Pursue
        : Verdict.AskForNo;

    // What the customer has confirmed is a better witness than a quiet month: then the customer is asked first.
    private bool IsHopeless(in JudgedDeal deal, in ScoreSums sums) =>
        sums.GateFailed
        || (sums.Confirmed < ConfirmedWitnesses
            ? IsBelow(sums.Potential, _pursue) || (IsBelow(sums.Momentum, _momentum) && IsStalled(deal, sums))
            : IsBelow(sums.PotentialWithMomentum, _pursue));

    private static bool IsBelow(int figure, int line) => figure != Scores.None && figure < line;

    /// <summary>Whether two independent facts speak against the deal, one of them more than the seller's bookkeeping.</summary>
    private static bool IsStalled(in JudgedDeal deal, in ScoreSums sums) => sums.CanCondemn && sums.MomentumFailures - Repeated(deal) >= 2;

    // Quiet and stuck are one fact when the deal was not stuck yet while the customer was heard of; so is all that the close date tells.
    private static int Repeated(in JudgedDeal deal)
    {
        var isSameSilence = Has(deal, "CustomerEngaged") && Has(deal, "DealAdvancing")
            && deal.Rules[deal.Rules.IndexOf("DealAdvancing")].FailedSince(deal) > deal.Opportunity.LastActivityDay;
        var isSameDate = Has(deal, "CloseDateStable") && Has(deal, "CloseDateCredible");
        return (isSameSilence ? 1 : 0) + (isSameDate ? 1 : 0);
    }

    private static bool Has(in JudgedDeal deal, string ruleId) =>
        deal.Rules.IndexOf(ruleId) is var index and >= 0 && deal.Judgements[index].IsFailed();

    private bool IsQualifiedWell(in JudgedDeal deal, in ScoreSums sums) =>
        sums.Score >= _pursue
        && sums.Coverage >= _coverage
        && sums.IsEvidenceHalfJudged
        && (!deal.IsFrom(_proofFrom) || sums.IsProven);
}
