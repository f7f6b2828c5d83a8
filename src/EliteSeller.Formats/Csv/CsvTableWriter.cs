using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CsvHelper;

namespace EliteSeller.Formats.Csv;

/// <summary>
/// Writes a table as CSV by RFC 4180: commas, CRLF, quotes where they are needed. A text that a spreadsheet would run as a formula is guarded
/// (<see cref="FormulaGuard"/>).
/// </summary>
public sealed class CsvTableWriter : IDisposable
{
    private readonly CsvWriter _writer;

    /// <summary>Starts the table with its header.</summary>
    /// <param name="output">Takes the text; it stays open.</param>
    /// <param name="header">The column names. Every row must have as many fields.</param>
    public CsvTableWriter(TextWriter output, IEnumerable<string> header)
    {
        _writer = CsvWriter.Create(output, new CsvWriterOptions(), leaveOpen: true);
        Write(header);
    }

    /// <summary>Writes one row; null is an empty field.</summary>
    /// <param name="fields">As many fields as the header has.</param>
    public void Write(IEnumerable<string?> fields)
    {
        _writer.WriteRecord(fields.Select(field => FormulaGuard.Guard(field ?? "")).ToArray());
    }

    /// <summary>Writes what is still buffered.</summary>
    public void Dispose() => _writer.Dispose();
}
