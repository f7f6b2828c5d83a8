namespace EliteSeller.Analysis.Roadmaps;

/// <summary>One thing that differs between two versions of a roadmap.</summary>
public sealed class RoadmapChange
{
    internal RoadmapChange(ActionRoadmap roadmap, RoadmapStep? step, RoadmapChangeKind kind, string? property = null, string? before = null,
        string? after = null)
    {
        OpportunityId = roadmap.OpportunityId;
        StepId = step?.Id;
        Step = step?.Name;
        Kind = kind;
        Property = property;
        Before = before;
        After = after;
    }

    /// <summary>The deal's id in the CRM, or null.</summary>
    public string? OpportunityId { get; }

    /// <summary>The step concerned; null when the change concerns the whole roadmap.</summary>
    public string? StepId { get; }

    /// <summary>The step's name, or null.</summary>
    public string? Step { get; }

    /// <summary>What happened.</summary>
    public RoadmapChangeKind Kind { get; }

    /// <summary>The column whose value changed, such as <c>Due</c>; null for a whole step.</summary>
    public string? Property { get; }

    /// <summary>What stood there before, or null for nothing.</summary>
    public string? Before { get; }

    /// <summary>What stands there now, or null for nothing.</summary>
    public string? After { get; }

    /// <summary>The change in one line.</summary>
    /// <returns>Such as <c>Signature: Due 2027-02-01 → 2027-02-08</c>.</returns>
    public override string ToString() => Kind switch
    {
        RoadmapChangeKind.Changed => $"{StepId ?? "Roadmap"}: {Property} {Before ?? "(nothing)"} \u2192 {After ?? "(nothing)"}",
        _ => $"{StepId}: {Kind}",
    };
}
