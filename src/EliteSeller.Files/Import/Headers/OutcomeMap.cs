using EliteSeller.Text;

namespace EliteSeller.Files.Import.Headers;

/// <summary>
/// What the user has said about words of a status and names of stages: <c>-OutcomeMap</c>, and the outcomes in <c>-StageMap</c>.
/// </summary>
internal sealed class OutcomeMap
{
    /// <summary>What the value of a word can be, for a hint.</summary>
    public const string HowToName = "Use Open, Won or Lost: -OutcomeMap @{ 'Delivered' = 'Won'; 'Refused' = 'Lost' }.";

    private readonly Dictionary<string, DealOutcome> _words = new(StringComparer.Ordinal);

    /// <summary>Reads both maps.</summary>
    /// <exception cref="EliteSellerException">OutcomeMapInvalid.</exception>
    public OutcomeMap(ReadingOptions options)
    {
        foreach (var pair in options.StageMap)
        {
            if (Parse(pair.Value) is { } outcome)
            {
                _words[HeaderText.Normalize(pair.Key)] = outcome;
            }
        }

        foreach (var pair in options.OutcomeMap)
        {
            _words[HeaderText.Normalize(pair.Key)] = Parse(pair.Value) ?? throw new EliteSellerException(new Problem(
                "OutcomeMapInvalid", ProblemKind.Argument,
                $"The word '{DisplayText.Shorten(pair.Key)}' in -OutcomeMap has the value '{DisplayText.Shorten(pair.Value)}', which is "
                    + "not an outcome.", HowToName));
        }
    }

    /// <summary>The outcome that a word stands for, or null when the user has not said.</summary>
    public DealOutcome? Find(string word) =>
        _words.Count > 0 && _words.TryGetValue(HeaderText.Normalize(word), out var outcome) ? outcome : null;

    /// <summary>An outcome by its name, or null.</summary>
    public static DealOutcome? Parse(string text) => text.Trim().ToUpperInvariant() switch
    {
        "OPEN" => DealOutcome.Open,
        "WON" => DealOutcome.Won,
        "LOST" => DealOutcome.Lost,
        _ => null,
    };
}
