using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Negotiations;

/// <summary>Are we negotiating with ourselves?</summary>
internal sealed class CareNotTooMuchTest : NegotiationTest
{
    public override NegotiationTestName Name => NegotiationTestName.CareNotTooMuch;

    public override NegotiationRole Role => NegotiationRole.Signal;

    public override string NextAction => "Ask somebody who has not worked on this deal to review it before the next concession.";

    public override NegotiationFinding Judge(NegotiationCase deal)
    {
        if (deal.Context.Ledger is null)
        {
            return new NegotiationFinding(deal, this, NegotiationOutcome.NotApplicable, "There is no ledger.", "No ledger");
        }

        if (deal.Measure is not { Gives: > 0 })
        {
            return new NegotiationFinding(
                deal, this, NegotiationOutcome.NotDue, "We have not conceded anything yet.", "No concessions yet");
        }

        var index = IndexOf(deal);
        var (half, fail) = (deal.Context.Care.Threshold("HalfFrom"), deal.Context.Care.Threshold("FailFrom"));
        var (outcome, line) = index.Value >= fail.Value ? (NegotiationOutcome.Fail, fail)
            : index.Value >= half.Value ? (NegotiationOutcome.Half, half)
            : (NegotiationOutcome.Pass, half);
        var (reason, summary) = index.Describe(outcome, line);
        return new NegotiationFinding(deal, this, outcome, reason, summary) { Line = line };
    }

    public static CareIndex IndexOf(NegotiationCase deal) =>
        new(CareFacts.Create(deal.Opportunity, deal.Context.Ledger is not null, deal.Measure, deal.Net, deal.Context.Policy,
            deal.Context.Convert), deal.Context.Care);
}
