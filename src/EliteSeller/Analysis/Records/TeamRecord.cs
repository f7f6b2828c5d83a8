namespace EliteSeller.Analysis.Records;

/// <summary>What a team's own closed deals tell about its open ones. The object never changes.</summary>
/// <remarks>
/// Where 40 closed deals of a deal's own pipeline and type have dates, 10 of each outcome, they are counted alone; else those of its
/// pipeline, else those of its type, else all. Not by stage: the row of a closed deal does not say in which stage it was at some age.
/// </remarks>
public sealed class TeamRecord
{
    /// <summary>The rule that judges by the record.</summary>
    public const string RuleId = "OwnRecord";

    private readonly AgeCurve? _all;
    private readonly Dictionary<string, AgeCurve> _pipelines = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, AgeCurve> _types = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, AgeCurve> _both = new(StringComparer.OrdinalIgnoreCase);

    internal TeamRecord(IReadOnlyDictionary<(string? Pipeline, string? Type), AgeCounts> counts)
    {
        var all = new AgeCounts();
        foreach (var segment in counts)
        {
            all.Add(segment.Value);
        }

        (Won, Lost) = (all.Won.Count, all.Lost.Count);
        _all = AgeCurve.Create(all);
        if (_all is not null)
        {
            Fill(_pipelines, counts, key => key.Pipeline, key => $"deals in {Wording.Name(key.Pipeline, 20)}");
            Fill(_types, counts, key => key.Type, key => $"{Wording.Name(key.Type, 20)} deals");
            Fill(_both, counts, key => key.Pipeline is null || key.Type is null ? null : Join(key.Pipeline, key.Type),
                key => $"{Wording.Name(key.Type, 20)} deals in {Wording.Name(key.Pipeline, 20)}");
        }
    }

    /// <summary>How many won deals have both dates.</summary>
    public int Won { get; }

    /// <summary>How many lost deals have both dates.</summary>
    public int Lost { get; }

    /// <summary>Whether there are not enough closed deals to tell anything: 40 with dates, 10 of each outcome.</summary>
    public bool IsEmpty => _all is null;

    /// <summary>The share that was won of the team's deals like this one that were still open at an age.</summary>
    /// <param name="opportunity">The deal, for its pipeline and type.</param>
    /// <param name="ageDays">The age in days.</param>
    /// <returns>The share with its interval; null where the record tells nothing about such an age.</returns>
    public AgeChance? ChanceAt(Opportunity opportunity, int ageDays)
    {
        _ = opportunity ?? throw new ArgumentNullException(nameof(opportunity));
        return _all is null ? null : CurveOf(opportunity).Find(ageDays);
    }

    private AgeCurve CurveOf(Opportunity opportunity)
    {
        var pipeline = _pipelines.Count + _both.Count == 0 ? null : opportunity.Pipeline;
        var type = _types.Count + _both.Count == 0 ? null : opportunity.Type;
        return pipeline is not null && type is not null && _both.TryGetValue(Join(pipeline, type), out var both) ? both
            : pipeline is not null && _pipelines.TryGetValue(pipeline, out var ofPipeline) ? ofPipeline
            : type is not null && _types.TryGetValue(type, out var ofType) ? ofType
            : _all!;
    }

    private static string Join(string pipeline, string type) => pipeline + "\u001f" + type;

    private void Fill(
        Dictionary<string, AgeCurve> curves, IReadOnlyDictionary<(string? Pipeline, string? Type), AgeCounts> counts,
        Func<(string? Pipeline, string? Type), string?> nameOf, Func<(string? Pipeline, string? Type), string> segmentOf)
    {
        foreach (var group in counts.GroupBy(segment => nameOf(segment.Key), StringComparer.OrdinalIgnoreCase))
        {
            var sum = new AgeCounts();
            foreach (var segment in group)
            {
                sum.Add(segment.Value);
            }

            // A team with one pipeline has no segment of that name.
            if (group.Key is not null && sum.Won.Count + sum.Lost.Count < Won + Lost
                && AgeCurve.Create(sum, segmentOf(group.First().Key)) is { } curve)
            {
                curves.Add(group.Key, curve);
            }
        }
    }
}
