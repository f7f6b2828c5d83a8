namespace EliteSeller.Analysis.Records;

/// <summary>What a team's own closed deals tell about its open ones. The object never changes.</summary>
/// <remarks>
/// The closed deals of a deal's own pipeline and type are counted alone where they are enough; else those of its pipeline, else those of
/// its type, else all. Not by stage: the row of a closed deal does not say in which stage it was at some age.
/// </remarks>
public sealed class TeamRecord
{
    /// <summary>The rule that judges by the record.</summary>
    public const string RuleId = "OwnRecord";

    private readonly RecordSegment _all;
    private readonly Dictionary<string, RecordSegment> _pipelines = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, RecordSegment> _types = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, RecordSegment> _both = new(StringComparer.OrdinalIgnoreCase);

    internal TeamRecord(ICollection<SegmentCounts> counts)
    {
        var all = Sum(counts);
        (Won, Lost) = (all.Won.Count, all.Lost.Count);
        _all = new RecordSegment(all, null);
        Fill(_pipelines, counts, key => key.Pipeline, key => $"deals in {Wording.Name(key.Pipeline, 20)}");
        Fill(_types, counts, key => key.Type, key => $"{Wording.Name(key.Type, 20)} deals");
        Fill(_both, counts, key => key.Pipeline is null || key.Type is null ? null : Join(key.Pipeline, key.Type),
            key => $"{Wording.Name(key.Type, 20)} deals in {Wording.Name(key.Pipeline, 20)}");
    }

    /// <summary>How many won deals have both dates.</summary>
    public int Won { get; }

    /// <summary>How many lost deals have both dates.</summary>
    public int Lost { get; }

    /// <summary>Whether there are enough closed deals to tell a chance at an age: 40 with dates, 10 of each outcome.</summary>
    public bool TellsChances => _all.Curve is not null;

    /// <summary>The share that was won of the team's deals like this one that were still open at an age.</summary>
    /// <param name="opportunity">The deal, for its pipeline and type.</param>
    /// <param name="ageDays">The age in days.</param>
    /// <returns>The share with its interval; null where the record tells nothing about such an age.</returns>
    public AgeChance? ChanceAt(Opportunity opportunity, int ageDays) =>
        TellsChances ? Find(opportunity, segment => segment.Curve is not null)?.Curve!.Find(ageDays) : null;

    /// <summary>One and a half times what three quarters of the won deals like this one took, in days, where 20 are known.</summary>
    internal int? UsualDays(Opportunity opportunity) => Find(opportunity, segment => segment.UsualDays is not null)?.UsualDays;

    /// <summary>The kind of deals that this one belongs to, with at least 20 known discounts of won deals.</summary>
    internal RecordSegment? DiscountsOf(Opportunity opportunity) => Find(opportunity, segment => segment.HighDiscount is not null);

    /// <summary>The days that won deals like this one still took that were open at an age (their median), where ten were.</summary>
    internal double? RemainingDays(Opportunity opportunity, int age) =>
        Find(opportunity, segment => segment.RemainingDays(age) is not null)?.RemainingDays(age);

    /// <summary>The hours that won deals like this one still took that had taken so many (their median), where ten had.</summary>
    internal double? RemainingHours(Opportunity opportunity, decimal hours) =>
        Find(opportunity, segment => segment.RemainingHours(hours) is not null)?.RemainingHours(hours);

    private RecordSegment? Find(Opportunity opportunity, Func<RecordSegment, bool> tells)
    {
        _ = opportunity ?? throw new ArgumentNullException(nameof(opportunity));
        var pipeline = _pipelines.Count == 0 ? null : opportunity.Pipeline;
        var type = _types.Count == 0 ? null : opportunity.Type;
        return pipeline is not null && type is not null && _both.TryGetValue(Join(pipeline, type), out var both) && tells(both) ? both
            : pipeline is not null && _pipelines.TryGetValue(pipeline, out var ofPipeline) && tells(ofPipeline) ? ofPipeline
            : type is not null && _types.TryGetValue(type, out var ofType) && tells(ofType) ? ofType
            : tells(_all) ? _all : null;
    }

    private static string Join(string pipeline, string type) => pipeline + "\u001f" + type;

    private static SegmentCounts Sum(IEnumerable<SegmentCounts> parts)
    {
        var sum = new SegmentCounts();
        foreach (var part in parts)
        {
            sum.Add(part);
        }

        return sum;
    }

    // A team with one pipeline has no segment of that name.
    private static void Fill(
        Dictionary<string, RecordSegment> segments, ICollection<SegmentCounts> counts, Func<SegmentCounts, string?> nameOf,
        Func<SegmentCounts, string> describe)
    {
        var groups = counts.GroupBy(nameOf, StringComparer.OrdinalIgnoreCase).ToArray();
        foreach (var group in groups.Where(group => group.Key is not null && groups.Length > 1))
        {
            segments.Add(group.Key!, new RecordSegment(Sum(group), describe(group.First())));
        }
    }
}
