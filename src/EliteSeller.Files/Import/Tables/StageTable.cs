using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using EliteSeller.Files.Import.Layouts;
using EliteSeller.Model;
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
    public const string HowToPlace = "Use a position from 0 (first contact) to 1 (signed), or Open, Won or Lost: -StageMap @{ 'Legal' = 0.9; 'Signed' = 'Won' }.";

    private readonly Dictionary<string, SalesStage> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SalesStage> _found = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, decimal> _positions;
    private readonly HashSet<string> _unknown = new(StringComparer.Ordinal);

    public StageTable(Layout layout, ReadingOptions options, IReadOnlyDictionary<string, decimal> positions)
    {
        _positions = positions;
        foreach (var stage in layout.Stages.Concat(options.Stages))
        {
            _known[HeaderText.Normalize(stage.Name)] = stage;
        }

        foreach (var pair in options.StageMap)
        {
            var key = HeaderText.Normalize(pair.Key);
            _known[key] = Mapped(pair.Key, pair.Value, _known.TryGetValue(key, out var stage) ? stage : null)
                ?? throw new EliteSellerException(new Problem(
                    "StageMapInvalid", ProblemKind.Argument, $"The stage '{DisplayText.Shorten(pair.Key)}' in -StageMap has the value '{DisplayText.Shorten(pair.Value)}', which is not a position or an outcome.", HowToPlace));
        }
    }

    /// <summary>The stage of a name, for the survey of a source: nothing is said about unknown ones.</summary>
    public SalesStage? Known(string name) => _known.TryGetValue(HeaderText.Normalize(name), out var stage) ? stage : null;

    /// <summary>The stage of a name that stands in a deal's past: an unknown one is open and has no position.</summary>
    public SalesStage Meaning(string name) =>
        Known(name) is { } known ? new SalesStage(name, known.Position, known.Outcome, known.Probability)
        : OutcomeText.Read(name) is { } outcome and not DealOutcome.Open ? new SalesStage(name, null, outcome)
        : new SalesStage(name, _positions.TryGetValue(HeaderText.Normalize(name), out var median) ? median : null);

    /// <summary>The stage of a name; an unknown one is told once.</summary>
    public SalesStage Find(string name, RowReading row)
    {
        if (!_found.TryGetValue(name, out var stage))
        {
            _found.Add(name, stage = Make(name, row));
        }

        return stage;
    }

    private SalesStage Make(string name, RowReading row)
    {
        var stage = Meaning(name);
        var key = HeaderText.Normalize(name);
        if (stage.Outcome == DealOutcome.Open && !_known.ContainsKey(key) && _unknown.Add(key))
        {
            var place = stage.Position is { } at
                ? FormattableString.Invariant($"it is placed at {at}, the probability of its deals")
                : "its deals are judged only by rules that apply to every stage";
            row.Note("UnknownStage", $"The stage '{name}' is unknown: {place}. To place it: -StageMap @{{ '{name.Replace("'", "''")}' = 0.4 }}.");
        }

        return stage;
    }

    /// <summary>The stage that a value of -StageMap describes, or null when it is no position and no outcome.</summary>
    public static SalesStage? Mapped(string name, string text, SalesStage? known)
    {
        if (Enum.GetNames(typeof(DealOutcome)).FirstOrDefault(word => word.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase)) is { } outcome)
        {
            var meaning = (DealOutcome)Enum.Parse(typeof(DealOutcome), outcome);
            return new SalesStage(name, meaning == DealOutcome.Open ? known?.Position : null, meaning);
        }

        return decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var position) && position is >= 0 and <= 1
            ? new SalesStage(name, position)
            : null;
    }
}
