using EliteSeller.Files.Import.Layouts;
using EliteSeller.Text;

namespace EliteSeller.Files.Import.Headers;

/// <summary>A layout that may be that of a file, and what speaks for it.</summary>
internal sealed class LayoutCandidate
{
    private readonly List<string> _keys;
    private readonly List<HeaderGuess?> _fallback;

    public LayoutCandidate(
        Layout layout, IReadOnlyList<string> headers, List<string> keys, List<HeaderGuess?> fallback, LayoutCatalogue catalogue)
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

        Read = ColumnPlaces.Where(keys.Count, column => layout.MeaningsOf(keys[column]).Count > 0 || fallback[column] is not null).Length;
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
        var found = new List<Place>();
        for (var column = 0; column < _keys.Count; column++)
        {
            var own = Layout.MeaningsOf(_keys[column]);
            found.AddRange(own.Select(meaning => new Place(meaning.Field, meaning.Rank, column)));
            if (own.Count == 0 && _fallback[column] is { } other)
            {
                found.Add(new Place(other.Field, other.Tier * HeaderMatcher.Behind, column));
            }
        }

        found.RemoveAll(place => named.ContainsKey(place.Field) || named.ContainsValue(place.Column) || unread.Contains(place.Field));
        var columns = new Dictionary<OpportunityField, int>(named);
        var alternates = new Dictionary<OpportunityField, IReadOnlyList<int>>();
        foreach (var first in found)
        {
            var field = first.Field;
            if (columns.ContainsKey(field))
            {
                continue;
            }

            var ordered = found.FindAll(place => place.Field == field);
            ordered.Sort((one, other) => one.Rank != other.Rank ? one.Rank.CompareTo(other.Rank) : one.Column.CompareTo(other.Column));
            columns.Add(field, ordered[0].Column);
            if (ordered.Count > 1)
            {
                alternates.Add(field, ordered.GetRange(1, ordered.Count - 1).ConvertAll(place => place.Column));
            }
        }

        return (columns, alternates);
    }

    private sealed record Place(OpportunityField Field, int Rank, int Column);
}
