namespace EliteSeller.Files.Ledgers;

/// <summary>
/// The first line of a ledger. A team may add columns of its own, change the order, and let a spreadsheet change the delimiter.
/// </summary>
internal sealed class LedgerHeader
{
    private static readonly char[] Delimiters = [',', ';', '\t'];

    private LedgerHeader(char delimiter, IReadOnlyList<string> columns, bool isCrLf)
    {
        Delimiter = delimiter;
        Columns = columns;
        LineEnd = isCrLf ? "\r\n" : "\n";
        Places = columns.Select((name, place) => (name, place))
            .GroupBy(column => column.name, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.First().place, StringComparer.OrdinalIgnoreCase);
    }

    public char Delimiter { get; }

    public IReadOnlyList<string> Columns { get; }

    public string LineEnd { get; }

    public IReadOnlyDictionary<string, int> Places { get; }

    public static LedgerHeader New(IReadOnlyList<string> columns) => new(',', columns, isCrLf: true);

    /// <summary>Reads the header.</summary>
    /// <param name="line">The first line, with the carriage return of its end if it has one.</param>
    /// <param name="forms">The columns that a ledger of this kind cannot do without, for each form in which it may be written.</param>
    /// <param name="file">The file, for the problem.</param>
    /// <exception cref="EliteSellerException">LedgerColumnMissing: a required column is not there.</exception>
    public static LedgerHeader Read(string line, IReadOnlyList<IReadOnlyList<string>> forms, string file)
    {
        var header = Delimiters
            .Select(delimiter =>
                new LedgerHeader(delimiter, Split(line.TrimEnd('\r'), delimiter), line.Length > 0 && line[line.Length - 1] == '\r'))
            .OrderByDescending(candidate => forms.Max(form => form.Count(candidate.Places.ContainsKey)))
            .First();
        if (forms.Any(form => form.All(header.Places.ContainsKey)))
        {
            return header;
        }

        var missing = forms[0].First(name => !header.Places.ContainsKey(name));
        throw new EliteSellerException(new Problem(
            "LedgerColumnMissing", ProblemKind.Data, $"The ledger has no column '{missing}'.",
            $"Add the missing columns to the first line: {string.Join(", ", forms[0])} are required.", file, 1, missing));
    }

    /// <summary>The fields of a record in the order of this header; columns that are not ours stay empty.</summary>
    public IEnumerable<string?> Arrange(IReadOnlyList<string> names, IReadOnlyList<string?> values)
    {
        var fields = new string?[Columns.Count];
        for (var i = 0; i < names.Count; i++)
        {
            if (Places.TryGetValue(names[i], out var place))
            {
                fields[place] = values[i];
            }
        }

        return fields;
    }

    private static List<string> Split(string line, char delimiter)
    {
        LedgerText.Split(line, delimiter, out var fields);
        return fields.Select(field => field.Trim()).ToList();
    }
}
