namespace EliteSeller.Text;

/// <summary>Reads the answer to an ask (briefing 39).</summary>
internal static class AskText
{
    private static readonly Dictionary<string, AskAnswer> _words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["confirmed"] = AskAnswer.Yes,
        ["agreed"] = AskAnswer.Yes,
        ["accepted"] = AskAnswer.Yes,
        ["conditional"] = AskAnswer.Conditional,
        ["conditionally"] = AskAnswer.Conditional,
        ["yes, if"] = AskAnswer.Conditional,
        ["depends"] = AskAnswer.Conditional,
        ["partly"] = AskAnswer.Conditional,
        ["partial"] = AskAnswer.Conditional,
        ["maybe"] = AskAnswer.Evaded,
        ["evaded"] = AskAnswer.Evaded,
        ["avoided"] = AskAnswer.Evaded,
        ["no answer"] = AskAnswer.Evaded,
        ["did not answer"] = AskAnswer.Evaded,
        ["refused"] = AskAnswer.No,
        ["declined"] = AskAnswer.No,
        ["rejected"] = AskAnswer.No,
        ["not asked"] = AskAnswer.NotAsked,
        ["notasked"] = AskAnswer.NotAsked,
        ["not yet asked"] = AskAnswer.NotAsked,
        ["open"] = AskAnswer.NotAsked,
        ["pending"] = AskAnswer.NotAsked,
        ["asked"] = AskAnswer.NotAsked,
    };

    /// <summary>The answer, or null when the words are not understood.</summary>
    public static AskAnswer? Read(string text)
    {
        if (UnknownWords.Matches(text))
        {
            return AskAnswer.NotAsked;
        }

        var trimmed = text.Trim();
        if (_words.TryGetValue(trimmed, out var answer))
        {
            return answer;
        }

        if (YesNoText.Read(trimmed) is { } isYes)
        {
            return isYes ? AskAnswer.Yes : AskAnswer.No;
        }

        if (trimmed.StartsWith("yes, if ", StringComparison.OrdinalIgnoreCase)
            || trimmed.StartsWith("yes if ", StringComparison.OrdinalIgnoreCase))
        {
            return AskAnswer.Conditional;
        }

        return BeginsWithWord(trimmed, "yes") ? AskAnswer.Yes : BeginsWithWord(trimmed, "no") ? AskAnswer.No : null;
    }

    private static bool BeginsWithWord(string text, string word) =>
        text.Length > word.Length && text.StartsWith(word, StringComparison.OrdinalIgnoreCase)
            && text[word.Length] is ',' or ';' or '.' or ':' or '!';
}
