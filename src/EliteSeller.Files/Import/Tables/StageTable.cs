using System.Globalization;
using EliteSeller.Files.Import.Headers;
using EliteSeller.Files.Import.Layouts;
using EliteSeller.Text;

namespace EliteSeller.Files.Import.Tables;

/// <summary>The stages of one source: each name has one stage object, which all its deals share.</summary>
/// <remarks>
/// A stage means what <c>-StageMap</c> says, else what the CRM's own list of stages says where the user has given it, else what the
/// layout says. Any other stage is kept; it takes the probability of its
/// open deals as its position where four in five of them have the same one, and has no position otherwise.
/// </remarks>
internal sealed class StageTable
{
    /// <summary>What the value of a stage can be, for a hint.</summary>
    public const string HowToPlace = "Use a position from 0 (first contact) to 1 (signed), or Open, Won or Lost: -StageMap @{ 'Legal' = "
        + "0.9; 'Signed' = 'Won' }.";

    private readonly Dictionary<string, SalesStage> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SalesStage> _found = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, decimal> _positions;
    private readonly StageNames _names;
    private readonly OutcomeMap _outcomes;

    public StageTable(Layout layout, ReadingOptions options, IReadOnlyDictionary<string, decimal> positions)
    {
        _positions = positions;
        _names = StageNames.Shared;
        _outcomes = new OutcomeMap(options);
        foreach (var stage in layout.Stages.Concat(options.Stages))
        {
            _known[HeaderText.Normalize(stage.Name)] = stage;
        }

        foreach (var pair in options.StageMap)
        {
            var key = HeaderText.Normalize(pair.Key);
            _known[key] = Mapped(pair.Key, pair.Value, _known.TryGetValue(key, out var stage) ? stage : null)
                ?? throw new EliteSellerException(new Problem(
                    "StageMapInvalid", ProblemKind.Argument,
                        $"The stage '{DisplayText.Shorten(pair.Key)}' in -StageMap has the value '{DisplayText.Shorten(pair.Value)}', "
                        + "which is not a position or an outcome.", HowToPlace));
        }
    }

    /// <summary>The stages that nobody knows and how many open deals are in each, in the order in which they were met.</summary>
    public Dictionary<string, long> Unknown { get; } = new(StringComparer.Ordinal);

    /// <summary>Counts an open deal in a stage that nobody knows.</summary>
    public void CountUnknown(SalesStage stage) =>
        Unknown[stage.Name] = Unknown.TryGetValue(stage.Name, out var count) ? count + 1 : 1;

    /// <summary>The stage of a name, for the survey of a source: nothing is said about unknown ones.</summary>
    public SalesStage? Known(string name) =>
        _known.TryGetValue(HeaderText.Normalize(name), out var stage)
            ? stage : ClosingWords.Find(name) == OutcomeWord.Unknown ? _names.Find(name) : null;

    /// <summary>The stage of a name: one that nobody knows is open and has no position, unless its deals agree on a probability.</summary>
    public SalesStage Meaning(string name)
    {
        var known = Known(name);
        var word = known is { Outcome: DealOutcome.Won }
            ? OutcomeWord.Won
            : known is { Outcome: DealOutcome.Lost } ? OutcomeWord.Lost : known is not null ? OutcomeWord.Open : OutcomeText.Word(name);
        var isClosing = word is OutcomeWord.Won or OutcomeWord.Lost or OutcomeWord.Closed;
        var outcome = _outcomes.Find(name);
        var meant = outcome ?? (word switch
        {
            OutcomeWord.Won => DealOutcome.Won,
            OutcomeWord.Lost => DealOutcome.Lost,
            _ => DealOutcome.Open,
        });
        var position = meant != DealOutcome.Open
            ? null : known?.Position
            ?? (known is null && !isClosing && _positions.TryGetValue(HeaderText.Normalize(name), out var median) ? median : null);
        return new SalesStage(name, position, meant, known?.Probability)
        {
            IsNamed = outcome is not null,
            IsClosing = isClosing,
            IsUnknown = known is null && outcome is null && !isClosing && meant == DealOutcome.Open,
        };
    }

    /// <summary>The stage of a name.</summary>
    public SalesStage Find(string name)
    {
        if (!_found.TryGetValue(name, out var stage))
        {
            _found.Add(name, stage = Meaning(name));
        }

        return stage;
    }

    /// <summary>The stage that a value of -StageMap describes, or null when it is no position and no outcome.</summary>
    public static SalesStage? Mapped(string name, string text, SalesStage? known)
    {
        if (Enum.GetNames(typeof(DealOutcome))
            .FirstOrDefault(word => word.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase)) is { } outcome)
        {
            var meaning = (DealOutcome)Enum.Parse(typeof(DealOutcome), outcome);
            return new SalesStage(name, meaning == DealOutcome.Open ? known?.Position : null, meaning);
        }

        return decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var position) && position is >= 0 and <= 1
            ? new SalesStage(name, position)
            : null;
    }
}
