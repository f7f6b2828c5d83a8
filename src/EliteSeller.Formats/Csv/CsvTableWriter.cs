using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CsvHelper;

namespace EliteSeller.Formats.Csv;

/// <summary>
/// Writes a table as CSV by RFC 4180: commas, CRLF, quotes where they are needed. A field that a spreadsheet would run as a formula
/// (it starts with =, @, +, -, tab or CR) gets an apostrophe in front, because the texts come from customers.
/// </summary>
public sealed class CsvTableWriter : IDisposable
{
    // Plain numbers keep their sign: only text can be a formula.
    private static readonly CsvWriterOptions _options = new() { Injection = CsvInjection.Escape };

    private readonly CsvWriter _writer;

    /// <summary>Starts the table with its header.</summary>
    /// <param name="output">Takes the text; it stays open.</param>
    /// <param name="header">The column names. Every row must have as many fields.</param>
    public CsvTableWriter(TextWriter output, IEnumerable<string> header)
    {
        _writer = CsvWriter.Create(output, _options, leaveOpen: true);
        Write(header);
    }

    /// <summary>Writes one row; null is an empty field.</summary>
    /// <param name="fields">As many fields as the header has.</param>
    public void Write(IEnumerable<string?> fields)
    {
        _writer.WriteRecord(fields.ToArray()!);
    }

    /// <summary>Writes what is still buffered.</summary>
    public void Dispose() => _writer.Dispose();
}
