namespace EliteSeller.Analysis.Roadmaps;

/// <summary>Action Roadmaps by the id of their deal; of several for one deal the latest issue counts.</summary>
public sealed class RoadmapsByDeal
{
    private readonly Dictionary<string, ActionRoadmap> _roadmaps = new(Model.OpportunityId.Comparer);
    private readonly ActionRoadmap[] _all;

    /// <summary>Makes the book.</summary>
    /// <param name="roadmaps">The roadmaps; one without an id belongs to no deal.</param>
    public RoadmapsByDeal(IEnumerable<ActionRoadmap> roadmaps)
    {
        _all = [.. roadmaps ?? throw new ArgumentNullException(nameof(roadmaps))];
        foreach (var roadmap in _all)
        {
            if (OpportunityId.OrNull(roadmap.OpportunityId) is { } id
                && (!_roadmaps.TryGetValue(id, out var known) || roadmap.Version >= known.Version))
            {
                _roadmaps[id] = roadmap;
            }
        }
    }

    /// <summary>Whether there is no roadmap.</summary>
    internal bool IsEmpty => _all.Length == 0;

    /// <summary>The roadmaps as they were known on an earlier day.</summary>
    /// <param name="day">The earlier day.</param>
    internal RoadmapsByDeal UpTo(DateTime day) => new(_all.Where(roadmap => roadmap.AsOf <= day));

    /// <summary>The roadmap of a deal, or null.</summary>
    /// <param name="opportunityId">The deal's id, of 15 or 18 characters.</param>
    /// <returns>The roadmap, or null.</returns>
    public ActionRoadmap? Find(string? opportunityId) =>
        OpportunityId.OrNull(opportunityId) is { } id && _roadmaps.TryGetValue(id, out var roadmap) ? roadmap : null;
}
