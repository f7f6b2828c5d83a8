using EliteSeller.Text;

namespace EliteSeller.Analysis.Calibration;

/// <summary>The words of a header in lower case: <c>LastModifiedDate</c> and <c>last_modified date</c> have the same three.</summary>
internal sealed class HeaderWords
{
    private readonly List<string> _words;
    private readonly string _joined;

    public HeaderWords(string header)
    {
        _words = HeaderText.Words(header, withDigits: true);
        _joined = string.Join(" ", _words);
    }

    /// <summary>Whether one of the words stands in the header.</summary>
    public bool HasAny(IEnumerable<string> words) => words.Any(_words.Contains);

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
}
