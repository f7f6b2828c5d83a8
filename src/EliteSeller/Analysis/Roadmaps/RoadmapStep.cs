using EliteSeller.Analysis.Calendars;

namespace EliteSeller.Analysis.Roadmaps;

/// <summary>One step of a roadmap: what is done, by whom, from when to when, and how far it has come.</summary>
public sealed record RoadmapStep
{
    private readonly RoadmapSide? _accountable;
    private readonly DateTime? _start;
    private readonly DateTime? _due;
    private readonly DateTime? _doneOn;
    private readonly DateTime? _confirmedOn;

    /// <summary>The name by which other steps and edited files refer to it, such as <c>Signature</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What both sides read.</summary>
    public required string Name { get; init; }

    /// <summary>Who does it: Seller, Customer or Joint.</summary>
    public required RoadmapSide Side { get; init; }

    /// <summary>
    /// The one side that answers for it: Seller or Customer; by default the side that does it, the seller for a joint step.
    /// </summary>
    public RoadmapSide Accountable
    {
        get => _accountable ?? (Side == RoadmapSide.Joint ? RoadmapSide.Seller : Side);
        init => _accountable = value;
    }

    /// <summary>The person on the seller's side, or null.</summary>
    public string? SellerOwner { get; init; }

    /// <summary>The role on the seller's side, as the template names it, or null.</summary>
    public string? SellerRole { get; init; }

    /// <summary>The person on the customer's side, or null until one is named.</summary>
    public string? CustomerOwner { get; init; }

    /// <summary>The role on the customer's side, as the template names it, or null.</summary>
    public string? CustomerRole { get; init; }

    /// <summary>
    /// The first day. Null for a step that was finished before the plan began, or cancelled; a roadmap gives every open step its days.
    /// </summary>
    public DateTime? Start
    {
        get => _start;
        init => _start = value?.Date;
    }

    /// <summary>The last day, or null as for <see cref="Start"/>.</summary>
    public DateTime? Due
    {
        get => _due;
        init => _due = value?.Date;
    }

    /// <summary>The last day on which it can be due without moving the go-live; null for a step that is not open.</summary>
    public DateTime? LatestDue { get; internal init; }

    /// <summary>
    /// How many working days of its side it can slip without moving the go-live; below 0 when the plan does not fit, null for a step that
    /// is not open.
    /// </summary>
    public int? FloatDays { get; internal init; }

    /// <summary>How long it takes, in working days of the side that does it; 0 for a milestone.</summary>
    public int WorkingDays { get; init; }

    /// <summary>Working days of waiting after its predecessors are due, before it starts.</summary>
    public int LeadDays { get; init; }

    /// <summary>The ids of the steps that must be finished before.</summary>
    public IReadOnlyList<string> DependsOn { get; init; } = [];

    /// <summary>How far it has come.</summary>
    public StepStatus Status { get; init; }

    /// <summary>The day on which it was finished; null when it is open or the day is not known.</summary>
    public DateTime? DoneOn
    {
        get => _doneOn;
        init => _doneOn = value?.Date;
    }

    /// <summary>Whether somebody chose its days: the plan then never expects it earlier.</summary>
    public bool HasFixedDates { get; init; }

    /// <summary>The last day on which the customer edited it, or null.</summary>
    public DateTime? ConfirmedOn
    {
        get => _confirmedOn;
        init => _confirmedOn = value?.Date;
    }

    /// <summary>Which of the four asks of briefing 39 the customer answers with it, or null.</summary>
    public AskKind? Ask { get; init; }

    /// <summary>What the customer commits to with that answer, or null.</summary>
    public string? Commitment { get; init; }

    /// <summary>Notes of our own, never shown to the customer.</summary>
    public string? Notes { get; init; }

    /// <summary>Whether the whole step is for us alone.</summary>
    public bool Internal { get; init; }

    /// <summary>Whether somebody still has to do something about it.</summary>
    public bool IsOpen => Status is not (StepStatus.Done or StepStatus.Cancelled);

    /// <summary>The owner, or else the role, on the side that answers for it; null when it has neither.</summary>
    public string? AccountableOwner => Accountable == RoadmapSide.Customer ? CustomerOwner ?? CustomerRole : SellerOwner ?? SellerRole;

    /// <summary>Whether it was finished before the plan began, as the deal's stage suggests: nobody knows when.</summary>
    internal bool IsAssumedDone => Status == StepStatus.Done && DoneOn is null && ConfirmedOn is null;

    /// <summary>The id and the two days.</summary>
    /// <returns>Such as <c>Signature (2027-02-01 to 2027-02-01)</c>, or <c>Discovery (Done)</c> without days.</returns>
    public override string ToString() => Start is null || Due is null
        ? $"{Id} ({Labels.Format(Status)})"
        : FormattableString.Invariant($"{Id} ({Start:yyyy-MM-dd} to {Due:yyyy-MM-dd})");

    /// <summary>Makes sure that it does not end before it starts.</summary>
    /// <exception cref="EliteSellerException"><c>StepEndsBeforeItStarts</c>.</exception>
    internal RoadmapStep Checked() => Due < Start
        ? throw new EliteSellerException(new Problem(
            "StepEndsBeforeItStarts",
            ProblemKind.Data,
            FormattableString.Invariant($"The step '{Id}' is due on {Due:yyyy-MM-dd}, before it starts on {Start:yyyy-MM-dd}."),
            "Correct one of the two dates."))
        : this;

    /// <summary>The step with as many working days as there are between its own two days; a milestone stays one.</summary>
    /// <param name="calendar">The working days of its side.</param>
    internal RoadmapStep WithWorkingDaysOf(WorkingCalendar calendar) => WorkingDays == 0 || Start is not { } start || Due is not { } due
        ? this
        : this with { WorkingDays = Math.Max(1, calendar.CountBetween(start.AddDays(-1), due)) };

    /// <summary>What a graph needs to know about it.</summary>
    internal TemplateStep ToTemplateStep() => new(Id, Name, Side, WorkingDays, DependsOn, LeadDays);
}
