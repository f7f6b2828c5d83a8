using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Negotiations;

/// <summary>Would the discount set a reference that costs later deals their profit?</summary>
internal sealed class DiscountPrecedentTest : NegotiationTest
{
    private const int LongestSegment = 36;

    public override NegotiationTestName Name => NegotiationTestName.DiscountPrecedent;

    public override NegotiationRole Role => NegotiationRole.Harm;

    public override string NextAction => "Lower the discount to what the policy and the segment allow, or walk away.";

    public override NegotiationFinding Judge(NegotiationCase deal)
    {
        var usage = deal.Opportunity.Row.Table.UsageOf(OpportunityField.Discount);
        if (deal.Discount is not { } discount)
        {
            return deal.Opportunity.Discount is { } written
                ? Find(deal, NegotiationOutcome.Unknown, $"{Percent(written)} is not a valid discount.", "Discount not valid")
                : usage == FieldUsage.NotRecorded
                    ? Find(deal, NegotiationOutcome.NotApplicable, "The export has no discounts.", "No data on discounts")
                : Find(deal, NegotiationOutcome.Unknown, "No discount is recorded.", "Discount unknown");
        }

        var limit = deal.Context.Discount.Threshold("MaximumPercent");
        if (discount > limit.Value)
        {
            return Find(deal, NegotiationOutcome.Fail, $"The discount is {Percent(discount)} (limit: {Percent(limit.Value)}).",
                $"{Percent(discount)} discount (limit {Percent(limit.Value)})", limit);
        }

        var precedent = new DiscountPrecedent(deal, discount);
        var floor = deal.Context.Line(NegotiationLine.MarginFloor);
        return precedent.MarginAfter < floor.Value
            ? Find(
                deal,
                NegotiationOutcome.Fail,
                $"{Percent(discount)} discount leaves a margin of {Percent(precedent.MarginAfter!.Value)} (at least "
                    + $"{Percent(floor.Value)} needed).",
                $"{Percent(precedent.MarginAfter!.Value)} margin left (minimum {Percent(floor.Value)})",
                floor)
            : JudgeReference(deal, precedent);
    }

    private NegotiationFinding JudgeReference(NegotiationCase deal, DiscountPrecedent precedent)
    {
        var limit = deal.Context.Line(NegotiationLine.ProfitAtRiskLimit);
        var segment = Wording.Name(precedent.Segment, LongestSegment);
        var before = precedent.Reference is { } reference ? $"{segment}: {Percent(reference)} so far"
            : $"{segment}: {precedent.Deals} won {(precedent.Deals == 1 ? "deal" : "deals")}, no reference yet";
        var percent = Percent(precedent.Discount);
        if (!precedent.IsNewReference || precedent.ProfitAtRisk == 0)
        {
            return Find(deal, NegotiationOutcome.Pass, $"{percent} discount sets no new reference ({before}).",
                $"{percent} discount sets no reference");
        }

        var cost = Wording.Money(precedent.ProfitAtRisk, precedent.Currency);
        var isTooMuch = precedent.Reference is not null && precedent.ProfitAtRisk * 100 > limit.Value * deal.Net;
        return Find(
            deal,
            isTooMuch ? NegotiationOutcome.Fail : NegotiationOutcome.Half,
            $"{percent} discount puts {cost} at risk in open deals ({before}).",
            $"{percent} discount risks {cost}",
            limit);
    }

    private NegotiationFinding Find(
        NegotiationCase deal, NegotiationOutcome outcome, string reason, string summary, PolicyValue? line = null)
    {
        var column = outcome == NegotiationOutcome.NotApplicable ? null : deal.Opportunity.Row.Table.HeaderOf(OpportunityField.Discount);
        return new NegotiationFinding(deal, this, outcome, reason, summary)
        {
            Column = column,
            RawValue = column is null ? null : deal.Opportunity.Row.GetText(OpportunityField.Discount),
            Line = line,
        };
    }

    private static string Percent(decimal percent) => Wording.Percent(percent);
}
