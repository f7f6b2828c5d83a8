namespace EliteSeller.Text;

/// <summary>Gives one object for equal texts, as long as there are not too many different ones.</summary>
internal sealed class TextPool
{
    private const int Most = 4096;
    private const int Longest = 100;

    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    public string? Of(string? text)
    {
        if (text is null || text.Length > Longest)
        {
            return text;
        }

        if (_texts.TryGetValue(text, out var known))
        {
            return known;
        }

        if (_texts.Count < Most)
        {
            _texts.Add(text, text);
        }

        return text;
    }
}
