namespace EliteSeller.Analysis.Reports;

/// <summary>Says how many rows of an export could not be read, and what they are worth.</summary>
internal static class RejectedRows
{
    /// <summary>One sentence, or null when every row was read. The earlier export was told in its own week.</summary>
    public static string? Describe(IReadOnlyList<ReportSource> sources)
    {
        var now = sources.Where(source => !source.IsPrevious).ToArray();
        if (now.Sum(source => source.RowsRefused) is not (> 0 and var rows))
        {
            return null;
        }

        var amounts = now.SelectMany(source => source.RefusedAmounts)
            .GroupBy(amount => amount.Key, StringComparer.Ordinal)
            .OrderBy(currency => currency.Key, StringComparer.Ordinal)
            .Select(currency => ReportMoney.Text(currency.Sum(amount => amount.Value), currency.Key.Length == 0 ? null : currency.Key))
            .ToArray();
        return (rows == 1 ? "1 row was rejected" : FormattableString.Invariant($"{rows:#,##0} rows were rejected"))
            + (amounts.Length == 0 ? "" : $" ({string.Join(", ", amounts)})")
            + (rows == 1 ? ", and is missing from every figure below." : ", and are missing from every figure below.");
    }
}
