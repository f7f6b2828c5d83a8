using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using EliteSeller.Analysis.Actions;
using EliteSeller.Files.Ledgers;
using EliteSeller.Files.Storage;
using EliteSeller.Model;

namespace EliteSeller.Files.Export.Actions;

/// <summary>Dispositions on the disk: the ledger of what was agreed, and the file that a CRM imports.</summary>
public sealed class DispositionFile
{
    private readonly LedgerFile _ledger;

    /// <summary>Names a ledger; nothing is opened.</summary>
    /// <param name="path">The full path of the file, which need not exist before the first line.</param>
    public DispositionFile(string path) => _ledger = new LedgerFile(path, DispositionRecord.Columns, DispositionRecord.Optional);

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

    /// <summary>Appends one disposition to the ledger.</summary>
    /// <param name="disposition">The disposition.</param>
    /// <param name="token">Ends the waiting for a file that somebody else has.</param>
    /// <returns>A problem when the line before had no end.</returns>
    public IReadOnlyList<Problem> Append(Disposition disposition, CancellationToken token = default) =>
        _ledger.Append(DispositionRecord.Write(disposition), token);

    /// <summary>Reads the ledger as it is at one moment.</summary>
    /// <param name="problems">Takes what is wrong with single lines, in the order of the lines.</param>
    /// <param name="token">Ends the waiting for a file that somebody else has.</param>
    /// <returns>The dispositions in the order in which they were written.</returns>
    public IReadOnlyList<DispositionRecord> Read(ICollection<Problem> problems, CancellationToken token = default)
    {
        var content = _ledger.Read(token);
        var found = new List<Problem>(content.Problems);
        var records = content.Rows.Select(row => DispositionRecord.Read(column => row[column], _ledger.Path, row.Line, found)).OfType<DispositionRecord>().ToArray();
        foreach (var problem in found.OrderBy(problem => problem.Line ?? 0))
        {
            problems.Add(problem);
        }

        return records;
    }
}
