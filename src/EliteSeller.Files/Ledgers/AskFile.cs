using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using EliteSeller.Model;

namespace EliteSeller.Files.Ledgers;

/// <summary>An ask ledger on the disk.</summary>
public sealed class AskFile
{
    private readonly LedgerFile _ledger;

    /// <summary>Names a ledger; nothing is opened.</summary>
    /// <param name="path">The full path of the file, which need not exist before the first line.</param>
    /// <param name="patience">How long to try while somebody else has the file; 30 seconds unless told.</param>
    /// <param name="hasMark">Whether a new ledger begins with a byte order mark.</param>
    public AskFile(string path, TimeSpan? patience = null, bool hasMark = false) =>
        _ledger = new LedgerFile(path, AskFormat.Columns, AskFormat.Optional, patience, hasMark);

    /// <summary>Appends one ask.</summary>
    /// <param name="record">The ask.</param>
    /// <param name="token">Ends the waiting for a file that somebody else has.</param>
    /// <returns>A problem when the line before had no end.</returns>
    /// <exception cref="EliteSellerException">The line could not be written, see <see cref="LedgerFile.Append(IReadOnlyList{string}, CancellationToken)"/>.</exception>
    public IReadOnlyList<Problem> Append(AskRecord record, CancellationToken token = default) =>
        _ledger.Append(AskFormat.Write(record), token);

    /// <summary>Reads the ledger as it is at one moment.</summary>
    /// <param name="problems">Takes what is wrong with single lines, in the order of the lines.</param>
    /// <param name="token">Ends the waiting for a file that somebody else has.</param>
    /// <returns>The asks in the order in which they were written.</returns>
    /// <exception cref="EliteSellerException">The file could not be read, see <see cref="LedgerFile.Read"/>.</exception>
    public IReadOnlyList<AskRecord> Read(ICollection<Problem> problems, CancellationToken token = default)
    {
        var content = _ledger.Read(token);
        var found = new List<Problem>(content.Problems);
        var records = content.Rows.Select(row => AskFormat.Read(column => row[column], _ledger.Path, row.Line, found)).OfType<AskRecord>().ToArray();
        foreach (var problem in found.OrderBy(problem => problem.Line ?? 0))
        {
            problems.Add(problem);
        }

        return records;
    }
}
