namespace EliteSeller.Analysis.Roadmaps;

/// <summary>One step of a roadmap: what is done, by whom, from when to when, and how far it has come.</summary>
public sealed class RoadmapStep
{
    /// <summary>Creates a step.</summary>
    /// <param name="draft">The values; they are copied.</param>
    /// <exception cref="EliteSellerException"><c>StepEndsBeforeItStarts</c>: the step is due before it starts.</exception>
    public RoadmapStep(RoadmapStepDraft draft)
    {
        Id = draft.Id;
        Name = draft.Name;
        Side = draft.Side;
        Accountable = draft.Accountable ?? (draft.Side == RoadmapSide.Joint ? RoadmapSide.Seller : draft.Side);
        SellerOwner = draft.SellerOwner;
        CustomerOwner = draft.CustomerOwner;
        Start = draft.Start.Date;
        Due = draft.Due.Date;
        WorkingDays = draft.WorkingDays;
        LeadDays = draft.LeadDays;
        DependsOn = draft.DependsOn;
        Status = draft.Status;
        DoneOn = draft.DoneOn?.Date;
        Ask = draft.Ask;
        Commitment = draft.Commitment;
        Notes = draft.Notes;
        Internal = draft.Internal;
        if (Due < Start)
        {
            throw new EliteSellerException(new Problem(
                "StepEndsBeforeItStarts",
                ProblemKind.Data,
                FormattableString.Invariant($"The step '{Id}' is due on {Due:yyyy-MM-dd}, before it starts on {Start:yyyy-MM-dd}."),
                "Correct one of the two dates."));
        }
    }

    /// <summary>The name by which other steps and edited files refer to it, such as <c>Signature</c>.</summary>
    public string Id { get; }

    /// <summary>What both sides read.</summary>
    public string Name { get; }

    /// <summary>Who does it: Seller, Customer or Joint.</summary>
    public RoadmapSide Side { get; }

    /// <summary>The one side that answers for it: Seller or Customer.</summary>
    public RoadmapSide Accountable { get; }

    /// <summary>Who carries it at the seller's, or null.</summary>
    public string? SellerOwner { get; }

    /// <summary>Who carries it at the customer's, or null.</summary>
    public string? CustomerOwner { get; }

    /// <summary>The first day, a working day of the side that does it.</summary>
    public DateTime Start { get; }

    /// <summary>The last day.</summary>
    public DateTime Due { get; }

    /// <summary>How long it takes, in working days of the side that does it; 0 for a milestone.</summary>
    public int WorkingDays { get; }

    /// <summary>Working days of waiting after its predecessors are due, before it starts.</summary>
    public int LeadDays { get; }

    /// <summary>The ids of the steps that must be finished before.</summary>
    public IReadOnlyList<string> DependsOn { get; }

    /// <summary>How far it has come.</summary>
    public StepStatus Status { get; }

    /// <summary>The day on which it was finished, or null.</summary>
    public DateTime? DoneOn { get; }

    /// <summary>Which of the four asks of briefing 39 the customer answers with it, or null.</summary>
    public AskKind? Ask { get; }

    /// <summary>What the customer commits to with that answer, or null.</summary>
    public string? Commitment { get; }

    /// <summary>Notes of our own. They leave the house only when asked for.</summary>
    public string? Notes { get; }

    /// <summary>Whether the whole step stays at home.</summary>
    public bool Internal { get; }

    /// <summary>Whether somebody still has to do something about it.</summary>
    public bool IsOpen => Status is not (StepStatus.Done or StepStatus.Cancelled);

    /// <summary>The owner on the side that answers for it, or null.</summary>
    public string? AccountableOwner => Accountable == RoadmapSide.Customer ? CustomerOwner : SellerOwner;

    /// <summary>The values of this step, to make a changed one from.</summary>
    /// <returns>A new draft.</returns>
    public RoadmapStepDraft ToDraft() => new()
    {
        Id = Id,
        Name = Name,
        Side = Side,
        Accountable = Accountable,
        SellerOwner = SellerOwner,
        CustomerOwner = CustomerOwner,
        Start = Start,
        Due = Due,
        WorkingDays = WorkingDays,
        LeadDays = LeadDays,
        DependsOn = DependsOn,
        Status = Status,
        DoneOn = DoneOn,
        Ask = Ask,
        Commitment = Commitment,
        Notes = Notes,
        Internal = Internal,
    };

    /// <summary>The id and the two days.</summary>
    /// <returns>Such as <c>Signature (2027-02-01 to 2027-02-01)</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{Id} ({Start:yyyy-MM-dd} to {Due:yyyy-MM-dd})");

    /// <summary>The step as a plan sees it: a cancelled step takes no time.</summary>
    internal TemplateStep ToTemplateStep() => Status == StepStatus.Cancelled
        ? new TemplateStep(Id, Name, Side, 0, DependsOn)
        : new TemplateStep(Id, Name, Side, WorkingDays, DependsOn, LeadDays);
}
