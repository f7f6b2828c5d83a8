namespace EliteSeller.Analysis.Roadmaps;

/// <summary>Who does a step of a roadmap.</summary>
public enum RoadmapSide
{
    /// <summary>The seller's people. The step counts the seller's working days.</summary>
    Seller,

    /// <summary>The customer's people. The step counts the customer's working days.</summary>
    Customer,

    /// <summary>Both together. The step counts only days on which both sides work.</summary>
    Joint,
}
