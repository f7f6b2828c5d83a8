namespace EliteSeller.Analysis.Roadmaps;

/// <summary>What happened to a part of a roadmap between two versions.</summary>
public enum RoadmapChangeKind
{
    /// <summary>The step is new.</summary>
    Added,

    /// <summary>The step is gone.</summary>
    Removed,

    /// <summary>A value is another one.</summary>
    Changed,
}
