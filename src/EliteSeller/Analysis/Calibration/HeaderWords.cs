using System.Text;

namespace EliteSeller.Analysis.Calibration;

/// <summary>The words of a header in lower case: <c>LastModifiedDate</c> and <c>last_modified date</c> have the same three.</summary>
internal sealed class HeaderWords
{
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly string _joined;

    public HeaderWords(string header)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        for (var i = 0; i < header.Length; i++)
        {
            var beginsWord = char.IsUpper(header[i]) && i > 0 && char.IsLower(header[i - 1]);
            if (beginsWord || !char.IsLetterOrDigit(header[i]))
            {
                Finish(word, words);
            }

            if (char.IsLetterOrDigit(header[i]))
            {
                word.Append(char.ToLowerInvariant(header[i]));
            }
        }

        Finish(word, words);
        _words.UnionWith(words);
        _joined = string.Join(" ", words);
    }

    /// <summary>Whether one of the words stands in the header.</summary>
    public bool HasAny(IEnumerable<string> words) => _words.Overlaps(words);

    /// <summary>Whether the whole header reads like one of the phrases, or holds a phrase of several words.</summary>
    public bool Reads(IEnumerable<string> phrases)
    {
        foreach (var phrase in phrases)
        {
            if (_joined == phrase || (phrase.IndexOf(' ') > 0 && (" " + _joined + " ").Contains(" " + phrase + " ")))
            {
                return true;
            }
        }

        return false;
    }

    private static void Finish(StringBuilder word, List<string> words)
    {
        if (word.Length > 0)
        {
            words.Add(word.ToString());
            word.Clear();
        }
    }
}
