using EliteSeller.Qualification;

namespace EliteSeller.Negotiations;

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
            return new NegotiationFinding(deal, this, NegotiationOutcome.NotApplicable, "There is no concession ledger.", "No concession ledger");
        }

        if (deal.Measure is not { Gives: > 0 })
        {
            return new NegotiationFinding(deal, this, NegotiationOutcome.NotDue, "We have not conceded anything yet.", "No concessions yet");
        }

        var index = IndexOf(deal);
        var (half, fail) = (deal.Context.Care.Threshold("HalfFrom"), deal.Context.Care.Threshold("FailFrom"));
        var (outcome, line) = index.Value >= fail.Value ? (NegotiationOutcome.Fail, fail)
            : index.Value >= half.Value ? (NegotiationOutcome.Half, half)
            : (NegotiationOutcome.Pass, half);
        var (reason, summary) = CareWords.Of(index, outcome, line);
        return new NegotiationFinding(deal, this, outcome, reason, summary) { Line = line };
    }

    public static CareIndex IndexOf(NegotiationCase deal)
    {
        var context = deal.Context;
        var opportunity = deal.Opportunity;
        var (rate, margin) = (context.Line(NegotiationLine.HourlyCost).Value, context.Line(NegotiationLine.ListMargin).Value);
        var currency = opportunity.Currency;
        var effort = rate > 0 && opportunity.HoursInvested is { } hours ? context.Convert(hours * rate, context.Policy.Currency, currency) : null;
        var expected = margin > 0 && opportunity.Probability is { } probability && deal.Net is { } net ? probability / 100 * net * margin / 100 : (decimal?)null;
        return new CareIndex(
            new CareFacts
            {
                HasLedger = context.Ledger is not null,
                Measure = deal.Measure,
                Pushes = opportunity.PushCount,
                Effort = effort,
                Expected = expected,
                Currency = currency,
            },
            context.Care);
    }
}
