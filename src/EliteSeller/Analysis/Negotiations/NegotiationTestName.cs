namespace EliteSeller.Analysis.Negotiations;

/// <summary>What a negotiation is tested for (briefing 40).</summary>
public enum NegotiationTestName
{
    /// <summary>Would the discount become a reference that shreds the profit of later deals?</summary>
    DiscountPrecedent,

    /// <summary>Can we service what the terms promise?</summary>
    AbilityToService,

    /// <summary>Does the customer still respect us?</summary>
    Respect,

    /// <summary>Has the negotiation left bitterness that has to be repaired?</summary>
    Relationship,

    /// <summary>Are we negotiating with ourselves?</summary>
    CareNotTooMuch,

    /// <summary>Does the deal cross a limit that we set before the round?</summary>
    WalkAwayPoint,
}
