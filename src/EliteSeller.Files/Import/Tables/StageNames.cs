using EliteSeller.Files.Import.Layouts;
using EliteSeller.Text;

namespace EliteSeller.Files.Import.Tables;

/// <summary>
/// The stages of all layouts by their bare names: without numbers, accents and marks, and without the pipeline before a colon
/// (<c>C6:WON</c>).
/// </summary>
internal sealed class StageNames
{
    private static readonly Lazy<StageNames> _shared = new(() => new StageNames(LayoutFiles.Catalogue));
    private readonly Dictionary<string, SalesStage?> _stages = new(StringComparer.Ordinal);
    private readonly List<(List<string> Words, SalesStage Stage)> _open = [];

    private StageNames(LayoutCatalogue catalogue)
    {
        // What the plain layout says of a name wins; other layouts must agree on it.
        foreach (var layout in catalogue.Layouts.Reverse())
        {
            foreach (var stage in layout.Stages)
            {
                Add(stage);
            }
        }
    }

    /// <summary>The stages of the layouts that come with the product.</summary>
    public static StageNames Shared => _shared.Value;

    /// <summary>The stage of a name, or null when no layout knows it.</summary>
    public SalesStage? Find(string name)
    {
        var colon = name.LastIndexOf(':');
        return Get(Key(name)) ?? (colon > 0 && colon + 1 < name.Length ? Get(Key(name.Substring(colon + 1))) : null);
    }

    /// <summary>
    /// Where a stage probably stands whose name holds the whole name of a known one, for a proposal; null when none does.
    /// </summary>
    public decimal? Propose(string name)
    {
        var words = HeaderText.Words(name);
        return _open.Where(known => Holds(words, known.Words)).OrderByDescending(known => known.Words.Count)
            .Select(known => known.Stage.Position).FirstOrDefault();
    }

    private static bool Holds(List<string> words, List<string> known) =>
        Enumerable.Range(0, Math.Max(0, words.Count - known.Count + 1)).Any(at => words.Skip(at).Take(known.Count).SequenceEqual(known));

    private static string Key(string name) => string.Concat(HeaderText.Words(name));

    private SalesStage? Get(string key) => key.Length > 0 && _stages.TryGetValue(key, out var stage) ? stage : null;

    private void Add(SalesStage stage)
    {
        var words = HeaderText.Words(stage.Name);
        var key = string.Concat(words);
        if (key.Length == 0)
        {
            return;
        }

        if (!_stages.TryGetValue(key, out var known))
        {
            _stages.Add(key, stage);
        }
        else if (known is not null && known.Outcome != stage.Outcome)
        {
            _stages[key] = null;
        }

        if (stage.Outcome == DealOutcome.Open && key.Length > 4)
        {
            _open.Add((words, stage));
        }
    }
}
