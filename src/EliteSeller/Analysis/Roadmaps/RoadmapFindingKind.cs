namespace EliteSeller.Analysis.Roadmaps;

/// <summary>What a check of a roadmap can find.</summary>
public enum RoadmapFindingKind
{
    /// <summary>The projected go-live is later than the anchor.</summary>
    Slip,

    /// <summary>Nothing has been heard of the customer for too long: the deal hangs by a thread (briefing 37).</summary>
    CustomerSilent,

    /// <summary>An open step is past its due date.</summary>
    Overdue,

    /// <summary>A step cannot go on.</summary>
    Blocked,

    /// <summary>An open step has no owner on one of the two sides.</summary>
    OneSided,

    /// <summary>A step starts before a step that it waits for is due.</summary>
    OutOfOrder,

    /// <summary>The seller has work to do and has finished nothing for too long.</summary>
    SellerSilent,
}
