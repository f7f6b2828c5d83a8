using System.Threading;
using EliteSeller.Analysis.Actions;
using EliteSeller.Files.Ledgers;
using EliteSeller.Files.Storage;

namespace EliteSeller.Files.Export.Actions;

/// <summary>The file of dispositions that a CRM imports.</summary>
public static class DispositionFile
{
    /// <summary>Writes the table that a CRM imports.</summary>
    /// <param name="table">The id and the changed columns of each deal.</param>
    /// <param name="stream">Takes the bytes; it stays open.</param>
    /// <param name="style">How the bytes look; the default unless given.</param>
    public static void Write(DispositionTable table, Stream stream, CsvStyle? style = null)
    {
        using var writer = new CsvTableWriter(stream, table.Headers, style);
        foreach (var row in table.Rows)
        {
            writer.Write(row);
        }
    }
}
