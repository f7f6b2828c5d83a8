namespace EliteSeller.Files.Ledgers;

/// <summary>Reads the text of a ledger line by line, so that a line that is cut off costs nothing but itself.</summary>
internal sealed class LedgerReading(string file, IReadOnlyList<IReadOnlyList<string>> forms)
{
    /// <summary>A spreadsheet may have put line breaks into a cell; further than this nobody writes.</summary>
    private const int MostLinesOfOneRecord = 100;

    private readonly List<LedgerRow> _rows = [];
    private readonly List<Problem> _problems = [];
    private bool[]? _odd;

    public LedgerContent Read(string text)
    {
        var lines = text.Split('\n');
        var count = lines[lines.Length - 1].Length == 0 ? lines.Length - 1 : lines.Length;
        IReadOnlyList<string> columns = [];
        if (count > 0)
        {
            var header = LedgerHeader.Read(lines[0], forms, file);
            columns = header.Columns;
            for (var index = 1; index < count;)
            {
                index += ReadRecord(header, lines, index, count);
            }
        }

        if (count == lines.Length && count > 1 && lines[count - 1].Trim().Length > 0)
        {
            _problems.Add(LedgerProblems.OpenEnd(file, count));
        }

        return new LedgerContent(columns, _rows, _problems);
    }

    /// <summary>Reads the record that begins at a line and returns how many lines it has.</summary>
    private int ReadRecord(LedgerHeader header, string[] lines, int index, int count)
    {
        var line = lines[index].TrimEnd('\r');
        if (line.Trim().Length == 0)
        {
            return 1;
        }

        var state = LedgerText.Split(line, header.Delimiter, out var fields);
        if (state == LedgerTextState.OpenQuote)
        {
            return ReadLongRecord(header, lines, index, count, fields.Count + 1);
        }

        if (state == LedgerTextState.Malformed)
        {
            _problems.Add(LedgerProblems.Malformed(file, index + 1));
        }
        else if (fields.Count < header.Columns.Count)
        {
            _problems.Add(LedgerProblems.Torn(file, index + 1, fields.Count, header.Columns.Count));
        }
        else if (fields.Count > header.Columns.Count)
        {
            _problems.Add(LedgerProblems.TooManyFields(file, index + 1, fields.Count, header.Columns.Count));
        }
        else
        {
            _rows.Add(new LedgerRow(header.Places, fields, index + 1));
        }

        return 1;
    }

    private bool HasOddQuotes(string[] lines, int index)
    {
        _odd ??= Array.ConvertAll(lines, line => line.Count(character => character == '"') % 2 == 1);
        return _odd[index];
    }

    // A cell with line breaks is accepted only when the joined lines are one whole record; otherwise the first line was cut
    // off, and the lines behind it are records of their own.
    private int ReadLongRecord(LedgerHeader header, string[] lines, int index, int count, int fieldsBegun)
    {
        for (var more = 1; more < MostLinesOfOneRecord && index + more < count; more++)
        {
            // The quote that is open closes in the first line with an odd number of quotes, or not at all.
            if (!HasOddQuotes(lines, index + more))
            {
                continue;
            }

            var joined = string.Join("\n", new ArraySegment<string>(lines, index, more + 1).Select(line => line.TrimEnd('\r')));
            if (LedgerText.Split(joined, header.Delimiter, out var fields) == LedgerTextState.Whole && fields.Count == header.Columns.Count)
            {
                _rows.Add(new LedgerRow(header.Places, fields, index + 1));
                return more + 1;
            }

            break;
        }

        _problems.Add(LedgerProblems.Torn(file, index + 1, fieldsBegun, header.Columns.Count));
        return 1;
    }
}
