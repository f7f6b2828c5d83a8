using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Negotiations;

/// <summary>Are we negotiating with ourselves?</summary>
internal sealed class CareNotTooMuchTest : NegotiationTest
{
    public override NegotiationTestName Name => NegotiationTestName.CareNotTooMuch;

    public override NegotiationRole Role => NegotiationRole.Signal;

    public override string NextAction => "Have somebody without hours in this deal look at it before the next concession.";

    public override NegotiationFinding Judge(NegotiationCase deal)
    {
        if (deal.Context.Ledger is null)
        {
            return new NegotiationFinding(deal, this, NegotiationOutcome.NotApplicable, "There is no concession ledger.");
        }

        if (deal.Measure is not { Gives: > 0 })
        {
            return new NegotiationFinding(deal, this, NegotiationOutcome.NotDue, "Nothing has been given yet.");
        }

        var index = IndexOf(deal);
        var (half, fail) = (deal.Context.Care.Threshold("HalfFrom"), deal.Context.Care.Threshold("FailFrom"));
        var left = index.Left.Count == 0 ? "" : $" Left out, because nothing is known: {string.Join(", ", index.Left)}.";
        return index.Value >= fail.Value
            ? new NegotiationFinding(deal, this, NegotiationOutcome.Fail, $"The index is {index}, from {fail} on we are negotiating with ourselves.{left}") { Line = fail }
            : index.Value >= half.Value
                ? new NegotiationFinding(deal, this, NegotiationOutcome.Half, $"The index is {index}, from {half} on somebody else should look at it.{left}") { Line = half }
                : new NegotiationFinding(deal, this, NegotiationOutcome.Pass, $"The index is {index}; {half} would be a warning.{left}") { Line = half };
    }

    public static CareIndex IndexOf(NegotiationCase deal) =>
        new(CareFacts.Of(deal.Opportunity, deal.Context.Ledger is not null, deal.Measure, deal.Net, deal.Context.Policy, deal.Context.Convert), deal.Context.Care);
}
