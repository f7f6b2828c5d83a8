using System.Globalization;
using EliteSeller.Files.Import.Headers;
using EliteSeller.Text;

namespace EliteSeller.Files.Import.Tables;

/// <summary>Decides how each column is written, from what the survey found and from what the user has said.</summary>
/// <remarks>
/// In this order: the culture that the user named; the column's own cells; a second column with the same numbers; the other
/// columns of the kind, where they agree, because one export writes all its dates and all its numbers one way. What is still in
/// doubt then is an error that asks for the culture.
/// </remarks>
internal sealed class FormatDetection(
    List<ColumnProfile> columns, CultureInfo? culture, IReadOnlyList<string> headers, UnitDetection units, OutcomeMap outcomes,
    EvidenceMap evidence, ICollection<string> toldStatuses)
{
    /// <summary>Whether the rows are objects of ours, whose outcome is settled and whose numbers are in our units.</summary>
    public bool IsOwn { get; init; }

    /// <summary>The column as it will be read.</summary>
    public FieldColumn Column(ColumnProfile column, StageTable stages) => column.Kind switch
    {
        FieldKind.Date => new DateColumn(column.Field, column.Index, column.Header, DateOrder(column)),
        FieldKind.Number =>
            new NumberColumn(
            column.Field, column.Index, column.Header, NumberMark(column), Unit(column, out var why), why, HeaderCurrency(column)),
        FieldKind.Count => new CountColumn(column.Field, column.Index, column.Header, NumberMark(column), Unit(column, out var why), why),
        FieldKind.Probability =>
            new ProbabilityColumn(column.Field, column.Index, column.Header, NumberMark(column), column.Scale.IsPartOfOne && !IsOwn),
        FieldKind.Flag => new FlagColumn(column.Field, column.Index, column.Header),
        FieldKind.Status => new StatusColumn(column.Field, column.Index, column.Header, outcomes, toldStatuses, IsOwn),
        FieldKind.Stage => new StageColumn(column.Field, column.Index, column.Header, stages),
        FieldKind.Evidence => column.Scale.Column(column.Field, column.Index, column.Header, evidence),
        FieldKind.EvidenceDays => new EvidenceDaysColumn(column.Field, column.Index, column.Header),
        FieldKind.Ask => new AskColumn(column.Field, column.Index, column.Header),
        _ => throw new ArgumentOutOfRangeException(nameof(column), column.Kind, "Texts are not read by a column."),
    };

    // A column of currencies says more than a header.
    private string? HeaderCurrency(ColumnProfile column) =>
        columns.Exists(other => other.Field == OpportunityField.Currency && other.Filled > 0)
            ? null : LooseHeader.Parse(column.Header).Currency;

    private ValueUnit? Unit(ColumnProfile column, out string why)
    {
        why = "";
        return IsOwn ? null : units.Unit(column, out why);
    }

    private DetectedFormat DateOrder(ColumnProfile column)
    {
        if (DayText.IsDayFirst(culture) is { } isDayFirst)
        {
            return DetectedFormat.On(isDayFirst, $"from -Culture {culture!.Name}");
        }

        return Settle(column, IsDate) ?? throw new EliteSellerException(new Problem(
            "AmbiguousDate", ProblemKind.Data,
            column.Side.IsContradictory
                ? $"Some dates have the day first and some the month first: {column.Side.Example()}."
                : $"The day and the month in {column.Side.Example()} cannot be told apart: no date in the column has a day above 12.",
            "Use -Culture en-GB (day first) or -Culture en-US (month first).", column: column.Header));
    }

    private DetectedFormat NumberMark(ColumnProfile column)
    {
        if (culture is not null)
        {
            return DetectedFormat.On(culture.NumberFormat.NumberDecimalSeparator != ",", $"from -Culture {culture.Name}");
        }

        return Settle(column, IsNumber) ?? throw new EliteSellerException(new Problem(
            "AmbiguousNumber", ProblemKind.Data,
            column.Side.IsContradictory
                ? $"Some numbers have a decimal point and some a decimal comma: {column.Side.Example()}."
                : $"The separator in {column.Side.Example()} could mark thousands or decimals.",
            "Use -Culture en-US (1,234.50) or -Culture de-DE (1.234,50).", column: column.Header));
    }

    private DetectedFormat? Settle(ColumnProfile column, Func<ColumnProfile, bool> isOfKind)
    {
        if (column.Side.IsContradictory)
        {
            return null;
        }

        return column.Side.Own()
            ?? (column.Side.IsDoubtful ? column.Companion?.Answer(headers[column.CompanionIndex]) : null)
            ?? Siblings(isOfKind)
            ?? (column.Side.IsDoubtful ? null : DetectedFormat.NotNeeded);
    }

    private DetectedFormat? Siblings(Func<ColumnProfile, bool> isOfKind)
    {
        var settled = columns.Where(column => isOfKind(column) && !column.Side.IsContradictory && column.Side.Own() is not null).ToList();
        return settled.Count > 0 && settled.TrueForAll(column => column.Side.Own()!.IsFirst == settled[0].Side.Own()!.IsFirst)
            ? DetectedFormat.On(settled[0].Side.Own()!.IsFirst!.Value, $"as in column '{settled[0].Header}'")
            : null;
    }

    private static bool IsDate(ColumnProfile column) => column.Kind == FieldKind.Date;

    private static bool IsNumber(ColumnProfile column) => column.Kind is FieldKind.Number or FieldKind.Count or FieldKind.Probability;
}
