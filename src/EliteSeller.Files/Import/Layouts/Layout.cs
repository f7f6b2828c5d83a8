using EliteSeller.Text;

namespace EliteSeller.Files.Import.Layouts;

/// <summary>The shape of one kind of export: which header holds which field, and what its stages mean. Layouts are data.</summary>
public sealed class Layout
{
    private static readonly HeaderMeaning[] _nothing = [];

    private readonly Dictionary<string, List<HeaderMeaning>> _meanings = new(StringComparer.Ordinal);

    /// <summary>Creates a layout.</summary>
    /// <param name="name">The name that a seller gives to <c>-Layout</c>.</param>
    /// <param name="headers">The headers, for each field in the order of preference.</param>
    /// <param name="stages">The stages with their positions and outcomes.</param>
    public Layout(string name, IReadOnlyList<HeaderAlias> headers, IReadOnlyList<SalesStage> stages)
    {
        Name = name ?? throw new ArgumentNullException(nameof(name));
        Headers = headers ?? throw new ArgumentNullException(nameof(headers));
        Stages = stages ?? throw new ArgumentNullException(nameof(stages));
        var seen = new Dictionary<string, HashSet<OpportunityField>>(StringComparer.Ordinal);
        for (var rank = 0; rank < headers.Count; rank++)
        {
            var alias = headers[rank];
            var key = HeaderText.Normalize(alias.Header);
            if (!_meanings.TryGetValue(key, out var meanings))
            {
                _meanings.Add(key, meanings = []);
            }

            if (!meanings.Exists(known => known.Field == alias.Field))
            {
                var ofCulture = seen.TryGetValue(alias.Culture, out var fields) ? fields : seen[alias.Culture] = [];
                meanings.Add(new HeaderMeaning(alias.Field, rank, ofCulture.Add(alias.Field)));
            }
        }
    }

    /// <summary>The name, such as <c>SalesforceReport</c>.</summary>
    public string Name { get; }

    /// <summary>The headers, for each field in the order of preference.</summary>
    public IReadOnlyList<HeaderAlias> Headers { get; }

    /// <summary>The stages with their positions and outcomes.</summary>
    public IReadOnlyList<SalesStage> Stages { get; }

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>What a normalized header means here; most mean one field or none.</summary>
    internal IReadOnlyList<HeaderMeaning> MeaningsOf(string normalizedHeader) =>
        _meanings.TryGetValue(normalizedHeader, out var meanings) ? meanings : _nothing;
}
