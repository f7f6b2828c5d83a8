namespace EliteSeller.Model;

/// <summary>
/// The row that an opportunity was read from, kept as the source wrote it. A cell becomes text only when somebody asks,
/// because most cells of most rows are never looked at.
/// </summary>
public abstract class SourceRow
{
    /// <summary>The table that the row belongs to.</summary>
    public abstract SourceTable Table { get; }

    /// <summary>The line on which the row begins, counted from 1; for objects from the pipeline, their number.</summary>
    public abstract long Line { get; }

    /// <summary>The text of a cell as the source wrote it.</summary>
    /// <param name="column">The column, counted from 0 and smaller than the number of headers.</param>
    /// <returns>The text without the quotes of the CSV; empty for a cell that a short row lacks.</returns>
    public abstract string GetText(int column);

    /// <summary>
    /// How the bytes of the row are cut into fields, or null where it keeps none: rows that have both the same have the same texts.
    /// </summary>
    internal virtual string? Shape => null;

    /// <summary>Whether these are the bytes of the row.</summary>
    internal virtual bool HasBytes(byte[] bytes) => false;

    /// <summary>The bytes of the row, in an array of the caller's where they fit it.</summary>
    internal virtual byte[] CopyBytes(byte[] into) => throw new NotSupportedException();

    /// <summary>The row for good: itself, or a copy where the reader's next row overwrites it.</summary>
    /// <param name="bytes">The bytes of the row, where somebody keeps them; they are not copied.</param>
    /// <param name="used">A copy that nobody needs any longer, to be filled again, or null.</param>
    internal virtual SourceRow Keep(byte[]? bytes, SourceRow? used) => this;

    /// <summary>The text of a field as the source wrote it.</summary>
    /// <param name="field">The field.</param>
    /// <returns>The text, or null when the table has no such column.</returns>
    public string? GetText(OpportunityField field) => Table.ColumnOf(field) is var column && column < 0 ? null : GetText(column);
}
