using EliteSeller.Files.Import.Layouts;
using EliteSeller.Text;

namespace EliteSeller.Files.Import.Headers;

/// <summary>A layout that may be that of a file, and what speaks for it.</summary>
internal sealed class LayoutCandidate
{
    private readonly List<string> _keys;
    private readonly List<(OpportunityField Field, int Tier)?> _fallback;

    public LayoutCandidate(
        Layout layout, IReadOnlyList<string> headers, List<string> keys, List<(OpportunityField Field, int Tier)?> fallback,
            LayoutCatalogue catalogue)
    {
        Layout = layout;
        _keys = keys;
        _fallback = fallback;
        foreach (var key in keys)
        {
            var meanings = layout.MeaningsOf(key);
            if (meanings.Count == 0)
            {
                continue;
            }

            Recognised++;
            Score += 2 + (meanings.Any(meaning => meaning.IsFirstChoice) ? 1 : 0);
            if (layout.Name != HeaderMatcher.Everybody && catalogue.Layouts.Count(other => other.MeaningsOf(key).Count > 0) == 1)
            {
                Score += 4;
                Telling.Add(layout.Headers[meanings[0].Rank].Header);
            }
        }

        Read = Enumerable.Range(0, keys.Count)
            .Count(column => layout.MeaningsOf(keys[column]).Count > 0 || fallback[column] is not null);
    }

    public Layout Layout { get; }

    public int Recognised { get; }

    public int HeaderCount => _keys.Count;

    /// <summary>In half points, so that it stays a whole number.</summary>
    public int Score { get; }

    public List<string> Telling { get; } = [];

    /// <summary>How many headers are read, those of the layout and others.</summary>
    public int Read { get; }

    public (Dictionary<OpportunityField, int> Columns, Dictionary<OpportunityField, IReadOnlyList<int>> Alternates) Columns(
        Dictionary<OpportunityField, int> named, HashSet<OpportunityField> unread)
    {
        var found = new Dictionary<OpportunityField, List<(int Rank, int Column)>>();
        for (var column = 0; column < _keys.Count; column++)
        {
            foreach (var (field, rank) in MeaningsOf(column))
            {
                if (!named.ContainsKey(field) && !named.ContainsValue(column) && !unread.Contains(field))
                {
                    Add(found, field, (rank, column));
                }
            }
        }

        var columns = new Dictionary<OpportunityField, int>(named);
        var alternates = new Dictionary<OpportunityField, IReadOnlyList<int>>();
        foreach (var pair in found)
        {
            var ordered = pair.Value.OrderBy(place => place.Rank).ThenBy(place => place.Column).Select(place => place.Column).ToList();
            columns[pair.Key] = ordered[0];
            if (ordered.Count > 1)
            {
                alternates[pair.Key] = ordered.Skip(1).ToList();
            }
        }

        return (columns, alternates);
    }

    private static void Add(
        Dictionary<OpportunityField, List<(int Rank, int Column)>> found, OpportunityField field, (int Rank, int Column) place)
    {
        if (!found.TryGetValue(field, out var places))
        {
            found.Add(field, places = []);
        }

        places.Add(place);
    }

    private IEnumerable<(OpportunityField Field, int Rank)> MeaningsOf(int column)
    {
        var own = Layout.MeaningsOf(_keys[column]);
        return own.Count > 0
            ? own.Select(meaning => (meaning.Field, meaning.Rank))
            : _fallback[column] is { } other ? [(other.Field, other.Tier * HeaderMatcher.Behind)] : [];
    }
}
