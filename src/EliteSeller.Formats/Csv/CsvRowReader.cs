using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using EliteSeller.Opportunities;
using EliteSeller.Reading;

namespace EliteSeller.Formats.Csv;

/// <summary>Reads the typed columns of CSV rows straight from their bytes; what is not plain goes the domain's own way as text.</summary>
/// <remarks>Both ways give the same values. A test reads the whole corpus by each of them and compares.</remarks>
internal sealed class CsvRowReader
{
    private readonly OpportunityFactory _factory;
    private readonly CsvRowTable _shared;
    private readonly CellReader[] _cells;
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
        _idColumn = factory.Table.ColumnOf(OpportunityField.Id);
    }

    /// <summary>Reads the current record.</summary>
    /// <param name="records">The records, at a deal.</param>
    /// <param name="opportunity">The opportunity, or null when the row is refused or folded.</param>
    /// <returns>Why the row is refused, or null.</returns>
    public Problem? Read(CsvRecords records, out Opportunity? opportunity)
    {
        opportunity = null;
        var row = new CsvSourceRow(_shared, records.Line, records.Raw.ToArray());
        if (ReadCells(records, row) is { } problem)
        {
            return problem;
        }

        opportunity = _factory.Finish(IdHash(records));
        return null;
    }

    /// <summary>Reads the current record and makes no object of it.</summary>
    /// <param name="records">The records, at a deal.</param>
    /// <param name="draft">What the deal says, until the records move on; null when the row is refused or folded.</param>
    /// <returns>Why the row is refused, or null.</returns>
    public Problem? Read(CsvRecords records, out OpportunityDraft? draft)
    {
        draft = null;
        if (ReadCells(records, _current ??= new CsvCurrentRow(_shared, records)) is { } problem)
        {
            return problem;
        }

        draft = _factory.FinishDraft(IdHash(records));
        return null;
    }

    /// <summary>Reads a record that was kept because its source can not be read twice.</summary>
    public Problem? Read(HeldRecord record, out Opportunity? opportunity) =>
        _factory.Read(new CsvSourceRow(_shared, record.Line, record.Bytes), out opportunity);

    private Problem? ReadCells(CsvRecords records, SourceRow row)
    {
        var reading = _factory.Row;
        reading.Start(row);
        foreach (var cell in _cells)
        {
            if (cell.Read(records.Span(cell.Index), reading) is { } problem)
            {
                return _factory.Refuse(problem, row.Line);
            }
        }

        return null;
    }

    private ulong IdHash(CsvRecords records)
    {
        var id = _idColumn < 0 ? default : Trim(records.Span(_idColumn));
        if (id.IsEmpty)
        {
            return 0;
        }

        id = id.Slice(0, IdWatch.TellingLength(id.Length, id[0]));
        var hash = IdWatch.Start(id.Length);
        for (; id.Length >= 8; id = id.Slice(8))
        {
            hash = IdWatch.Add(hash, BinaryPrimitives.ReadUInt64LittleEndian(id));
        }

        var rest = 0UL;
        for (var i = 0; i < id.Length; i++)
        {
            rest |= (ulong)id[i] << (8 * i);
        }

        return id.IsEmpty ? hash : IdWatch.Add(hash, rest);
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
