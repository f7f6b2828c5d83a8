using EliteSeller.Files.Import.Headers;
using EliteSeller.Files.Import.Layouts;

namespace EliteSeller.Files.Import.Tables;

/// <summary>
/// Decides in which unit a column counts: what the user has said, what the layout knows, or else ours; what may be otherwise is told.
/// </summary>
internal sealed class UnitDetection(
    IReadOnlyDictionary<OpportunityField, ValueUnit> named, IReadOnlyList<UnitHint> hints, Layout layout, ReadingLog log)
{
    /// <summary>The unit of a column.</summary>
    /// <param name="column">The column, with what the survey has found.</param>
    /// <param name="why">What settled it, such as <c>as HubSpot counts it</c>.</param>
    /// <returns>The unit, or null for ours.</returns>
    /// <exception cref="EliteSellerException">UnitUnclear: the numbers of a column can be no days.</exception>
    public ValueUnit? Unit(ColumnProfile column, out string why)
    {
        why = "named by -Property";
        if (named.TryGetValue(column.Field, out var said))
        {
            return said.Divisor == 1 ? null : said;
        }

        var hint = hints.FirstOrDefault(one => one.Fits(layout, column.Header));
        if (hint is { IsCertain: true } && ValueUnit.UnitsOf(column.Field).FirstOrDefault(unit => unit.Name == hint.Unit) is { } known)
        {
            why = $"the unit {layout} uses";
            return known;
        }

        if (hint is { IsCertain: false } && ValueUnit.UnitsOf(column.Field).Any(unit => unit.Name == hint.Unit))
        {
            log.Warn(
                "UnitUnclear",
                $"The numbers in '{column.Header}' may be {hint.Unit.ToLowerInvariant()}, the unit {layout} uses elsewhere; they are read "
                    + "unchanged. "
                + $"Use {Example(column, hint.Unit)} or {Example(column, ValueUnit.UnitsOf(column.Field)[0].Name)}.");
        }

        if (column is { Field: OpportunityField.Discount, LooksLikeFractions: true })
        {
            throw new EliteSellerException(new Problem(
                "PercentUnclear", ProblemKind.Data,
                    $"No discount in '{DisplayText.Shorten(column.Header, 40)}' is above 1, such as {column.Fraction}: these may be "
                    + "percentages or parts of one (0.15 for 15%).",
                $"Use {Example(column, "Fraction")} or {Example(column, "Percent")}.", column: column.Header));
        }

        return IsNoDays(column) ? throw Unclear(column) : null;
    }

    private static bool IsNoDays(ColumnProfile column) =>
        column.Field is OpportunityField.DaysInStage or OpportunityField.AgeDays && column.BeyondDays * 2 > column.Filled;

    private static EliteSellerException Unclear(ColumnProfile column) => new(new Problem(
        "UnitUnclear", ProblemKind.Data,
            $"Most numbers are above {FormattableString.Invariant($"{ValueUnit.MostDays:#,0}")} (100 years in days), so the column does "
            + "not hold days.",
        $"Name its unit: {Example(column, "Seconds")}, or Hours, Minutes, Milliseconds.", column: column.Header));

    private static string Example(ColumnProfile column, string unit) => ValueUnit.Example(column.Field, column.Header, unit);
}
