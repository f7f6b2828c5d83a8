namespace EliteSeller.Model;

/// <summary>A row whose cells are already texts, such as the properties of an object from the pipeline.</summary>
/// <param name="table">The table that the row belongs to.</param>
/// <param name="line">The line or number of the row, counted from 1.</param>
/// <param name="cells">The texts in the order of the headers; missing ones at the end count as empty.</param>
public sealed class ListedRow(SourceTable table, long line, IReadOnlyList<string> cells) : SourceRow
{
    private readonly IReadOnlyList<string> _cells = cells ?? throw new ArgumentNullException(nameof(cells));

    /// <inheritdoc/>
    public override SourceTable Table { get; } = table ?? throw new ArgumentNullException(nameof(table));

    /// <inheritdoc/>
    public override long Line { get; } = line;

    /// <inheritdoc/>
    public override string GetText(int column) => column < _cells.Count ? _cells[column] : "";
}
