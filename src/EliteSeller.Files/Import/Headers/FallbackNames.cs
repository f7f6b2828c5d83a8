using System.Runtime.CompilerServices;
using EliteSeller.Files.Import.Layouts;

namespace EliteSeller.Files.Import.Headers;

/// <summary>
/// What a header means that the chosen layout does not claim: in plain names, in the other layouts where they agree, and loosely in either.
/// </summary>
internal sealed class FallbackNames
{
    private const string Everybody = "Plain";
    private static readonly ConditionalWeakTable<LayoutCatalogue, FallbackNames> _known = new();
    private readonly Layout? _plain;
    private readonly IReadOnlyList<Layout> _layouts;
    private readonly Lazy<LooseNames> _loose;

    private FallbackNames(LayoutCatalogue catalogue)
    {
        _layouts = catalogue.Layouts;
        _plain = _layouts.FirstOrDefault(layout => layout.Name == Everybody);
        _loose = new(Loosen);
    }

    /// <summary>The names of a catalogue, made once for it.</summary>
    public static FallbackNames For(LayoutCatalogue catalogue) => _known.GetValue(catalogue, one => new FallbackNames(one));

    /// <summary>
    /// The field that a header means, and how sure that is: 1 for a plain name, 2 for one of another layout, 3 for a name that is only
    /// alike.
    /// </summary>
    public HeaderGuess? Find(string header, string key)
    {
        if (_plain?.MeaningsOf(key) is { Count: > 0 } plain)
        {
            return new HeaderGuess(plain[0].Field, 1);
        }

        var meant = _layouts.SelectMany(layout => layout.MeaningsOf(key)).Where(meaning => IsShared(meaning.Field)).ToList();
        if (meant.Count > 0 && meant.TrueForAll(meaning => meaning.Field == meant[0].Field))
        {
            return new HeaderGuess(meant[0].Field, 2);
        }

        var loose = LooseHeader.Parse(header).Key;
        return (_loose.Value.Plain.TryGetValue(loose, out var field)
            ? field : _loose.Value.All.TryGetValue(loose, out field) ? field : null) is { } found ? new HeaderGuess(found, 3) : null;
    }

    private LooseNames Loosen()
    {
        var plain = new Dictionary<string, OpportunityField?>(StringComparer.Ordinal);
        var all = new Dictionary<string, OpportunityField?>(StringComparer.Ordinal);
        foreach (var layout in _layouts)
        {
            foreach (var alias in layout.Headers.Where(alias => layout == _plain || IsShared(alias.Field)))
            {
                Add(layout == _plain ? plain : all, LooseHeader.Parse(alias.Header).Key, alias.Field);
            }
        }

        return new LooseNames(plain, all);
    }

    // "Active" and "Budget" are a flag and a grade in one CRM, and columns of anything elsewhere.
    private static bool IsShared(OpportunityField field) =>
        field is not (OpportunityField.IsActive or (>= OpportunityField.BusinessIssue and <= OpportunityField.ExecutiveAskedOn));

    private static void Add(Dictionary<string, OpportunityField?> names, string key, OpportunityField field)
    {
        if (key.Length > 0)
        {
            names[key] = names.TryGetValue(key, out var known) && known != field ? null : field;
        }
    }

    private sealed record LooseNames(Dictionary<string, OpportunityField?> Plain, Dictionary<string, OpportunityField?> All);
}
