namespace EliteSeller.Files.Import.Tables;

/// <summary>Words that stand in the place of a probability.</summary>
internal static class ProbabilityWords
{
    private static readonly HashSet<string> _words = new(StringComparer.OrdinalIgnoreCase)
    {
        "high", "medium", "low", "very high", "very low", "hot", "warm", "cold",
        "hoch", "mittel", "niedrig", "gering", "élevée", "élevé", "moyenne", "moyen", "faible", "alta", "media", "baja", "média", "baixa",
            "alto", "médio", "baixo",
        "bassa", "medio", "basso", "hoog", "gemiddeld", "laag", "wysokie", "średnie", "niskie", "hög", "låg", "korkea", "matala",
        "vysoká", "střední", "nízká", "高", "中", "低",
    };

    /// <summary>Whether a cell holds such a word.</summary>
    public static bool Matches(string text) => _words.Contains(text.Trim());
}
