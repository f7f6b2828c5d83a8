namespace EliteSeller.Files.Import.Csv;

/// <summary>
/// The beginning of a file as text: a few rows of it, and more only when they are asked for. A text of all of it is so large that the
/// runtime collects the whole heap after a few of them.
/// </summary>
/// <param name="decode">Makes a text of as many of the first bytes as it is told.</param>
/// <param name="isWhole">Whether <see cref="All"/> is the whole file.</param>
/// <param name="hasBackslash">Whether there is a backslash anywhere in <see cref="All"/>.</param>
internal sealed class FileBeginning(Func<int, string> decode, bool isWhole, bool hasBackslash)
{
    /// <summary>How many bytes <see cref="All"/> is made of at most.</summary>
    public const int MostBytes = 1 << 18;

    private const int FewBytes = 1 << 15;

    private string? _all;

    /// <summary>The first rows.</summary>
    public string Few { get; } = decode(FewBytes);

    /// <summary>All that is looked at.</summary>
    public string All => _all ??= decode(MostBytes);

    /// <summary>Whether <see cref="All"/> is the whole file.</summary>
    public bool IsWhole => isWhole;

    /// <summary>Whether quotes in it are escaped as <see cref="BackslashQuotes"/> says.</summary>
    /// <param name="delimiter">The character between two cells.</param>
    public bool HasBackslashQuotes(char delimiter) => hasBackslash && BackslashQuotes.AreIn(All, delimiter);

    /// <summary>What ends its first line.</summary>
    public string LineEnd()
    {
        var text = Few.IndexOfAny(['\r', '\n']) is var few && few >= 0 && few + 1 < Few.Length ? Few : All;
        var at = text.IndexOfAny(['\r', '\n']);
        return at < 0 || text[at] == '\n' ? "\n" : at + 1 < text.Length && text[at + 1] == '\n' ? "\r\n" : "\r";
    }

    /// <summary>Its first records with one delimiter.</summary>
    /// <param name="start">How many characters come before them.</param>
    /// <param name="delimiter">The delimiter to try.</param>
    /// <param name="maximum">How many records are wanted.</param>
    public List<List<string>> Records(int start, char delimiter, int maximum)
    {
        var records = HeadRecords.Cut(Few.Substring(Math.Min(Few.Length, start)), delimiter, false, maximum);
        return records.Count == maximum ? records : HeadRecords.Cut(All.Substring(start), delimiter, isWhole, maximum);
    }
}
