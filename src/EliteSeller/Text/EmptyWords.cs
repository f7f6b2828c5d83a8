namespace EliteSeller.Text;

/// <summary>Next steps that fill a cell and say nothing: too short to name anything, or one word that could stand in any deal.</summary>
internal static class EmptyWords
{
    private const int FewestLetters = 4;

    // From here on one sign is a word or a syllable.
    private const char FirstWordSign = '\u2E80';

    private static readonly HashSet<string> _words = new(StringComparer.OrdinalIgnoreCase)
    {
        "call", "calls", "call them", "call customer", "call client", "call back", "email", "e-mail", "mail", "send email",
        "meet", "meeting",
        "talk",
        "next", "next step",
        "next steps", "see notes", "see note", "see above", "see below", "see crm", "see email", "see comments", "notes",
        "update", "to do", "todo",
        "same", "same as before", "none", "nothing", "something",
        "test", "open", "working on it", "in progress", "ongoing",
        "on track", "continue",
        "anruf", "anrufen", "siehe notizen", "siehe oben", "appel", "appeler", "rappeler", "voir notes", "llamar", "llamada", "ver notas",
        "chiamare", "vedi note", "bellen", "zie notities", "ligar",
    };

    /// <summary>How a text begins that this module proposed: nobody has agreed to it until somebody replaces it.</summary>
    public const string Proposed = "[proposed ";

    /// <summary>Whether this module wrote the text.</summary>
    public static bool IsProposal(string text) => text.TrimStart().StartsWith(Proposed, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a text says nothing about what happens next.</summary>
    public static bool Matches(string text)
    {
        if (IsProposal(text))
        {
            return true;
        }

        var trimmed = text.Trim().TrimEnd('.', '!', '…');
        return CountLetters(trimmed) < FewestLetters || (trimmed.Length < 20 && _words.Contains(trimmed));
    }

    private static int CountLetters(string text)
    {
        var letters = 0;
        foreach (var c in text)
        {
            letters += !char.IsLetter(c) ? 0 : c < FirstWordSign ? 1 : 2;
        }

        return letters;
    }
}
