using EliteSeller.Analysis.Qualification;
using EliteSeller.Model;

namespace EliteSeller.Analysis.Negotiations;

/// <summary>Would the discount become a reference that shreds the profit of later deals?</summary>
internal sealed class DiscountPrecedentTest : NegotiationTest
{
    public override NegotiationTestName Name => NegotiationTestName.DiscountPrecedent;

    public override NegotiationRole Role => NegotiationRole.Harm;

    public override string NextAction => "Take the discount back to what the policy and the segment carry, or leave the deal.";

    public override NegotiationFinding Judge(NegotiationCase deal)
    {
        var usage = deal.Opportunity.Row.Table.UsageOf(OpportunityField.Discount);
        if (deal.Discount is not { } discount)
        {
            return deal.Opportunity.Discount is { } written ? Find(deal, NegotiationOutcome.Unknown, $"{Percent(written)} is no discount.")
                : usage == FieldUsage.NotRecorded ? Find(deal, NegotiationOutcome.NotApplicable, "The source keeps no discounts.")
                : Find(deal, NegotiationOutcome.Unknown, "No discount is written.");
        }

        var limit = deal.Context.Discount.Threshold("MaximumPercent");
        if (discount > limit.Value)
        {
            return Find(deal, NegotiationOutcome.Fail, $"The discount is {Percent(discount)}, the limit {Percent(limit.Value)}.", limit);
        }

        var precedent = new DiscountPrecedent(deal, discount);
        var floor = deal.Context.Line(NegotiationLine.MarginFloor);
        return precedent.MarginAfter < floor.Value
            ? Find(deal, NegotiationOutcome.Fail, $"A discount of {Percent(discount)} leaves a margin of {Percent(precedent.MarginAfter!.Value)}, and {Percent(floor.Value)} is the floor.", floor)
            : JudgeReference(deal, precedent);
    }

    private NegotiationFinding JudgeReference(NegotiationCase deal, DiscountPrecedent precedent)
    {
        var limit = deal.Context.Line(NegotiationLine.ProfitAtRiskLimit);
        var before = precedent.Reference is { } reference
            ? $"{precedent.Segment} was given {Percent(reference)} before ({precedent.Deals} won deals)"
            : $"{precedent.Segment} has {precedent.Deals} won {(precedent.Deals == 1 ? "deal" : "deals")}, too few for a reference";
        if (!precedent.IsNewReference || precedent.ProfitAtRisk == 0)
        {
            return Find(deal, NegotiationOutcome.Pass, $"A discount of {Percent(precedent.Discount)} sets no new reference: {before}.");
        }

        var risk = $"A discount of {Percent(precedent.Discount)} as the reference would cost {Wording.Money(precedent.ProfitAtRisk, precedent.Currency)} in the open pipeline; {before}.";
        return precedent.Reference is not null && precedent.ProfitAtRisk * 100 > limit.Value * deal.Net
            ? Find(deal, NegotiationOutcome.Fail, risk, limit)
            : Find(deal, NegotiationOutcome.Half, risk, limit);
    }

    private NegotiationFinding Find(NegotiationCase deal, NegotiationOutcome outcome, string reason, PolicyValue? line = null)
    {
        var column = outcome == NegotiationOutcome.NotApplicable ? null : deal.Opportunity.Row.Table.HeaderOf(OpportunityField.Discount);
        return new NegotiationFinding(deal, this, outcome, reason)
        {
            Column = column,
            RawValue = column is null ? null : deal.Opportunity.Row.GetText(OpportunityField.Discount),
            Line = line,
        };
    }

    private static string Percent(decimal percent) => Wording.Number(percent) + " %";
}
