namespace EliteSeller.Analysis.Reports;

/// <summary>One file behind a report, and What happened to its rows.</summary>
public sealed class ReportSource(
    string name, string? layout, long rowsRead, long rowsRefused, long rowsLeftOut, bool isPrevious = false,
    IReadOnlyDictionary<string, decimal>? refusedAmounts = null)
{
    /// <summary>The name without its folder.</summary>
    public string Name { get; } = name;

    /// <summary>The layout, such as HubSpot.</summary>
    public string? Layout { get; } = layout;

    /// <summary>Rows that became deals.</summary>
    public long RowsRead { get; } = rowsRead;

    /// <summary>Rows that could not be read.</summary>
    public long RowsRefused { get; } = rowsRefused;

    /// <summary>What the refused rows are worth, by currency; those whose amount cannot be read are not in it.</summary>
    public IReadOnlyDictionary<string, decimal> RefusedAmounts { get; } = refusedAmounts ?? new Dictionary<string, decimal>();

    /// <summary>Rows that are no deals (blank lines, totals) or were folded into a deal that had been read.</summary>
    public long RowsLeftOut { get; } = rowsLeftOut;

    /// <summary>Whether it is the earlier export.</summary>
    public bool IsPrevious { get; } = isPrevious;

    /// <inheritdoc/>
    public override string ToString() => System.FormattableString.Invariant($"{Name}: {RowsRead} read, {RowsRefused} rejected");
}
