using System.Text;
using System.Threading;
using EliteSeller.Files.Storage;
using EliteSeller.Text;

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
    /// <param name="report">Takes what is wrong with single lines, in the order of the lines, each time that they are gone through.</param>
    /// <param name="token">Ends the waiting for a file that somebody else has.</param>
    /// <returns>The entries in the order in which they were written. Each is made when it is looked at.</returns>
    /// <exception cref="EliteSellerException">The file could not be read, see <see cref="LedgerFile.Read"/>.</exception>
    public IEnumerable<LedgerEntry> Read(Action<Problem> report, CancellationToken token = default)
    {
        _ = report ?? throw new ArgumentNullException(nameof(report));
        var content = _ledger.Read(token);
        return Read(content, LedgerForm.Find(content.Columns) ?? LedgerForm.All[0], report);
    }

    /// <summary>
    /// Sixteen bytes in place of the line of an entry, for whoever has to know a million lines: the same for the same line only.
    /// </summary>
    /// <param name="entry">The entry.</param>
    /// <returns>The first half of the SHA-256 of its fields.</returns>
    public static Guid KeyOf(LedgerEntry entry)
    {
        var line = Encoding.UTF8.GetBytes(string.Join("\u001F", LedgerFormat.Write(entry)));
        var key = Checksum.Of(line, 0, line.Length);
        Array.Resize(ref key, 16);
        return new Guid(key);
    }

    private IEnumerable<LedgerEntry> Read(LedgerContent content, LedgerForm form, Action<Problem> report)
    {
        var texts = new TextPool();
        var found = new List<Problem>();
        foreach (var row in content.Read(report))
        {
            Func<string, string> text = column => row[column];
            var entry = LedgerFormat.Read(name => Cell(text, name), _ledger.Path, row.Line, found);
            found.ForEach(problem => report(InForm(problem, form)));
            found.Clear();
            if (entry is not null)
            {
                yield return entry;
            }
        }

        // Each deal has an id of its own; everything else repeats.
        string Cell(Func<string, string> text, string name) => form.Cell(text, name) is var cell
            && cell.Length == 0 || name == nameof(LedgerEntry.OpportunityId) ? cell : texts.Of(cell)!;
    }

    private static Problem InForm(Problem problem, LedgerForm form) => problem.Column is not { } column ? problem
        : new Problem(problem.ErrorId, problem.Kind, problem.Message, problem.Hint, problem.File, problem.Line, form.HeaderOf(column));
}
