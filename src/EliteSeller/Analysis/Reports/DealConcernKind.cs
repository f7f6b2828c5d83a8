namespace EliteSeller.Analysis.Reports;

/// <summary>What about a negotiation or a roadmap needs a word in the meeting.</summary>
public enum DealConcernKind
{
    /// <summary>A limit that was set before the round is crossed.</summary>
    WalkAwayPointCrossed,

    /// <summary>We conceded without getting anything back.</summary>
    OneSidedConcessions,

    /// <summary>The relationship is damaged and the talk that repairs it is due.</summary>
    RechargeDue,

    /// <summary>The customer is late with steps of the Action Roadmap.</summary>
    CustomerStepsLate,
}
