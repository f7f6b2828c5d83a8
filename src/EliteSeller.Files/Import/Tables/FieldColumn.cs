using EliteSeller.Files.Import.Headers;
using EliteSeller.Text;

namespace EliteSeller.Files.Import.Tables;

/// <summary>One column of a source whose cells are read as a value, with what was settled about it.</summary>
public abstract class FieldColumn
{
    /// <summary>Describes the column.</summary>
    private protected FieldColumn(OpportunityField field, int index, string header)
    {
        Field = field;
        Index = index;
        Header = header ?? throw new ArgumentNullException(nameof(header));
    }

    /// <summary>The field that the column holds.</summary>
    public OpportunityField Field { get; }

    /// <summary>The place of the column, counted from 0.</summary>
    public int Index { get; }

    /// <summary>The header.</summary>
    public string Header { get; }

    /// <summary>
    /// How the column is read and what settled it, such as <c>day first, settled by 25/12/2026</c>; null when there was nothing to settle.
    /// </summary>
    public virtual string? Manner => null;

    /// <summary>
    /// The decimal mark that the column is settled to have, so that a reader may read plain numbers without asking; null when nothing was
    /// settled.
    /// </summary>
    public virtual char? DecimalMark => null;

    /// <summary>Whether the column counts in another unit than ours, so that its digits are not the value.</summary>
    public virtual bool IsScaled => false;

    /// <summary>
    /// What a cell says as one whole number (a day, a grade, yes or no), so that a reader may remember it and need not ask about an equal
    /// cell again.
    /// </summary>
    /// <param name="text">The cell's text.</param>
    /// <returns>
    /// The number for <see cref="Take"/>; null when the column's values are no whole numbers, or the cell gives cause for a problem or a
    /// note.
    /// </returns>
    public virtual int? CodeOf(string text) => null;

    /// <summary>Takes a remembered value.</summary>
    /// <param name="code">What <see cref="CodeOf"/> gave for an equal cell.</param>
    /// <param name="row">Takes the value.</param>
    public virtual void Take(int code, RowReading row) => throw new NotSupportedException();

    /// <summary>Reads a cell.</summary>
    /// <param name="text">The cell's text.</param>
    /// <param name="row">Takes the value.</param>
    /// <returns>What is wrong with the cell, or null. A blank is never wrong.</returns>
    public abstract Problem? Read(string text, RowReading row);

    /// <summary>How the numbers of a column are written, and in which unit they count.</summary>
    private protected static string? DescribeNumbers(DetectedFormat mark, ValueUnit? unit, string why)
    {
        var written = mark.Describe("decimal point", "decimal comma");
        return unit is null ? written : (written is null ? "" : written + "; ") + $"in {unit.Name.ToLowerInvariant()}, {why}";
    }

    /// <summary>A problem of this column; the place in the file is added by the reader.</summary>
    private protected Problem Refuse(string errorId, string message, string hint) =>
        new(errorId, ProblemKind.Data, message, hint, column: Header);

    /// <summary>A value for a message, shortened, because a cell can hold anything.</summary>
    private protected static string Quote(string text)
    {
        var trimmed = text.Trim();
        return trimmed.Length <= 40 ? $"'{trimmed}'" : $"'{trimmed.Substring(0, 40)}…'";
    }
}
