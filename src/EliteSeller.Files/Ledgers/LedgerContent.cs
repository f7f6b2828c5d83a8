using System.Text;
using EliteSeller.Files.Storage;

namespace EliteSeller.Files.Ledgers;

/// <summary>What a ledger held at the moment when it was read.</summary>
/// <remarks>
/// Its bytes are kept, and each record is made when it is looked at. So the file is free again at once, however long somebody looks at the
/// records, and a million of them take what the file takes. A line that is cut off costs nothing but itself.
/// </remarks>
public sealed class LedgerContent
{
    // A spreadsheet may have put line breaks into a cell; further than this nobody writes.
    private const int MostLinesOfOneRecord = 100;

    private const int LinesBetweenLooks = 1024;

    private readonly string _file;
    private readonly byte[] _bytes;
    private readonly LedgerHeader? _header;
    private readonly int _records;

    internal LedgerContent(string file, IReadOnlyList<IReadOnlyList<string>> forms, byte[] bytes)
    {
        (_file, _bytes) = (file, bytes);
        _records = LedgerBytes.Check(bytes, file);
        _header = _records < bytes.Length ? LedgerHeader.Read(LineAt(ref _records), forms, file) : null;
    }

    /// <summary>The names of the columns in the order of the file; none of an empty file.</summary>
    public IReadOnlyList<string> Columns => _header?.Columns ?? [];

    /// <summary>The records in the order in which they were written, read again each time.</summary>
    public IEnumerable<LedgerRow> Rows => Read(_ => { });

    /// <summary>
    /// Lines that could not be read, each with its number. None of them is in <see cref="Rows"/>, except a whole last line without an end.
    /// </summary>
    public IReadOnlyList<Problem> Problems
    {
        get
        {
            var problems = new List<Problem>();
            foreach (var _ in Read(problems.Add))
            {
                // The problems are told on the way.
            }

            return problems;
        }
    }

    /// <summary>The records; what is wrong is told on the way, in the order of the lines.</summary>
    internal IEnumerable<LedgerRow> Read(Action<Problem> report)
    {
        var garbage = _bytes.Length > GarbageLimit.LargeFile ? new GarbageLimit() : null;
        var (place, line) = (_records, 2L);
        while (_header is not null && place < _bytes.Length)
        {
            var first = line++;
            if (first % LinesBetweenLooks == 0)
            {
                garbage?.Look();
            }

            var text = LineAt(ref place);
            if (text.Trim().Length == 0)
            {
                continue;
            }

            var state = LedgerText.Split(text.TrimEnd('\r'), _header.Delimiter, out var fields);
            if (state == LedgerTextState.OpenQuote && ReadOn(text, ref place, ref line) is { } whole)
            {
                (state, fields) = (LedgerTextState.Whole, whole);
            }

            var problem = ProblemOf(state, fields.Count, first);
            var open = place > _bytes.Length ? LedgerProblems.OpenEnd(_file, line - 1) : null;
            Array.ForEach([problem, open?.Line == first ? open : null], Tell);
            if (problem is null)
            {
                yield return new LedgerRow(_header.Places, fields, first);
            }

            Tell(open?.Line == first ? null : open);
        }

        void Tell(Problem? problem)
        {
            if (problem is not null)
            {
                report(problem);
            }
        }
    }

    private Problem? ProblemOf(LedgerTextState state, int fields, long line) => state switch
    {
        LedgerTextState.Malformed => LedgerProblems.Malformed(_file, line),
        LedgerTextState.OpenQuote => LedgerProblems.Torn(_file, line, fields + 1, Columns.Count),
        _ when fields < Columns.Count => LedgerProblems.Torn(_file, line, fields, Columns.Count),
        _ when fields > Columns.Count => LedgerProblems.TooManyFields(_file, line, fields, Columns.Count),
        _ => null,
    };

    // A cell with line breaks is accepted only when the joined lines are one whole record; otherwise the first line was cut
    // off, and the lines after it are records of their own.
    private IReadOnlyList<string>? ReadOn(string text, ref int place, ref long line)
    {
        var joined = new StringBuilder(text.TrimEnd('\r'));
        var end = place;
        for (var more = 1; more < MostLinesOfOneRecord && end < _bytes.Length; more++)
        {
            var next = LineAt(ref end);
            joined.Append('\n').Append(next.TrimEnd('\r'));

            // The quote that is open closes in the first line with an odd number of quotes, or not at all.
            if (next.Count(character => character == '"') % 2 == 0)
            {
                continue;
            }

            if (LedgerText.Split(joined.ToString(), _header!.Delimiter, out var fields) != LedgerTextState.Whole
                || fields.Count != Columns.Count)
            {
                return null;
            }

            (place, line) = (end, line + more);
            return fields;
        }

        return null;
    }

    /// <summary>The line that begins at a place, which moves to the next line, or past the end of the file.</summary>
    private string LineAt(ref int place)
    {
        var (begin, end) = (place, Array.IndexOf(_bytes, (byte)'\n', place));
        end = end < 0 ? _bytes.Length : end;
        place = end + 1;
        return Encoding.UTF8.GetString(_bytes, begin, end - begin);
    }
}
