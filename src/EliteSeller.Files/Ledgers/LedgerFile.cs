using System.Text;
using System.Threading;

namespace EliteSeller.Files.Ledgers;

/// <summary>An append-only CSV file that several people and scheduled jobs write and read at the same time.</summary>
/// <remarks>
/// A writer holds the file alone for the moment in which it appends one line, so no two lines mix and no reader sees half of
/// one. Who finds the file in use tries again for a while and then says so. A last line that a crash has cut off is never
/// removed: the next line begins behind it, and both writing and reading report it.
/// </remarks>
public sealed class LedgerFile
{
    private readonly IReadOnlyList<string> _columns;
    private readonly IReadOnlyList<string> _required;
    private readonly LedgerAccess _access;
    private readonly bool _hasMark;
    private readonly IReadOnlyList<LedgerForm> _earlier;
    private bool _isChecked;

    /// <summary>Names a ledger; nothing is opened.</summary>
    /// <param name="path">The full path of the file, which need not exist before the first line.</param>
    /// <param name="columns">The columns of a new ledger, in order.</param>
    /// <param name="optional">Those of them that an existing ledger may lack.</param>
    /// <param name="patience">How long to try while somebody else has the file; 30 seconds unless told.</param>
    /// <param name="hasMark">Whether a new ledger begins with a byte order mark.</param>
    public LedgerFile(
        string path, IReadOnlyList<string> columns, IReadOnlyList<string>? optional = null, TimeSpan? patience = null, bool hasMark = false)
        : this(path, columns, optional, patience, hasMark, [])
    {
    }

    /// <summary>Names a ledger that is also read in the forms of earlier versions.</summary>
    internal LedgerFile(
        string path, IReadOnlyList<string> columns, IReadOnlyList<string>? optional, TimeSpan? patience, bool hasMark,
            IReadOnlyList<LedgerForm> earlier)
    {
        _earlier = earlier;
        _hasMark = hasMark;
        Path = path ?? throw new ArgumentNullException(nameof(path));
        _columns = columns ?? throw new ArgumentNullException(nameof(columns));
        _required = columns.Where(name => optional?.Contains(name) is not true).ToArray();
        _access = new LedgerAccess(path, patience ?? TimeSpan.FromSeconds(30));
    }

    /// <summary>The full path of the file.</summary>
    public string Path { get; }

    /// <summary>Appends one record, and first the header when the file is new.</summary>
    /// <param name="values">The values in the order of the columns; null is an empty field.</param>
    /// <param name="token">Ends the waiting for a file that somebody else has.</param>
    /// <returns>A problem when the line before had no end; the new record is written all the same.</returns>
    /// <exception cref="EliteSellerException">
    /// <c>LedgerBusy</c>, <c>LedgerNotWritten</c>, <c>FolderNotFound</c>, <c>LedgerNotUtf8</c>, <c>LedgerTooLarge</c>,
    /// <c>LedgerColumnMissing</c>, <c>LedgerOutdated</c>. Then nothing was written.
    /// </exception>
    public IReadOnlyList<Problem> Append(IReadOnlyList<string?> values, CancellationToken token = default)
    {
        if (values.Count != _columns.Count)
        {
            throw new ArgumentException($"The ledger has {_columns.Count} columns.", nameof(values));
        }

        return _access.Write(stream => Append(stream, values), token);
    }

    /// <summary>Reads what is in the file at one moment.</summary>
    /// <param name="token">Ends the waiting for a file that somebody else has.</param>
    /// <returns>The records, which are made when they are looked at, and what cannot be read.</returns>
    /// <exception cref="EliteSellerException">
    /// <c>FileNotFound</c>, <c>LedgerBusy</c>, <c>LedgerNotRead</c>, <c>LedgerTooLarge</c>, <c>LedgerNotUtf8</c>,
    /// <c>LedgerColumnMissing</c>.
    /// </exception>
    public LedgerContent Read(CancellationToken token = default) =>
        new(Path, [_required, .. _earlier.Select(form => form.Required)], _access.Read(token));

    // A line in the columns of today would make no sense under a header of an earlier version.
    private LedgerHeader ReadHeader(string line)
    {
        var header = LedgerHeader.Read(line, [_required, .. _earlier.Select(form => form.Required)], Path);
        return _required.All(header.Places.ContainsKey) ? header
            : throw new EliteSellerException(
                LedgerProblems.Outdated(Path, _earlier.First(form => form.Required.All(header.Places.ContainsKey)).Name));
    }

    /// <summary>The header of what is there, or that of a new ledger.</summary>
    private LedgerHeader Header(FileStream stream)
    {
        if (stream.Length == 0)
        {
            return LedgerHeader.New(_columns);
        }

        // What cannot be read again is not added to; the first time is enough, because everybody writes UTF-8 after it.
        var header = ReadHeader(LedgerBytes.FirstLine(stream, Path));
        if (!_isChecked)
        {
            _ = stream.Length <= LedgerAccess.LargestLedger
                ? true : throw new EliteSellerException(LedgerProblems.TooLarge(Path, LedgerAccess.LargestLedger));
            LedgerBytes.RequireUtf8(stream, Path);
            _isChecked = true;
        }

        return header;
    }

    private Problem[] Append(FileStream stream, IReadOnlyList<string?> values)
    {
        var end = stream.Length;
        var text = new StringBuilder();
        var header = Header(stream);
        var problems = Array.Empty<Problem>();
        if (end == 0)
        {
            text.Append(_hasMark ? "\uFEFF" : "").Append(LedgerText.Format(_columns, header.Delimiter)).Append(header.LineEnd);
        }
        else if (!LedgerBytes.EndsWithLineFeed(stream))
        {
            text.Append(header.LineEnd);
            problems = [LedgerProblems.OpenEnd(Path)];
        }

        text.Append(LedgerText.Format(header.Arrange(_columns, values), header.Delimiter)).Append(header.LineEnd);
        var bytes = new UTF8Encoding(false).GetBytes(text.ToString());
        LedgerBytes.AppendWhole(stream, bytes, end);
        return problems;
    }
}
