namespace EliteSeller.Files.Import.Layouts;

/// <summary>What the words of roles, attitudes and influence mean in the languages of the layouts.</summary>
public sealed class ContactWordList
{
    private readonly Dictionary<(ContactColumn Column, string Word), string> _meanings = [];

    /// <summary>Creates a list.</summary>
    /// <param name="words">The column, the meaning (the name of a value, or several with commas between) and the word.</param>
    public ContactWordList(IEnumerable<(ContactColumn Column, string Meaning, string Word)> words)
    {
        foreach (var (column, meaning, word) in words ?? throw new ArgumentNullException(nameof(words)))
        {
            _meanings[(column, ContactLayout.Key(word))] = meaning;
        }

        foreach (var role in Enum.GetNames(typeof(ContactRole)))
        {
            _meanings[(ContactColumn.Role, ContactLayout.Key(role))] = role;
        }
    }

    /// <summary>What a word of a column means, or null when it is unknown.</summary>
    internal string? Find(ContactColumn column, string word) =>
        _meanings.TryGetValue((column, ContactLayout.Key(word)), out var meaning) ? meaning : null;

    /// <summary>The meaning that a word's own words suggest: that of the longest known word which it holds; null without one.</summary>
    internal string? Suggest(ContactColumn column, string word)
    {
        var key = $" {ContactLayout.Key(word)} ";
        return _meanings.Where(pair => pair.Key.Column == column && key.Contains($" {pair.Key.Word} "))
            .OrderByDescending(pair => pair.Key.Word.Length).ThenBy(pair => pair.Key.Word, StringComparer.Ordinal)
            .Select(pair => pair.Value).FirstOrDefault(meaning => meaning != nameof(ContactRole.None) && meaning.IndexOf(',') < 0);
    }
}
