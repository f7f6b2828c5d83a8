using EliteSeller.Files.Import.Headers;
using EliteSeller.Files.Import.Layouts;
using EliteSeller.Text;

namespace EliteSeller.Files.Import.Contacts;

/// <summary>Reads the words of roles, attitudes and influence, and counts those that nobody knows.</summary>
internal sealed class ContactCells
{
    private const int MostWords = 1000;
    private const int MostNamed = 12;
    private const string HowToName = "with EconomicBuyer, DecisionMaker, Sponsor, Technical, Procurement, Legal, User, Influencer, "
        + "Blocker or "
        + "None; for attitudes Supports, Neutral or Opposes; for influence High, Medium or Low.";

    private static readonly char[] Between = [';', ',', '/', '|'];

    private readonly ContactWordList _words;
    private readonly Dictionary<string, string> _map = new(StringComparer.Ordinal);
    private readonly Dictionary<(ContactColumn Column, string Text), ContactRole> _read = [];
    private readonly Dictionary<(ContactColumn Column, string Word), long> _unknown = [];

    /// <param name="words">The words that are known.</param>
    /// <param name="map">Words of the user's own, each with the name of a role, an attitude or an influence.</param>
    /// <exception cref="EliteSellerException"><c>RoleMapInvalid</c>: a word has another value.</exception>
    public ContactCells(ContactWordList words, IReadOnlyDictionary<string, string> map)
    {
        _words = words;
        foreach (var pair in map)
        {
            _map[ContactLayout.Key(pair.Key)] = IsMeaning(pair.Value) ? pair.Value.Trim() : throw new EliteSellerException(new Problem(
                "RoleMapInvalid", ProblemKind.Argument,
                $"The word '{DisplayText.Shorten(pair.Key)}' in -RoleMap has the value '{DisplayText.Shorten(pair.Value)}'.",
                $"Use -RoleMap @{{ '{HeaderText.Normalize(pair.Key).Replace("'", "''")}' = 'Technical' }}, {HowToName}"));
        }
    }

    /// <summary>The parts that a cell names; several may stand in one cell.</summary>
    public ContactRole Role(string cell)
    {
        if (UnknownWords.Matches(cell))
        {
            return ContactRole.None;
        }

        if (_read.TryGetValue((ContactColumn.Role, cell), out var known))
        {
            return known;
        }

        var role = Read<ContactRole>(ContactColumn.Role, cell, note: false)
            ?? cell.Split(Between).Where(part => !UnknownWords.Matches(part))
                .Aggregate(ContactRole.None, (all, part) => all | (Read<ContactRole>(ContactColumn.Role, part) ?? ContactRole.None));
        if (_read.Count < MostWords && !_unknown.Keys.Any(word => cell.Contains(word.Word)))
        {
            _read.Add((ContactColumn.Role, cell), role);
        }

        return role;
    }

    /// <summary>How the person stands to us.</summary>
    public ContactAttitude Attitude(string cell) => UnknownWords.Matches(cell) ? ContactAttitude.Unknown
        : Read<ContactAttitude>(ContactColumn.Attitude, cell) ?? ContactAttitude.Unknown;

    /// <summary>How much the person's word counts.</summary>
    public ContactInfluence Influence(string cell) => UnknownWords.Matches(cell) ? ContactInfluence.Unknown
        : Read<ContactInfluence>(ContactColumn.Influence, cell) ?? ContactInfluence.Unknown;

    /// <summary>One sentence for all words that nobody knows, with the map to complete; null when all are known.</summary>
    public string? Unknown()
    {
        if (_unknown.Count == 0)
        {
            return null;
        }

        var all = _unknown.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.Word, StringComparer.Ordinal).ToList();
        var named = all.Take(MostNamed).ToList();
        var told = named.Select(pair => FormattableString.Invariant($"{DisplayText.Shorten(pair.Key.Word, 30)} ({pair.Value})"));
        var pasted = named.Select(pair =>
            $"'{DisplayText.Shorten(pair.Key.Word, 60).Replace("'", "''")}' = '{_words.Suggest(pair.Key.Column, pair.Key.Word) ?? "?"}'");
        var more = all.Count > named.Count ? FormattableString.Invariant($" and {all.Count - named.Count} more") : "";
        return $"Some words of roles are not known and count as no role: {string.Join(", ", told)}{more}. "
            + $"Use -RoleMap @{{ {string.Join("; ", pasted)} }}, {HowToName}";
    }

    private T? Read<T>(ContactColumn column, string cell, bool note = true)
        where T : struct
    {
        var key = ContactLayout.Key(cell);
        if (key.Length == 0)
        {
            return null;
        }

        if (_map.TryGetValue(key, out var own) && Enum.TryParse<T>(own, ignoreCase: true, out var mapped))
        {
            return mapped;
        }

        if (_words.Find(column, cell) is { } meaning && Enum.TryParse<T>(meaning, out var value))
        {
            return value;
        }

        if (note)
        {
            var word = (column, cell.Trim());
            if (_unknown.TryGetValue(word, out var count) || _unknown.Count < MostWords)
            {
                _unknown[word] = count + 1;
            }
        }

        return null;
    }

    private static bool IsMeaning(string text) => text.Trim() is var name && name.All(char.IsLetter)
        && (Enum.TryParse<ContactRole>(name, ignoreCase: true, out _)
            || Enum.TryParse<ContactAttitude>(name, ignoreCase: true, out _)
                || Enum.TryParse<ContactInfluence>(name, ignoreCase: true, out _));
}
