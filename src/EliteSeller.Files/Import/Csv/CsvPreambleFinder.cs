using EliteSeller.Files.Import.Headers;

namespace EliteSeller.Files.Import.Csv;

/// <summary>Finds the delimiter and the header row of a CSV file from its beginning.</summary>
internal sealed class CsvPreambleFinder(HeaderMatcher matcher, FileBeginning beginning)
{
    private const int Sample = 60;
    private const int HeaderSearch = 20;
    private const int EnoughHeaders = 2;
    private const double Consistent = 0.8;

    private static readonly char[] _delimiters = [',', ';', '\t', '|'];

    /// <summary>Finds both.</summary>
    /// <param name="wanted">The delimiter that the user has named, or null.</param>
    /// <exception cref="EliteSellerException">AmbiguousDelimiter or DelimiterNotUsable.</exception>
    public CsvPreamble Find(char? wanted)
    {
        var separatorLine = SeparatorLine();
        if (wanted is { } named)
        {
            return Preamble(Try(Usable(named, ProblemKind.Argument)), "named by -Delimiter", separatorLine is not null);
        }

        if (separatorLine is { } told)
        {
            return Preamble(Try(Usable(told, ProblemKind.Data)), "given in the first line of the file", true);
        }

        var candidates = _delimiters.Select(Try).ToList();
        var known = candidates.OrderByDescending(candidate => candidate.Recognised).ToList();
        if (known[0].Recognised >= EnoughHeaders && known[0].Recognised > known[1].Recognised)
        {
            // Known headers tell more than the lengths of rows, some of which may be damaged.
            return Preamble(
                known[0], FormattableString.Invariant($"{known[0].Recognised} known headers in {known[0].Width} columns"), false);
        }

        var tables = candidates.Where(candidate => candidate.Width >= 2 && candidate.Consistency >= Consistent).ToList();
        if (tables.Count == 0)
        {
            // No delimiter gives a table. The one that shows most headers is the likeliest to give a useful error later.
            var likeliest = candidates.OrderByDescending(candidate => candidate.Recognised).ThenByDescending(candidate => candidate.Width)
                .First();
            return Preamble(likeliest, "no delimiter gives rows of equal length; this one gives the most headers", false);
        }

        var best = tables.OrderByDescending(candidate => candidate.Recognised).ThenByDescending(candidate => candidate.Consistency)
            .ThenByDescending(candidate => candidate.Width).First();
        var rival = tables.Find(other => other != best && other.Recognised == best.Recognised && other.Consistency >= best.Consistency);
        return rival is null
            ? Preamble(best,
                FormattableString.Invariant($"{best.Width} columns in {100 * best.Consistency:0}% of the first {best.Records.Count} ")
                + FormattableString.Invariant($"records"), false)
            : throw new EliteSellerException(new Problem(
                "AmbiguousDelimiter", ProblemKind.Data,
                $"The columns could be separated by {Show(best.Delimiter)} or {Show(rival.Delimiter)}.",
                $"Use -Delimiter '{best.Delimiter}' or -Delimiter '{rival.Delimiter}'."));
    }

    /// <summary>A delimiter for a sentence.</summary>
    public static string Show(char delimiter) => delimiter switch
    {
        '\t' => "tab",
        ',' => "comma",
        ';' => "semicolon",
        '|' => "bar",
        _ => $"'{delimiter}'",
    };

    private static CsvPreamble Preamble(Candidate candidate, string reason, bool hasSeparatorLine) =>
        new(candidate.Delimiter, reason, candidate.HeaderIndex + (hasSeparatorLine ? 1 : 0), hasSeparatorLine);

    /// <summary>
    /// The same delimiter, when columns can be told by it: a quote, a letter beyond ASCII or an invisible character cannot.
    /// </summary>
    private static char Usable(char delimiter, ProblemKind kind) => delimiter is '\t' or (>= ' ' and <= '~' and not '"')
        ? delimiter
        : throw new EliteSellerException(new Problem(
            "DelimiterNotUsable", kind, FormattableString.Invariant($"The character U+{(int)delimiter:X4} cannot be a delimiter."),
            "Use -Delimiter ',' or ';' or '|' or \"`t\"."));

    /// <summary>The delimiter that a first line <c>sep=;</c> names, in quotes or not.</summary>
    private char? SeparatorLine()
    {
        var line = beginning.Few.Substring(0, EndOfFirstLine());
        if (line.Length > 1 && line[0] == '"' && line[line.Length - 1] == '"')
        {
            line = line.Substring(1, line.Length - 2);
        }

        return line.Length == 5 && line.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) ? line[4] : null;
    }

    private int EndOfFirstLine()
    {
        var end = beginning.Few.IndexOfAny(['\r', '\n']);
        return end < 0 ? beginning.Few.Length : end;
    }

    private int StartOfSecondLine()
    {
        var (end, text) = (EndOfFirstLine(), beginning.Few);
        var isPair = end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n';
        return Math.Min(text.Length, end + (isPair ? 2 : 1));
    }

    private Candidate Try(char delimiter)
    {
        var start = SeparatorLine() is null ? 0 : StartOfSecondLine();
        return new Candidate(delimiter, beginning.Records(start, delimiter, Sample), matcher);
    }

    private sealed class Candidate
    {
        public Candidate(char delimiter, List<List<string>> records, HeaderMatcher matcher)
        {
            Delimiter = delimiter;
            Records = records;
            // Title lines and footers have one cell; a table of one column has nothing but such lines.
            var wide = records.Where(record => record.Count > 1).ToList();
            Width = wide.Count == 0
                ? 1 : wide.GroupBy(record => record.Count).OrderByDescending(same => same.Count()).ThenByDescending(same => same.Key)
                .First().Key;
            var filled = records.Count(record => record.Any(cell => cell.Length > 0));
            var single = records.Count(record => record.Count == 1 && record[0].Length > 0);
            Consistency = filled == 0
                ? 0 : (double)wide.Count(record => record.Count == Width) / Math.Max(1, filled - Math.Min(single, Math.Min(6, wide.Count)));
            HeaderIndex = FindHeader(matcher);
            Recognised = HeaderIndex < records.Count ? matcher.CountRecognised(records[HeaderIndex]) : 0;
        }

        public char Delimiter { get; }

        public List<List<string>> Records { get; }

        public int Width { get; }

        public double Consistency { get; }

        public int HeaderIndex { get; }

        public int Recognised { get; }

        /// <summary>
        /// The first record that fills half the columns of the table; or a later one that holds three headers where that one holds none.
        /// </summary>
        private int FindHeader(HeaderMatcher matcher)
        {
            var first = Records.FindIndex(
                record => Filled(record) >= 2 && (Filled(record) * 2 >= Width || matcher.CountRecognised(record) >= 2));
            if (first < 0)
            {
                first = Math.Max(0, Records.FindIndex(record => Filled(record) > 0));
            }

            if (first < Records.Count && matcher.CountRecognised(Records[first]) == 0)
            {
                var later = Records.Take(HeaderSearch).ToList().FindIndex(record => matcher.CountRecognised(record) >= 3);
                return later > first ? later : first;
            }

            return first;
        }

        private static int Filled(List<string> record) => record.Count(cell => cell.Trim().Length > 0);
    }
}
