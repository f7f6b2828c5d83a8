using EliteSeller.Files.Storage;

namespace EliteSeller.Files.Import.Histories;

/// <summary>The key of what a user has settled about earlier exports: with other settings the same files tell something else.</summary>
internal static class HistoryKey
{
    /// <summary>The key of options.</summary>
    public static string Of(ReadingOptions options) => CacheKey.Of(to =>
    {
        to.WriteText(options.Layout);
        to.WriteText(options.Delimiter?.ToString());
        to.WriteText(options.Encoding);
        to.WriteText(options.Culture?.Name);
        to.WriteText(options.WorksheetName);
        to.Write(options.OneRowPerDeal);
        Write(to, options.Property);
        Write(to, options.Units);
        Write(to, options.StageMap);
        Write(to, options.OutcomeMap);
        Write(to, options.RoleMap);
        to.WriteList(options.Stages, stage =>
        {
            to.WriteText(stage.Name);
            to.WriteNumber(stage.Thousandths);
            to.WriteNumber((int)stage.Outcome);
            to.Write(stage.Probability ?? -1);
        });
        to.WriteList(Ordered(options.EvidenceMap), field =>
        {
            to.WriteText(field.Key);
            Write(to, field.Value);
        });
    });

    private static void Write(CacheWriter to, IReadOnlyDictionary<string, string> map) => to.WriteList(Ordered(map), pair =>
    {
        to.WriteText(pair.Key);
        to.WriteText(pair.Value);
    });

    private static KeyValuePair<string, T>[] Ordered<T>(IReadOnlyDictionary<string, T> map) =>
        [.. map.OrderBy(pair => pair.Key, StringComparer.Ordinal)];
}
