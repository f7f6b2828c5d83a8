namespace EliteSeller.Analysis.Roadmaps;

/// <summary>What a roadmap is made from: by planning, by reading a file, or by changing another one.</summary>
public sealed class ActionRoadmapDraft
{
    /// <summary>The deal's id in the CRM, or null.</summary>
    public string? OpportunityId { get; set; }

    /// <summary>What the deal is called, or null.</summary>
    public string? Name { get; set; }

    /// <summary>The customer, or null.</summary>
    public string? Account { get; set; }

    /// <summary>The seller who carries the deal, or null.</summary>
    public string? Owner { get; set; }

    /// <summary>The deal itself, or null for a roadmap that was read from a file.</summary>
    public Opportunity? Opportunity { get; set; }

    /// <summary>The template's name, or null.</summary>
    public string? Template { get; set; }

    /// <summary>The day by which everything is to be done; null when nobody named one.</summary>
    public DateTime? Anchor { get; set; }

    /// <summary>The day on which the plan was made.</summary>
    public DateTime AsOf { get; set; }

    /// <summary>The number of this issue of the plan; null for the as-of date as a number.</summary>
    public int? Version { get; set; }

    /// <summary>The working days of both sides.</summary>
    public RoadmapCalendars Calendars { get; set; } = RoadmapCalendars.MondayToFriday;

    /// <summary>The steps in the order in which people read them.</summary>
    public IReadOnlyList<RoadmapStep> Steps { get; set; } = [];

    /// <summary>Whether internal steps and notes are in it.</summary>
    public bool HasInternal { get; set; } = true;
}
