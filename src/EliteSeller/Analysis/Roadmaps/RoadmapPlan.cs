namespace EliteSeller.Analysis.Roadmaps;

/// <summary>What a roadmap is made from: by planning, by reading a file, or by changing the plan of another one.</summary>
public sealed record RoadmapPlan
{
    /// <summary>The deal's id in the CRM, or null.</summary>
    public string? OpportunityId { get; init; }

    /// <summary>What the deal is called, or null.</summary>
    public string? Name { get; init; }

    /// <summary>The customer, or null.</summary>
    public string? Account { get; init; }

    /// <summary>The seller who carries the deal, or null.</summary>
    public string? Owner { get; init; }

    /// <summary>The deal itself, or null for a roadmap that was read from a file.</summary>
    public Opportunity? Opportunity { get; init; }

    /// <summary>The template's name, or null.</summary>
    public string? Template { get; init; }

    /// <summary>The day by which everything is to be done; null when nobody named one.</summary>
    public DateTime? GoLive { get; init; }

    /// <summary>The day of this issue: no open step is expected before it.</summary>
    public required DateTime AsOf { get; init; }

    /// <summary>The day of the first issue; null for <see cref="AsOf"/>.</summary>
    public DateTime? PlannedOn { get; init; }

    /// <summary>The number of this issue of the plan; null for the as-of date as a number.</summary>
    public int? Version { get; init; }

    /// <summary>The working days of both sides.</summary>
    public RoadmapCalendars Calendars { get; init; } = RoadmapCalendars.MondayToFriday;

    /// <summary>The steps in the order in which people read them.</summary>
    public required IReadOnlyList<RoadmapStep> Steps { get; init; }

    /// <summary>Whether it is our own copy, with internal steps, notes and figures.</summary>
    public bool HasInternal { get; init; } = true;
}
