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
    }

    /// <summary>Reads the current record.</summary>
    /// <param name="records">The records, at a deal.</param>
    /// <param name="opportunity">The opportunity, or null when the row is refused.</param>
    /// <returns>Why the row is refused, or null.</returns>
    public Problem? Read(CsvRecords records, out Opportunity? opportunity)
    {
        var row = new CsvSourceRow(_shared, records.Line, records.Raw.ToArray());
        var reading = _factory.Row;
        reading.Start(row);
        foreach (var cell in _cells)
        {
            if (cell.Read(records.Span(cell.Index), reading) is { } problem)
            {
                opportunity = null;
                return _factory.Refuse(problem, row.Line);
            }
        }

        opportunity = _factory.Finish();
        return null;
    }

    /// <summary>Reads a record that was kept because its source can not be read twice.</summary>
    public Problem? Read(HeldRecord record, out Opportunity? opportunity) =>
        _factory.Read(new CsvSourceRow(_shared, record.Line, record.Bytes), out opportunity);
}
