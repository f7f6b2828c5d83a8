using CsvHelper;

namespace EliteSeller.Files.Storage;

/// <summary>
/// Writes a table as CSV by RFC 4180: commas, CRLF, quotes where they are needed, in UTF-8. A text that a spreadsheet would run as a
/// formula is guarded (<see cref="FormulaGuard"/>) unless the style says otherwise. Every table that we write goes this way.
/// </summary>
public sealed class CsvTableWriter : IDisposable
{
    private readonly CsvWriter _writer;
    private readonly bool _escapesFormulas;

    /// <summary>Starts the table with its header.</summary>
    /// <param name="output">Takes the bytes; it stays open.</param>
    /// <param name="header">The column names. Every row must have as many fields.</param>
    /// <param name="style">How the bytes look; the default unless given.</param>
    public CsvTableWriter(Stream output, IEnumerable<string> header, CsvStyle? style = null)
    {
        style ??= CsvStyle.Default;
        _writer = CsvWriter.Create(output, new CsvWriterOptions { WriteByteOrderMark = style.HasMark }, leaveOpen: true);
        _escapesFormulas = style.EscapesFormulas;
        Write(header);
    }

    /// <summary>Writes a whole table.</summary>
    /// <param name="output">Takes the bytes; it stays open.</param>
    /// <param name="header">The column names.</param>
    /// <param name="rows">The rows, each with as many fields as the header.</param>
    /// <param name="style">How the bytes look; the default unless given.</param>
    public static void WriteAll(Stream output, IEnumerable<string> header, IEnumerable<IEnumerable<string?>> rows, CsvStyle? style = null)
    {
        using var writer = new CsvTableWriter(output, header, style);
        foreach (var row in rows ?? throw new ArgumentNullException(nameof(rows)))
        {
            writer.Write(row);
        }
    }

    /// <summary>Writes one row; null is an empty field.</summary>
    /// <param name="fields">As many fields as the header has.</param>
    public void Write(IEnumerable<string?> fields)
    {
        foreach (var field in fields)
        {
            _writer.WriteField(_escapesFormulas && field is not null ? FormulaGuard.Guard(field) : field);
        }

        _writer.EndRecord();
    }

    /// <summary>Writes what is still buffered.</summary>
    public void Dispose() => _writer.Dispose();
}
