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
            .Select(column => new ColumnWords(column, column.Scale.Picklist.Where(word => IsUnknown(word, column, map))
                .OrderBy(word => word, StringComparer.Ordinal).ToList()))
            .Where(unknown => unknown.Words.Count > 0).ToList();
        if (unknown.Count == 0)
        {
            return;
        }

        var told = unknown.Select(one => $"'{DisplayText.Shorten(one.Column.Header, LongestWord)}': {string.Join(", ", one.Words)}");
        var pasted = unknown.Select(one =>
            $"{one.Column.Field} = @{{ {string.Join("; ", one.Words.Select(word => $"'{OutcomeProfile.Word(word)}' = '?'"))} }}");
        log.Warn("EvidenceWordUnknown",
            $"Some words of evidence have no known meaning ({string.Join("; ", told)}). Use -EvidenceMap @{{ {string.Join("; ", pasted)} "
                + "}, "
                + "with Confirmed, Assumed, No or Unknown.");
    }

    // A name is no word of a picklist, however often it comes.
    private static bool IsUnknown(string word, ColumnProfile column, EvidenceMap map) =>
        word.Length <= LongestWord && word.IndexOf(' ') < 0 && char.IsLetter(word[0])
        && map.Find(column.Field, word) is null && EvidenceText.Find(word, column.Field) is null;

    private sealed record ColumnWords(ColumnProfile Column, List<string> Words);
}
