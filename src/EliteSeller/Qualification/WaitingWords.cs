using System;
using System.Collections.Generic;

namespace EliteSeller.Qualification;

/// <summary>Words that tell a next step which only waits from one that somebody does.</summary>
internal sealed class WaitingWords
{
    private readonly IReadOnlyList<string> _words;

    public WaitingWords(IReadOnlyList<string> words) => _words = words;

    /// <summary>The first of the words that stands in a text as whole words, without regard to case, or null.</summary>
    public string? FindIn(string text)
    {
        foreach (var word in _words)
        {
            for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                if (IsEdge(text, at - 1) && IsEdge(text, at + word.Length))
                {
                    return word;
                }
            }
        }

        return null;
    }

    private static bool IsEdge(string text, int at) => at < 0 || at >= text.Length || !char.IsLetterOrDigit(text[at]);
}
