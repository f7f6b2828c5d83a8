using EliteSeller.Qualification;

namespace EliteSeller.Negotiations;

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
