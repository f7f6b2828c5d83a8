namespace EliteSeller.Analysis.Roadmaps;

/// <summary>The state of a roadmap in use on a day.</summary>
public sealed class RoadmapHealth
{
    internal RoadmapHealth(
        ActionRoadmap roadmap, DateTime asOf, RoadmapVerdict verdict,
        IReadOnlyList<RoadmapFinding> findings, int customerSilentDays, IReadOnlyList<RoadmapChange> changes)
    {
        Roadmap = roadmap;
        AsOf = asOf;
        Verdict = verdict;
        Findings = findings.Readable();
        Changes = changes.Readable();
        CustomerSilentDays = customerSilentDays;
    }

    /// <summary>The deal's id in the CRM, or null.</summary>
    public string? OpportunityId => Roadmap.OpportunityId;

    /// <summary>What the deal is called, or null.</summary>
    public string? Name => Roadmap.Name;

    /// <summary>The customer, or null.</summary>
    public string? Account => Roadmap.Account;

    /// <summary>OnTrack, AtRisk or Broken.</summary>
    public RoadmapVerdict Verdict { get; }

    /// <summary>The day that was promised.</summary>
    public DateTime Anchor => Roadmap.Anchor;

    /// <summary>The earliest day by which all open steps can be done, every delay carried along the chain.</summary>
    public DateTime ProjectedGoLive => Roadmap.EarliestDate;

    /// <summary>By how many joint working days the projected go-live is later than the anchor.</summary>
    public int SlipDays => Roadmap.ShortfallDays ?? 0;

    /// <summary>By how many of its own working days the seller is behind: the step that is longest overdue counts.</summary>
    public int SellerDaysBehind => Behind(RoadmapSide.Seller);

    /// <summary>By how many of its own working days the customer is behind.</summary>
    public int CustomerDaysBehind => Behind(RoadmapSide.Customer);

    /// <summary>How many steps that the seller answers for are overdue.</summary>
    public int SellerOverdue => Count(RoadmapSide.Seller);

    /// <summary>How many steps that the customer answers for are overdue.</summary>
    public int CustomerOverdue => Count(RoadmapSide.Customer);

    /// <summary>The share of the customer's steps that the customer has dated, moved, done or answered, from 0 to 1.</summary>
    public decimal ConfirmedShare => Roadmap.ConfirmedShare;

    /// <summary>Calendar days since the customer was last heard of.</summary>
    public int CustomerSilentDays { get; }

    /// <summary>The worst finding in one full sentence, or null.</summary>
    public string? Reason => Findings.Count == 0 ? null : Findings[0].Reason;

    /// <summary>The same in at most 45 characters, for tables, or null.</summary>
    public string? Summary => Findings.Count == 0 ? null : Findings[0].Summary;

    /// <summary>The day from which it was looked at.</summary>
    public DateTime AsOf { get; }

    /// <summary>Everything that was found, what counts against the deal first.</summary>
    public IReadOnlyList<RoadmapFinding> Findings { get; }

    /// <summary>What differs from the previous version; empty when there is none to compare with.</summary>
    public IReadOnlyList<RoadmapChange> Changes { get; }

    /// <summary>The roadmap itself, with the figures of that day.</summary>
    public ActionRoadmap Roadmap { get; }

    /// <summary>The deal and the verdict.</summary>
    /// <returns>Such as <c>Harbour cranes: AtRisk</c>.</returns>
    public override string ToString() => $"{Name ?? OpportunityId ?? "Roadmap"}: {Verdict}";

    private int Behind(RoadmapSide side) => Overdue(side).Select(finding => finding.Days).DefaultIfEmpty().Max();

    private int Count(RoadmapSide side) => Overdue(side).Count();

    private IEnumerable<RoadmapFinding> Overdue(RoadmapSide side) =>
        Findings.Where(finding => finding.Kind == RoadmapFindingKind.Overdue && finding.Side == side);
}
