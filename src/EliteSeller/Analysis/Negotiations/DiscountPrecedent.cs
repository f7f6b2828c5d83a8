using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Negotiations;

/// <summary>What a discount would mean for other deals, worked out over the whole file.</summary>
public sealed class DiscountPrecedent
{
    internal DiscountPrecedent(NegotiationCase deal, decimal discount)
    {
        var context = deal.Context;
        var book = context.Precedents;
        Discount = discount;
        List = deal.List;
        Currency = deal.Opportunity.Currency;
        Segment = book.SegmentOf(deal.Opportunity, deal.List);
        Deals = book.WonDeals(Segment);
        Reference = Deals >= context.Line(NegotiationLine.PrecedentDeals).Value
            ? book.Reference(Segment, context.Line(NegotiationLine.PrecedentPercentile).Value)
            : null;
        Effects = book.Effects(Segment, discount);
        var sum = 0m;
        foreach (var effect in Effects)
        {
            if (context.Convert(effect.ProfitAtRisk, effect.Currency, Currency) is { } converted
                && (effect.Currency is null) == (Currency is null))
            {
                sum += converted;
            }
        }

        ProfitAtRisk = sum;
        var margin = context.Line(NegotiationLine.ListMargin).Value;
        MarginAfter = margin > 0 ? 100 * (1 - ((1 - (margin / 100)) / (1 - (discount / 100)))) : null;
    }

    /// <summary>The discount, in percent of the list price.</summary>
    public decimal Discount { get; }

    /// <summary>What the deal is worth before the discount, or null.</summary>
    public decimal? List { get; }

    /// <summary>The currency of the deal, or null.</summary>
    public string? Currency { get; }

    /// <summary>The deals that the discount would be the reference for.</summary>
    public string Segment { get; }

    /// <summary>How many won deals of the segment have a known discount.</summary>
    public int Deals { get; }

    /// <summary>The discount that the segment was given before, in percent; null when too few deals were won.</summary>
    public decimal? Reference { get; }

    /// <summary>Whether the discount is higher than what the segment was given before, or that is unknown.</summary>
    public bool IsNewReference => Reference is null || Discount > Reference;

    /// <summary>
    /// The profit at risk in the open pipeline of the segment, in the deal's currency: the sum of list × what the discount is higher
    /// than theirs. Other currencies are in it only where there is a rate into the deal's.
    /// </summary>
    public decimal ProfitAtRisk { get; }

    /// <summary>The same for each currency by itself.</summary>
    public IReadOnlyList<PrecedentEffect> Effects { get; }

    /// <summary>The margin that is left, in percent, or null when the policy does not say the margin of the list price.</summary>
    public decimal? MarginAfter { get; }

    /// <summary>The segment and the profit at risk.</summary>
    /// <returns>Such as <c>New Business, 10,000 to 50,000: 12,000 USD at risk</c>.</returns>
    public override string ToString() => $"{Segment}: {Wording.Money(ProfitAtRisk, Currency)} at risk";
}
