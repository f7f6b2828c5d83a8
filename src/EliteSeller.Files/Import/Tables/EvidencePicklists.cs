using EliteSeller.Files.Import.Headers;
using EliteSeller.Text;

namespace EliteSeller.Files.Import.Tables;

/// <summary>Tells which words of evidence picklists nobody knows, all in one warning with the map to complete.</summary>
internal static class EvidencePicklists
{
    private const int LongestWord = 30;

    /// <summary>Warns, where there is such a word.</summary>
    public static void Warn(IEnumerable<ColumnProfile> columns, EvidenceMap map, ReadingLog log)
    {
        var unknown = columns.Where(column => column.Kind == FieldKind.Evidence)
            .Select(column => (column.Field, column.Header, Words: column.Scale.Picklist.Where(word => IsUnknown(word, column, map))
                .OrderBy(word => word, StringComparer.Ordinal).ToList()))
            .Where(column => column.Words.Count > 0).ToList();
        if (unknown.Count == 0)
        {
            return;
        }

        var told = unknown.Select(column => $"'{DisplayText.Shorten(column.Header, LongestWord)}': {string.Join(", ", column.Words)}");
        var pasted = unknown.Select(column =>
            $"{column.Field} = @{{ {string.Join("; ", column.Words.Select(word => $"'{OutcomeProfile.Word(word)}' = '?'"))} }}");
        log.Warn("EvidenceWordUnknown",
            $"Some words of evidence have no known meaning ({string.Join("; ", told)}). Use -EvidenceMap @{{ {string.Join("; ", pasted)} "
                + "}, "
                + "with Confirmed, Assumed, No or Unknown.");
    }

    // A name is no word of a picklist, however often it comes.
    private static bool IsUnknown(string word, ColumnProfile column, EvidenceMap map) =>
        word.Length <= LongestWord && word.IndexOf(' ') < 0 && char.IsLetter(word[0])
        && map.Find(column.Field, word) is null && EvidenceText.Find(word, column.Field) is null;
}
