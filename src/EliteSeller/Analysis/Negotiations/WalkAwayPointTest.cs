using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Negotiations;

/// <summary>Does the deal cross a limit that we set before the round?</summary>
internal sealed class WalkAwayPointTest : NegotiationTest
{
    public override NegotiationTestName Name => NegotiationTestName.WalkAwayPoint;

    public override NegotiationRole Role => NegotiationRole.Signal;

    public override string NextAction => "Keep the limit, or walk away. Whoever set it decides before the next round, not in it.";

    public override NegotiationFinding Judge(NegotiationCase deal)
    {
        if (deal.Context.Ledger is null)
        {
            return new NegotiationFinding(deal, this, NegotiationOutcome.NotApplicable, "There is no ledger.", "No ledger");
        }

        return WalkAwayPoint.Of(deal) is { Count: > 0 } points
            ? new NegotiationFinding(deal, this, points[0].IsCrossed
                ? NegotiationOutcome.Fail : NegotiationOutcome.Pass, points[0].Reason, points[0].Summary)
            : new NegotiationFinding(deal, this, NegotiationOutcome.NotDue,
                "No walk-away point is recorded. Set one before the next round.", "No walk-away point");
    }
}
