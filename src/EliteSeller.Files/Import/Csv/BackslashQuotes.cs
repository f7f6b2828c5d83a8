namespace EliteSeller.Files.Import.Csv;

/// <summary>Tells backslashes that stand before something inside a quoted cell, as MySQL writes them, from those that are text.</summary>
/// <param name="delimiter">The character between two cells.</param>
internal sealed class BackslashQuotes(char delimiter)
{
    private bool _isQuoted;
    private bool _isClosed;
    private bool _isStart = true;

    /// <summary>
    /// Whether the quotes of a text close where they should only when backslashes before quotes are heeded; or whether it has cells of
    /// <c>\N</c> beside quoted ones, none of which doubles a quote, so that a later one will escape it.
    /// </summary>
    /// <param name="text">The beginning of a file.</param>
    /// <param name="delimiter">The character between two cells.</param>
    public static bool AreIn(string text, char delimiter)
    {
        var isDump = text.Contains($"{delimiter}\\N{delimiter}") && text.Contains($"\"{delimiter}\"") && !HasDoubled(text, delimiter);
        if (!isDump && !text.Contains("\\\""))
        {
            return false;
        }

        var (plain, heeded) = (CountOdd(text, delimiter), CountOdd(Double(text, delimiter), delimiter));
        return heeded < plain || (isDump && heeded == plain);
    }

    /// <summary>Takes a character or a byte.</summary>
    /// <returns>Whether it is a backslash inside quotes, so that the next one belongs to it and is not taken.</returns>
    public bool Take(int c)
    {
        if (_isQuoted)
        {
            _isClosed = c == '"';
            _isQuoted = !_isClosed;
            return c == '\\';
        }

        // A quote right behind the closing one was no closing one.
        _isQuoted = c == '"' && (_isStart || _isClosed);
        _isClosed = false;
        _isStart = c == delimiter || c is '\n' or '\r';
        return false;
    }

    // A quote twice that is not a blank cell: ,"", is one.
    private static bool HasDoubled(string text, char delimiter)
    {
        for (var at = text.IndexOf("\"\"", StringComparison.Ordinal); at >= 0; at = text.IndexOf("\"\"", at + 2, StringComparison.Ordinal))
        {
            if (at > 0 && text[at - 1] != delimiter && text[at - 1] is not ('\n' or '\r'))
            {
                return true;
            }
        }

        return false;
    }

    private static string Double(string text, char delimiter)
    {
        var quotes = new BackslashQuotes(delimiter);
        var doubled = text.ToCharArray();
        for (var i = 0; i < doubled.Length; i++)
        {
            if (quotes.Take(doubled[i]) && ++i < doubled.Length && doubled[i] == '"')
            {
                doubled[i - 1] = '"';
            }
        }

        return new string(doubled);
    }

    /// <summary>How many closing quotes have text behind them.</summary>
    private static int CountOdd(string text, char delimiter)
    {
        var (odd, isQuoted, isStart) = (0, false, true);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (isQuoted && c == '"')
            {
                var next = i + 1 < text.Length ? text[i + 1] : '\n';
                i += next == '"' ? 1 : 0;
                isQuoted = next == '"';
                odd += isQuoted || next == delimiter || next is '\n' or '\r' ? 0 : 1;
            }
            else if (!isQuoted)
            {
                isQuoted = c == '"' && isStart;
                isStart = c == delimiter || c is '\n' or '\r';
            }
        }

        return odd;
    }
}
