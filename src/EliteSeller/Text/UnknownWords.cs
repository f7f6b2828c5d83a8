namespace EliteSeller.Text;

/// <summary>Words that people write into a cell when they do not know.</summary>
internal static class UnknownWords
{
    private static readonly HashSet<string> _words = new(StringComparer.OrdinalIgnoreCase)
    {
        "-", "--", "–", "—", "?", "??", ".", "n/a", "na", "n.a.", "#n/a", "none", "--none--", "none identified", "none yet", "null", "\\N",
            "nil",
        "tbd", "t.b.d.", "tba", "tbc", "unknown", "not known", "not identified", "not yet identified", "not set", "not yet", "undefined",
            "unclear",
        "to be determined", "to be defined", "to be confirmed",
        // Our own name for a field that a source does not keep, as Export-Csv writes it.
        "notrecorded",
        // The label of a Dynamics box that nobody has touched.
        "mark complete",
        "see notes", "see note", "see above", "see below", "see crm", "see comments",
        "siehe notizen", "siehe oben", "voir notes", "ver notas", "vedi note",
        "unbekannt", "k.a.", "k. a.", "keine angabe", "offen",
        "inconnu", "inconnue", "non renseigné", "s.o.", "nc",
        "desconocido", "desconocida", "desconhecido", "desconhecida", "sin definir", "a definir", "não identificado",
        "sconosciuto", "da definire", "onbekend", "nvt", "n.v.t.", "nieznany", "nie dotyczy", "brak danych", "okänd", "okänt", "tuntematon",
            "ei tiedossa",
        "neznámý", "neznámé", "neznámo", "neurčeno", "不明", "未定", "なし", "неизвестно",
    };

    /// <summary>Whether a cell says nothing: it is blank, or holds a word for not knowing.</summary>
    public static bool Matches(string text)
    {
        var trimmed = text.Trim();
        return trimmed.Length == 0 || (trimmed.Length < 20 && _words.Contains(trimmed));
    }
}
