namespace EliteSeller.Analysis.Calibration;

/// <summary>A column that nothing was learned from, and why.</summary>
public sealed class ExcludedColumn(string column, string reason)
{
    /// <summary>The header as the source writes it.</summary>
    public string Column { get; } = column ?? throw new ArgumentNullException(nameof(column));

    /// <summary>Why the column was left out.</summary>
    public string Reason { get; } = reason ?? throw new ArgumentNullException(nameof(reason));

    /// <summary>The column and the reason.</summary>
    /// <returns>Such as <c>Stage: it says how the deal ended</c>.</returns>
    public override string ToString() => $"{Column}: {Reason}";
}
