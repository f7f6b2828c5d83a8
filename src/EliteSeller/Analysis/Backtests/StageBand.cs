using EliteSeller.Analysis.Statistics;

namespace EliteSeller.Analysis.Backtests;

/// <summary>A part of the sales process, in which deals are compared with each other.</summary>
/// <remarks>The bands follow what is found out when: pain, money and who decides, how and by when, paper and signature.</remarks>
internal static class StageBand
{
    /// <summary>How many bands there are; the last one is of stages without a position.</summary>
    public const int Count = 5;

    private static readonly int[] Ends = [300, 500, 750, 1001];

    /// <summary>The band of a stage.</summary>
    public static int Find(SalesStage? stage) =>
        stage is not { Thousandths: >= 0 and var at } ? Count - 1 : Array.FindIndex(Ends, end => at < end);

    /// <summary>The names of bands in the words of the export: the stages that deals stood in.</summary>
    public static string[] Names(IEnumerable<SalesStage?> stages)
    {
        var names = new string[Count];
        var byBand = stages.Where(stage => stage is not null).GroupBy(Find).ToDictionary(group => group.Key, group => group
            .OrderBy(stage => stage!.Thousandths).Select(stage => stage!.Name).Distinct(StringComparer.Ordinal));
        for (var band = 0; band < Count; band++)
        {
            names[band] = byBand.TryGetValue(band, out var seen) ? Wording.List(seen, 60) : "No stage";
        }

        return names;
    }
}
