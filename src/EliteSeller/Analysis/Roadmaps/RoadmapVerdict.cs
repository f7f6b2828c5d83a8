namespace EliteSeller.Analysis.Roadmaps;

/// <summary>How a kept roadmap stands, the most urgent first.</summary>
public enum RoadmapVerdict
{
    /// <summary>The go-live is lost as things stand, or the customer has stopped answering.</summary>
    Broken,

    /// <summary>Something on the customer's side or on the chain is late, silent, blocked or without an owner.</summary>
    AtRisk,

    /// <summary>The plan holds.</summary>
    OnTrack,
}
