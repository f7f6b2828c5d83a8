namespace EliteSeller.Text;

/// <summary>What a user has said about words of evidence columns: <c>-EvidenceMap</c>, or the section of that name of a policy.</summary>
internal sealed class EvidenceMap
{
    /// <summary>What the map looks like, for a hint.</summary>
    public const string HowToName =
        "Use Confirmed, Assumed, No or Unknown: -EvidenceMap @{ CustomerPriority = @{ 'High' = 'Confirmed'; 'Low' = 'No' } }.";

    private readonly Dictionary<(OpportunityField, string), EvidenceGrade> _words = [];

    /// <summary>Reads the map.</summary>
    /// <exception cref="EliteSellerException">EvidenceMapInvalid.</exception>
    public EvidenceMap(IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> map)
    {
        foreach (var field in map)
        {
            var key = FieldOf(field.Key) ?? throw Wrong($"'{DisplayText.Shorten(field.Key)}' in -EvidenceMap is no evidence");
            foreach (var word in field.Value)
            {
                _words[(key, HeaderText.Normalize(word.Key))] = Parse(word.Value) ?? throw Wrong(
                    $"The word '{DisplayText.Shorten(word.Key)}' in -EvidenceMap has the value '{DisplayText.Shorten(word.Value)}'");
            }
        }
    }

    /// <summary>Whether the user has said nothing.</summary>
    public bool IsEmpty => _words.Count == 0;

    /// <summary>The grade that a word stands for in a field, or null when the user has not said.</summary>
    public EvidenceGrade? Find(OpportunityField field, string word) =>
        _words.Count > 0 && _words.TryGetValue((field, HeaderText.Normalize(word)), out var grade) ? grade : null;

    /// <summary>The evidence field of a name, or null.</summary>
    public static OpportunityField? FieldOf(string name) => Enum.TryParse<OpportunityField>(name.Trim(), ignoreCase: true, out var field)
        && field is >= OpportunityField.BusinessIssue and <= OpportunityField.Relationship ? field : null;

    /// <summary>A grade by its name, or null.</summary>
    public static EvidenceGrade? Parse(string text) => text.Trim().ToUpperInvariant() switch
    {
        "CONFIRMED" => EvidenceGrade.Confirmed,
        "ASSUMED" => EvidenceGrade.Assumed,
        "NO" => EvidenceGrade.No,
        "UNKNOWN" => EvidenceGrade.Unknown,
        _ => null,
    };

    private static EliteSellerException Wrong(string what) =>
        new(new Problem("EvidenceMapInvalid", ProblemKind.Argument, what + ".", HowToName));
}
