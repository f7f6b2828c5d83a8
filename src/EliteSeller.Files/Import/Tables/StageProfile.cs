using EliteSeller.Text;

namespace EliteSeller.Files.Import.Tables;

/// <summary>Collects the probabilities of the open deals in unknown stages, because the team's own percentages place a stage.</summary>
internal sealed class StageProfile
{
    private const decimal Agreement = 0.8m;
    private const int MaximumStages = 1000;

    private readonly Dictionary<string, List<decimal>> _probabilities = new(StringComparer.Ordinal);

    /// <summary>Takes the probability of an open deal in an unknown stage, on the column's own scale.</summary>
    public void Add(string stage, decimal probability)
    {
        var key = HeaderText.Normalize(stage);
        if (_probabilities.TryGetValue(key, out var found))
        {
            found.Add(probability);
        }
        else if (_probabilities.Count < MaximumStages)
        {
            _probabilities.Add(key, [probability]);
        }
    }

    /// <summary>The position of each stage on whose probability four in five of its deals agree.</summary>
    /// <param name="isPartOfOne">Whether the column's scale is from 0 to 1.</param>
    public IReadOnlyDictionary<string, decimal> Positions(bool isPartOfOne)
    {
        var positions = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var pair in _probabilities)
        {
            var ordered = pair.Value.OrderBy(probability => probability).ToList();
            var median = ordered[(ordered.Count - 1) / 2];
            var position = isPartOfOne ? median : median / 100;
            if (ordered.Count(probability => probability == median) >= Agreement * ordered.Count && position is > 0 and < 1)
            {
                positions.Add(pair.Key, position);
            }
        }

        return positions;
    }
}
