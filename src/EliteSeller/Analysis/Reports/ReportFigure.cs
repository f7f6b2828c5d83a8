namespace EliteSeller.Analysis.Reports;

/// <summary>One figure of the strip, such as what is to be dropped, in one currency or as a plain number.</summary>
public sealed class ReportFigure(string name, string? currency, decimal? value, int? deals, IReadOnlyList<decimal?> earlier)
{
    /// <summary>What it is: Open, Pursue, Ask, Walk away, Cannot judge, Closing, or Early index.</summary>
    public string Name { get; } = name;

    /// <summary>The currency; null for a number and where the deals name none.</summary>
    public string? Currency { get; } = currency;

    /// <summary>The amount, or the index from 0 to 100; null when it is unknown.</summary>
    public decimal? Value { get; } = value;

    /// <summary>How many deals; null for the index.</summary>
    public int? Deals { get; } = deals;

    /// <summary>The values of the earlier runs, oldest first; null where a run could not tell.</summary>
    public IReadOnlyList<decimal?> Earlier { get; } = earlier;

    /// <summary>The change since the last run; null without one.</summary>
    public decimal? Change => Earlier.Count == 0 ? null : Value - Earlier[Earlier.Count - 1];

    /// <summary>What is to be reached, or null.</summary>
    public decimal? Target { get; init; }

    /// <summary>What is won already in the quarter; null except for Closing.</summary>
    public decimal? Won { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Name}: {ReportMoney.Text(Value ?? 0, Currency)}";
}
