namespace EliteSeller.Analysis.Qualification;

/// <summary>Words that tell a next step which only waits from one that somebody does.</summary>
internal sealed class WaitingWords
{
    private readonly IReadOnlyList<string> _words;
    private readonly bool[] _isInitial = new bool[128];

    public WaitingWords(IReadOnlyList<string> words)
    {
        // A blank word would stand in every text.
        _words = [.. words.Where(word => word.Length > 0)];
        foreach (var word in _words)
        {
            if (word[0] < _isInitial.Length)
            {
                _isInitial[char.ToLowerInvariant(word[0])] = _isInitial[char.ToUpperInvariant(word[0])] = true;
            }
        }
    }

    /// <summary>The first of the words that stands in a text as whole words, without regard to case, or null.</summary>
    public string? FindIn(string text)
    {
        // A million next steps are searched for half a dozen words: one way through the text, stopping where one of them can begin.
        var found = _words.Count;
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            if ((c >= _isInitial.Length || _isInitial[c]) && IsEdge(text, at - 1))
            {
                found = FindAt(text, at, found);
            }
        }

        return found < _words.Count ? _words[found] : null;
    }

    /// <summary>The first of the words, up to one that is known already, that stands at a place.</summary>
    private int FindAt(string text, int at, int end)
    {
        for (var i = 0; i < end; i++)
        {
            var word = _words[i];
            if (string.Compare(text, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0 && IsEdge(text, at + word.Length))
            {
                return i;
            }
        }

        return end;
    }

    private static bool IsEdge(string text, int at) => at < 0 || at >= text.Length || !char.IsLetterOrDigit(text[at]);
}
