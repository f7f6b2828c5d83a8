namespace EliteSeller.Analysis.Negotiations;

/// <summary>What a discount would cost in the open pipeline of a segment, in one currency, if every deal got it.</summary>
public sealed class PrecedentEffect(string? currency, int deals, decimal profitAtRisk)
{
    /// <summary>The currency, or null when the export names none.</summary>
    public string? Currency { get; } = currency;

    /// <summary>The open deals of the segment in this currency, this deal not among them.</summary>
    public int Deals { get; } = deals;

    /// <summary>The profit at risk: a price cut falls into profit whole.</summary>
    public decimal ProfitAtRisk { get; } = profitAtRisk;

    /// <summary>The profit at risk with its currency.</summary>
    /// <returns>Such as <c>48,000 USD</c>.</returns>
    public override string ToString() => Wording.Money(ProfitAtRisk, Currency);
}
