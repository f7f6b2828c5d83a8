using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Roadmaps;

/// <summary>One thing that a check of a roadmap has found, with what to do about it.</summary>
public sealed class RoadmapFinding
{
    internal RoadmapFinding(ActionRoadmap roadmap, RoadmapFindingKind kind, RoadmapSide side, RoadmapStep? step, int days, string reason,
        string summary, string nextAction)
    {
        OpportunityId = roadmap.OpportunityId;
        Kind = kind;
        Side = side;
        StepId = step?.Id;
        Owner = side == RoadmapSide.Seller ? step?.SellerOwner ?? step?.SellerRole : step?.CustomerOwner ?? step?.CustomerRole;
        Due = step?.Due;
        Days = days;
        Reason = Wording.Reason(reason);
        Summary = Wording.Summary(summary);
        NextAction = nextAction;
    }

    /// <summary>The deal's id in the CRM, or null.</summary>
    public string? OpportunityId { get; }

    /// <summary>What was found.</summary>
    public RoadmapFindingKind Kind { get; }

    /// <summary>
    /// Whose it is: the customer's failings count against the deal, the seller's against the seller, joint ones against the plan.
    /// </summary>
    public RoadmapSide Side { get; }

    /// <summary>Whether it counts against the deal. The seller's own delay does not, unless it moves the go-live.</summary>
    public bool CountsAgainstDeal => Side != RoadmapSide.Seller;

    /// <summary>The step concerned, or null.</summary>
    public string? StepId { get; }

    /// <summary>Who carries the step on that side, or null.</summary>
    public string? Owner { get; }

    /// <summary>The day on which the step was due, or null.</summary>
    public DateTime? Due { get; }

    /// <summary>How many days: working days of the side for what is late, calendar days for silence, 0 where nothing is counted.</summary>
    public int Days { get; }

    /// <summary>What was found, in one full sentence of at most 140 characters.</summary>
    public string Reason { get; }

    /// <summary>The same in at most 45 characters, for tables, such as <c>Go-live slips by 12 working days</c>.</summary>
    public string Summary { get; }

    /// <summary>What to do about it.</summary>
    public string NextAction { get; }

    /// <inheritdoc/>
    public override string ToString() => Reason;
}
