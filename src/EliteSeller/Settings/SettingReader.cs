using System.Globalization;

namespace EliteSeller.Settings;

/// <summary>
/// Reads one table of a settings file key by key. Whatever is missing, of the wrong type or not known is noted as a
/// <see cref="Problem"/> with its line, so that one run tells a person everything that has to be fixed.
/// </summary>
/// <remarks>A key whose value is <c>$null</c> counts as not written.</remarks>
public sealed class SettingReader
{
    private readonly ICollection<Problem> _problems;
    private readonly HashSet<string> _asked = new(StringComparer.OrdinalIgnoreCase);
    private readonly string _path;

    /// <summary>Begins to read a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="problems">Where problems are noted.</param>
    public SettingReader(SettingTable table, ICollection<Problem> problems)
        : this(table, problems, "")
    {
    }

    private SettingReader(SettingTable table, ICollection<Problem> problems, string path)
    {
        Table = table ?? throw new ArgumentNullException(nameof(table));
        _problems = problems ?? throw new ArgumentNullException(nameof(problems));
        _path = path;
    }

    /// <summary>The table that is read.</summary>
    public SettingTable Table { get; }

    /// <summary>A text, or null when the key is not written.</summary>
    public string? Text(string key) => Find(key) is { } value ? Text(key, value) : null;

    /// <summary>A text that has to be there; null, with a problem noted, when it is missing or blank.</summary>
    public string? RequiredText(string key)
    {
        if (Find(key) is not { } value)
        {
            NoteMissing(key);
            return null;
        }

        var text = Text(key, value);
        if (text is null || text.Trim().Length > 0)
        {
            return text;
        }

        NoteMissing(key);
        return null;
    }

    /// <summary>A whole number between two others, both included, or null when the key is not written.</summary>
    public int? WholeNumber(string key, int least = 0, int most = int.MaxValue)
    {
        if (Number(key, least, most) is not { } number)
        {
            return null;
        }

        if (number == decimal.Truncate(number))
        {
            return (int)number;
        }

        NoteType(key, Find(key)!, "a whole number", Show(number));
        return null;
    }

    /// <summary>A whole number that has to be there.</summary>
    public int? RequiredWholeNumber(string key, int least = 0, int most = int.MaxValue)
    {
        if (Find(key) is not null)
        {
            return WholeNumber(key, least, most);
        }

        NoteMissing(key);
        return null;
    }

    /// <summary>A number between two others, both included, or null when the key is not written.</summary>
    public decimal? Number(string key, decimal least, decimal most)
    {
        if (Find(key) is not { } value)
        {
            return null;
        }

        if (value is not SettingScalar { Value: decimal number })
        {
            NoteType(key, value, "a number");
            return null;
        }

        if (number >= least && number <= most)
        {
            return number;
        }

        Note("SettingOutOfRange", value.Line, $"'{_path}{key}' is {Show(number)}; it must be from {Show(least)} to {Show(most)}.", null);
        return null;
    }

    /// <summary>True or false, or null when the key is not written.</summary>
    public bool? Flag(string key)
    {
        switch (Find(key))
        {
            case null:
                return null;
            case SettingScalar { Value: bool flag }:
                return flag;
            case { } other:
                NoteType(key, other, "$true or $false");
                return null;
        }
    }

    /// <summary>One name out of an enum, upper and lower case being the same, or null when the key is not written.</summary>
    public T? Choice<T>(string key)
        where T : struct, Enum
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        var names = Enum.GetNames(typeof(T));
        if (names.FirstOrDefault(name => name.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase)) is { } known)
        {
            return (T)Enum.Parse(typeof(T), known);
        }

        Note("SettingUnknownValue", Find(key)!.Line,
            $"'{_path}{key}' is '{DisplayText.Shorten(text)}'; it must be one of {string.Join(", ", names)}.", Offer(text, names));
        return null;
    }

    /// <summary>The texts of a list; one text alone is a list of one; empty when the key is not written.</summary>
    public IReadOnlyList<string> Texts(string key)
    {
        var texts = new List<string>();
        foreach (var item in Items(key))
        {
            if (Text(key, item) is { } text)
            {
                texts.Add(text);
            }
        }

        return texts;
    }

    /// <summary>A table within this one, or null when the key is not written.</summary>
    public SettingReader? Section(string key) => Find(key) is { } value ? Section(key, value, key) : null;

    /// <summary>The tables of a list; one table alone is a list of one; empty when the key is not written.</summary>
    public IReadOnlyList<SettingReader> Sections(string key) =>
        Items(key).Select((item, i) => Section(key, item, FormattableString.Invariant($"{key}[{i + 1}]"))).OfType<SettingReader>().ToList();

    /// <summary>Notes every key that nobody has asked for, with the known keys nearest to it.</summary>
    public void NoteUnknownKeys()
    {
        foreach (var entry in Table.Entries.Where(entry => !_asked.Contains(entry.Key)))
        {
            Note("SettingUnknown", entry.Line, $"'{_path}{DisplayText.Shorten(entry.Key)}' is not a setting.", Offer(entry.Key, _asked));
        }
    }

    /// <summary>Notes a problem that the caller has found at a place in this file.</summary>
    /// <param name="errorId">The stable name of the error.</param>
    /// <param name="line">The line at fault.</param>
    /// <param name="message">What is wrong, in one sentence.</param>
    /// <param name="hint">What to do about it, or null.</param>
    public void Note(string errorId, int line, string message, string? hint) =>
        _problems.Add(new Problem(errorId, ProblemKind.Data, message, hint, Table.File, line));

    private static string Offer(string name, ICollection<string> known)
    {
        var near = NearestNames.To(name, known);
        return near.Count > 0
            ? $"Did you mean {string.Join(" or ", near)}?"
            : $"Use one of {string.Join(", ", known.OrderBy(k => k, StringComparer.Ordinal))}.";
    }

    private static string Show(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    private SettingNode? Find(string key)
    {
        _asked.Add(key);
        return Table.Find(key)?.Value is { } value and not SettingScalar { Value: null } ? value : null;
    }

    private IEnumerable<SettingNode> Items(string key) => Find(key) switch
    {
        null => [],
        SettingList list => list.Items,
        { } single => [single],
    };

    private string? Text(string key, SettingNode value)
    {
        if (value is SettingScalar { Value: string text })
        {
            return text;
        }

        NoteType(key, value, "a text");
        return null;
    }

    private SettingReader? Section(string key, SettingNode value, string name)
    {
        if (value is SettingTable table)
        {
            return new SettingReader(table, _problems, $"{_path}{name}.");
        }

        NoteType(key, value, "a table");
        return null;
    }

    private void NoteMissing(string key) =>
        Note("SettingMissing", Table.Line, $"'{_path}{key}' is missing.", $"Add {key} = ... to the table that starts on this line.");

    private void NoteType(string key, SettingNode value, string expected, string? found = null) =>
        Note("SettingWrongType", value.Line, $"'{_path}{key}' must be {expected}, not {found ?? value.Kind}.",
            value is SettingScalar { Value: string } ? null : QuoteHint(expected));

    private static string? QuoteHint(string expected) =>
        expected == "a text" ? "Put single quotes around it." : null;
}
