using System.Text;
using EliteSeller.Files.Import.Tables;
using EliteSeller.Files.Storage;

namespace EliteSeller.Files.Import.Csv;

/// <summary>Reads the cells of one column from their bytes.</summary>
internal class CellReader
{
    /// <summary>Creates a reader that makes a text of every cell that is not empty.</summary>
    protected CellReader(FieldColumn column)
    {
        Column = column;
        Index = column.Index;
    }

    /// <summary>The place of the column, counted from 0.</summary>
    public int Index { get; }

    /// <summary>Whether the column holds evidence.</summary>
    public bool IsEvidence => Column is EvidenceColumn;

    /// <summary>The column as the domain reads it.</summary>
    protected FieldColumn Column { get; }

    /// <summary>The reader that suits a column.</summary>
    public static CellReader For(FieldColumn column) => column switch
    {
        { IsScaled: true } => new CellReader(column),
        DateColumn => new DateCellReader(column),
        NumberColumn or CountColumn or ProbabilityColumn => new NumberCellReader(column),
        StageColumn => new StageCellReader(column),
        EvidenceColumn or AskColumn or StatusColumn or FlagColumn => new RememberedCellReader(column),
        _ => new CellReader(column),
    };

    /// <summary>Reads a cell.</summary>
    /// <param name="cell">Its bytes in UTF-8, without quotes.</param>
    /// <param name="row">Takes the value.</param>
    /// <returns>What is wrong with the cell, or null.</returns>
    public virtual Problem? Read(ReadOnlySpan<byte> cell, RowReading row) => ReadText(cell, row);

    /// <summary>Reads a cell the domain's way.</summary>
    protected Problem? ReadText(ReadOnlySpan<byte> cell, RowReading row) => Column.Read(Text(cell), row);

    /// <summary>The text of a cell, without the apostrophe that guards a formula-like text.</summary>
    protected static string Text(ReadOnlySpan<byte> cell)
    {
        cell = FormulaGuard.Unguard(cell);
        if (cell.IsEmpty)
        {
            return "";
        }

#if NETSTANDARD2_0
        return Encoding.UTF8.GetString(cell.ToArray());
#else
        return Encoding.UTF8.GetString(cell);
#endif
    }
}
