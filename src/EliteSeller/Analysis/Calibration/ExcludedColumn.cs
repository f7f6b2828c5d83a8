namespace EliteSeller.Analysis.Calibration;

/// <summary>A column that nothing was learned from, and why.</summary>
public sealed class ExcludedColumn
{
    /// <summary>Creates the note.</summary>
    /// <param name="column">The header.</param>
    /// <param name="reason">Why the column was left out, in words.</param>
    public ExcludedColumn(string column, string reason)
    {
        Column = column ?? throw new ArgumentNullException(nameof(column));
        Reason = reason ?? throw new ArgumentNullException(nameof(reason));
    }

    /// <summary>The header as the source writes it.</summary>
    public string Column { get; }

    /// <summary>Why the column was left out.</summary>
    public string Reason { get; }

    /// <summary>The column and the reason.</summary>
    /// <returns>Such as <c>Stage: it says how the deal ended</c>.</returns>
    public override string ToString() => $"{Column}: {Reason}";
}
