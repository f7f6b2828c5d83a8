namespace EliteSeller.Analysis.Reports;

/// <summary>One file behind a report, and What happened to its rows.</summary>
public sealed class ReportSource
{
    /// <summary>Describes a file.</summary>
    /// <param name="name">The name without its folder.</param>
    /// <param name="layout">How it was read.</param>
    /// <param name="rowsRead">Rows that became deals.</param>
    /// <param name="rowsRefused">Rows that could not be read.</param>
    /// <param name="rowsLeftOut">Rows that are no deals or were folded into one.</param>
    /// <param name="isPrevious">Whether it is the earlier export.</param>
    /// <param name="refusedAmounts">What the refused rows are worth, by currency, where that can be read.</param>
    public ReportSource(string name, string? layout, long rowsRead, long rowsRefused, long rowsLeftOut, bool isPrevious = false,
        IReadOnlyDictionary<string, decimal>? refusedAmounts = null)
    {
        RefusedAmounts = refusedAmounts ?? new Dictionary<string, decimal>();
        IsPrevious = isPrevious;
        Name = name;
        Layout = layout;
        RowsRead = rowsRead;
        RowsRefused = rowsRefused;
        RowsLeftOut = rowsLeftOut;
    }

    /// <summary>The name without its folder.</summary>
    public string Name { get; }

    /// <summary>The layout, such as HubSpot.</summary>
    public string? Layout { get; }

    /// <summary>Rows that became deals.</summary>
    public long RowsRead { get; }

    /// <summary>Rows that could not be read.</summary>
    public long RowsRefused { get; }

    /// <summary>What the refused rows are worth, by currency; those whose amount cannot be read are not in it.</summary>
    public IReadOnlyDictionary<string, decimal> RefusedAmounts { get; }

    /// <summary>Rows that are no deals (blank lines, totals) or were folded into a deal that had been read.</summary>
    public long RowsLeftOut { get; }

    /// <summary>Whether it is the earlier export.</summary>
    public bool IsPrevious { get; }

    /// <summary>The file and its rows.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() => System.FormattableString.Invariant($"{Name}: {RowsRead} read, {RowsRefused} rejected");
}
