namespace EliteSeller.Analysis.Roadmaps;

/// <summary>What is known about a step before it becomes part of a roadmap.</summary>
public sealed class RoadmapStepDraft
{
    /// <summary>The name by which other steps and edited files refer to it; it must be set.</summary>
    public string Id { get; set; } = "";

    /// <summary>What both sides read.</summary>
    public string Name { get; set; } = "";

    /// <summary>Who does it.</summary>
    public RoadmapSide Side { get; set; }

    /// <summary>
    /// The one side that answers for it, Seller or Customer; null for the side that does it, the seller for a joint step.
    /// </summary>
    public RoadmapSide? Accountable { get; set; }

    /// <summary>Who carries it at the seller's, or null.</summary>
    public string? SellerOwner { get; set; }

    /// <summary>Who carries it at the customer's, or null.</summary>
    public string? CustomerOwner { get; set; }

    /// <summary>The first day.</summary>
    public DateTime Start { get; set; }

    /// <summary>The last day.</summary>
    public DateTime Due { get; set; }

    /// <summary>How long it takes, in working days of the side that does it; 0 for a milestone.</summary>
    public int WorkingDays { get; set; }

    /// <summary>Working days of waiting before it starts.</summary>
    public int LeadDays { get; set; }

    /// <summary>The ids of the steps that must be finished before.</summary>
    public IReadOnlyList<string> DependsOn { get; set; } = [];

    /// <summary>How far it has come.</summary>
    public StepStatus Status { get; set; }

    /// <summary>The day on which it was finished, or null.</summary>
    public DateTime? DoneOn { get; set; }

    /// <summary>Which of the four asks the customer answers with it, or null.</summary>
    public AskKind? Ask { get; set; }

    /// <summary>What the customer commits to with that answer, or null.</summary>
    public string? Commitment { get; set; }

    /// <summary>Notes of our own, never shown to the customer.</summary>
    public string? Notes { get; set; }

    /// <summary>Whether the whole step stays at home.</summary>
    public bool Internal { get; set; }
}
