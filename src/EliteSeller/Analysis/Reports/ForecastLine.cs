namespace EliteSeller.Analysis.Reports;

/// <summary>The open deals of one forecast category that are to close in the quarter.</summary>
public sealed class ForecastLine(string category, decimal amount, int deals, int blank)
{
    /// <summary>The category as the source writes it.</summary>
    public string Category { get; } = category;

    /// <summary>The sum of the amounts.</summary>
    public decimal Amount { get; } = amount;

    /// <summary>How many deals.</summary>
    public int Deals { get; } = deals;

    /// <summary>How many of them have no amount; they add nothing.</summary>
    public int Blank { get; } = blank;

    /// <inheritdoc/>
    public override string ToString() => System.FormattableString.Invariant($"{Category}: {Amount} in {Deals} deals");
}
