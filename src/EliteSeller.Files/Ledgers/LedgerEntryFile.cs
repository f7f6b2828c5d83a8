using System.Threading;

namespace EliteSeller.Files.Ledgers;

/// <summary>The team's ledger on the disk.</summary>
/// <param name="path">The full path of the file, which need not exist before the first line.</param>
/// <param name="patience">How long to try while somebody else has the file; 30 seconds unless told.</param>
/// <param name="hasMark">Whether a new ledger begins with a byte order mark.</param>
public sealed class LedgerEntryFile(string path, TimeSpan? patience = null, bool hasMark = false)
{
    private readonly LedgerFile _ledger = new(
        path, LedgerForm.Columns, LedgerForm.Optional, patience, hasMark, [.. LedgerForm.All.Skip(1)]);

    /// <summary>Appends one entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="token">Ends the waiting for a file that somebody else has.</param>
    /// <returns>A problem when the line before had no end.</returns>
    /// <exception cref="EliteSellerException">The line could not be written, see <see cref="LedgerFile.Append(IReadOnlyList{string},
    /// CancellationToken)"/>.</exception>
    public IReadOnlyList<Problem> Append(LedgerEntry entry, CancellationToken token = default) =>
        _ledger.Append(LedgerFormat.Write(entry), token);

    /// <summary>Reads the ledger as it is at one moment; those of earlier versions are recognised by their headers.</summary>
    /// <param name="problems">Takes what is wrong with single lines, in the order of the lines.</param>
    /// <param name="token">Ends the waiting for a file that somebody else has.</param>
    /// <returns>The entries in the order in which they were written.</returns>
    /// <exception cref="EliteSellerException">The file could not be read, see <see cref="LedgerFile.Read"/>.</exception>
    public IReadOnlyList<LedgerEntry> Read(ICollection<Problem> problems, CancellationToken token = default)
    {
        _ = problems ?? throw new ArgumentNullException(nameof(problems));
        var content = _ledger.Read(token);
        var form = LedgerForm.Find(content.Columns) ?? LedgerForm.All[0];
        var found = new List<Problem>();
        var entries = content.Rows
            .Select(row => LedgerFormat.Read(name => form.Cell(column => row[column], name), _ledger.Path, row.Line, found))
            .OfType<LedgerEntry>()
            .ToArray();
        foreach (var problem in content.Problems.Concat(found.Select(problem => InForm(problem,
            form))).OrderBy(problem => problem.Line ?? 0))
        {
            problems.Add(problem);
        }

        return entries;
    }

    private static Problem InForm(Problem problem, LedgerForm form) => problem.Column is not { } column ? problem
        : new Problem(problem.ErrorId, problem.Kind, problem.Message, problem.Hint, problem.File, problem.Line, form.HeaderOf(column));
}
