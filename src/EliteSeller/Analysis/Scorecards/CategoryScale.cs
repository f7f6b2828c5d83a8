namespace EliteSeller.Analysis.Scorecards;

/// <summary>Texts as categories: compared ordinally, blank as one of its own, rare ones put together.</summary>
internal sealed class CategoryScale : ColumnScale
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];

    public CategoryScale(IReadOnlyList<string?> cells)
    {
        var counts = cells.GroupBy(cell => cell ?? Blank, StringComparer.Ordinal).ToList();
        foreach (var text in counts.Where(group => group.Count() >= LeastDeals).Select(group => group.Key)
            .OrderBy(text => text, StringComparer.Ordinal))
        {
            Place(text);
        }

        if (counts.Where(group => group.Count() < LeastDeals || group.Key == Other).Sum(group => group.Count()) >= LeastDeals
            && !_places.ContainsKey(Other))
        {
            Place(Other);
        }
    }

    public override int Count => _texts.Count;

    public override int CategoryOf(string? cell) =>
        _places.TryGetValue(cell ?? Blank, out var place) || _places.TryGetValue(Other, out place) ? place : -1;

    public override string? TextOf(int category) => _texts[category];

    public override double? UpToOf(int category) => null;

    private void Place(string text)
    {
        _places.Add(text, _texts.Count);
        _texts.Add(text);
    }
}
