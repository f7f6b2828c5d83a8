using System.Buffers.Binary;
using EliteSeller.Files.Import.Tables;
using EliteSeller.Files.Storage;

namespace EliteSeller.Files.Import.Csv;

/// <summary>Reads the typed columns of CSV rows straight from their bytes; what is not plain goes the domain's own way as text.</summary>
/// <remarks>Both ways give the same values. A test reads the whole corpus by each of them and compares.</remarks>
internal sealed class CsvRowReader
{
    private readonly OpportunityFactory _factory;
    private readonly CsvRowTable _shared;
    private readonly CellReader[] _cells;
    private readonly CellReader[] _passingCells;
    private readonly int _idColumn;
    private CsvCurrentRow? _current;

    public CsvRowReader(OpportunityFactory factory, char delimiter)
    {
        _factory = factory;
        _shared = new CsvRowTable(factory.Table, (byte)delimiter);
        var cells = new List<CellReader>();
        foreach (var column in factory.Columns)
        {
            cells.Add(CellReader.For(column));
        }

        _cells = [.. cells];

        // Evidence refuses no row, gives cause for no note, and is in no figure of a pipeline.
        _passingCells = factory.IsPast ? _cells : Array.FindAll(_cells, cell => !cell.IsEvidence);
        _idColumn = factory.Table.ColumnOf(OpportunityField.Id);
    }

    /// <summary>The rows whose ids were repeated.</summary>
    public RepeatedRows Repeated => _factory.Repeated;

    /// <summary>Reads the current record.</summary>
    /// <param name="records">The records, at a deal.</param>
    /// <param name="opportunity">The opportunity, or null when the row is refused or folded.</param>
    /// <returns>Why the row is refused, or null.</returns>
    public Problem? Read(CsvRecords records, out Opportunity? opportunity)
    {
        opportunity = null;
        var row = new CsvSourceRow(_shared, records.Line, records.Raw.ToArray());
        if (ReadCells(_cells, records, row) is { } problem)
        {
            return problem;
        }

        return _factory.Finish(KeyOf(records), out opportunity);
    }

    /// <summary>Reads what is measured of the current record, and makes no object of its own of it.</summary>
    /// <param name="records">The records, at a deal.</param>
    /// <param name="deal">The deal, until the records move on; null when the row is refused or folded.</param>
    /// <returns>Why the row is refused, or null.</returns>
    public Problem? Pass(CsvRecords records, out Opportunity? deal)
    {
        deal = null;
        if (ReadCells(_passingCells, records, _current ??= new CsvCurrentRow(_shared, records)) is { } problem)
        {
            return problem;
        }

        return _factory.FinishPassing(KeyOf(records), out deal);
    }

    /// <summary>Reads a record that was kept because its source cannot be read twice.</summary>
    public Problem? Read(HeldRecord record, out Opportunity? opportunity) =>
        _factory.Read(new CsvSourceRow(_shared, record.Line, record.Bytes), out opportunity);

    private Problem? ReadCells(CellReader[] cells, CsvRecords records, SourceRow row)
    {
        var reading = _factory.Row;
        reading.Start(row);
        foreach (var cell in cells)
        {
            if (cell.Read(records.Span(cell.Index), reading) is { } problem)
            {
                return _factory.Refuse(problem, row.Line);
            }
        }

        return null;
    }

    /// <summary>The key of the current record's id.</summary>
    public IdKey KeyOf(CsvRecords records)
    {
        var id = _idColumn < 0 ? default : Trim(FormulaGuard.Unguard(records.Span(_idColumn)));
        if (id.IsEmpty)
        {
            return default;
        }

        id = id.Slice(0, IdKey.TellingLength(id));
        var key = IdKey.Start(id.Length);
        var at = 0;
        for (; id.Length - at >= 8; at += 8)
        {
            key = key.With(at, BinaryPrimitives.ReadUInt64BigEndian(id.Slice(at)));
        }

        return at == id.Length ? key : key.With(at, Rest(id.Slice(at)));
    }

    private static ulong Rest(ReadOnlySpan<byte> bytes)
    {
        var word = 0UL;
        foreach (var b in bytes)
        {
            word = (word << 8) | b;
        }

        return word << (8 * (8 - bytes.Length));
    }

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text)
    {
        while (!text.IsEmpty && text[0] is (byte)' ' or (byte)'\t')
        {
            text = text.Slice(1);
        }

        while (!text.IsEmpty && text[text.Length - 1] is (byte)' ' or (byte)'\t')
        {
            text = text.Slice(0, text.Length - 1);
        }

        return text;
    }
}
