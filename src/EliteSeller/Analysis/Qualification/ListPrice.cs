namespace EliteSeller.Analysis.Qualification;

/// <summary>What a deal is worth before its discount.</summary>
internal static class ListPrice
{
    // Nobody gives more away and still sells; without it a list price has no end.
    private const decimal Most = 99.99m;

    /// <summary>A discount that can be one: from 0 to 99.99 percent.</summary>
    public static bool IsDiscount(decimal discount) => discount is >= 0 and <= Most;

    /// <summary>The list amount to the cent; null when the amount is not known or the discount is none.</summary>
    public static decimal? From(decimal? amount, decimal discount, bool amountIsNet) =>
        amount is not { } known || !IsDiscount(discount) ? null
        : amountIsNet ? Math.Round(known / (1 - (discount / 100)), 2, MidpointRounding.AwayFromZero)
        : known;

    /// <summary>What the customer pays at a discount.</summary>
    public static decimal Net(decimal list, decimal discount) => list * (1 - (discount / 100));

    /// <summary>What the customer pays as the deal is; the amount as it is where its discount cannot be one.</summary>
    public static decimal? NetOf(Opportunity opportunity, bool amountIsNet) =>
        From(opportunity.Amount, opportunity.Discount ?? 0m, amountIsNet) is { } list
            ? Net(list, opportunity.Discount ?? 0m) : opportunity.Amount;

    /// <summary>The discount that counts: a blank is 0 where the column is in use, and not known elsewhere.</summary>
    public static decimal? CountedDiscount(Opportunity opportunity) =>
        opportunity.Discount ?? (opportunity.Row.Table.UsageOf(OpportunityField.Discount) == FieldUsage.Recorded ? 0m : null);
}
