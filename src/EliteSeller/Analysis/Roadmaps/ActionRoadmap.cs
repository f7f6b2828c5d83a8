namespace EliteSeller.Analysis.Roadmaps;

/// <summary>
/// The plan that seller and customer build and keep together, from today to the day on which the customer has the benefit
/// (briefing 39, the roadmap ask).
/// </summary>
/// <remarks>The object never changes: a changed step makes a new roadmap, and what was proved is proved anew.</remarks>
public sealed class ActionRoadmap
{
    /// <summary>Creates a roadmap and proves whether its open steps fit.</summary>
    /// <param name="plan">The plan; its open steps without days get the earliest that are possible.</param>
    /// <exception cref="EliteSellerException">
    /// <c>StepEndsBeforeItStarts</c>, or the steps are no plan: see <see cref="RoadmapTemplate"/>.
    /// </exception>
    public ActionRoadmap(RoadmapPlan plan)
        : this(plan, FeasibilityStudy.Create(
            plan ?? throw new ArgumentNullException(nameof(plan)), GraphOf(plan)))
    {
    }

    internal ActionRoadmap(RoadmapPlan plan, FeasibilityStudy study)
        : this(plan with { Steps = study.Steps }, study.EarliestDate, study.ShortfallDays, study.CriticalIds)
    {
    }

    private ActionRoadmap(RoadmapPlan plan, DateTime earliestDate, int? shortfallDays, IEnumerable<string> criticalIds)
    {
        Plan = plan;
        Anchor = plan.GoLive?.Date ?? earliestDate;
        EarliestDate = earliestDate;
        ShortfallDays = shortfallDays;
        Steps = plan.Steps.Readable();
        CriticalPath = criticalIds.SelectMany(id => Steps.Where(step => step.Id == id)).ToArray().Readable();
        Commitments = Steps
            .Where(step => step.Ask is not null)
            .Select(step => new RoadmapCommitment(step, step.Ask!.Value, Opportunity?.GetAsk(step.Ask.Value)))
            .ToArray().Readable();
    }

    /// <summary>The deal's id in the CRM, or null.</summary>
    public string? OpportunityId => Plan.OpportunityId;

    /// <summary>What the deal is called, or null.</summary>
    public string? Name => Plan.Name;

    /// <summary>The customer, or null.</summary>
    public string? Account => Plan.Account;

    /// <summary>The seller who carries the deal, or null.</summary>
    public string? Owner => Plan.Owner;

    /// <summary>
    /// The day by which everything is to be done: the go-live that was named, else the close date and the time to value, else the earliest
    /// date.
    /// </summary>
    public DateTime Anchor { get; }

    /// <summary>
    /// Whether the open steps fit between the as-of date and the anchor; null when nobody named a day and the plan runs forward.
    /// </summary>
    public bool? Feasible => ShortfallDays is { } days ? days == 0 : null;

    /// <summary>By how many joint working days the anchor is too early; 0 when the plan fits, null without an anchor of its own.</summary>
    public int? ShortfallDays { get; }

    /// <summary>The earliest feasible date: the first joint working day by which all open steps can be done.</summary>
    public DateTime EarliestDate { get; }

    /// <summary>What was proved, in one sentence. It is for us, not for the customer.</summary>
    public string Feasibility => ShortfallDays switch
    {
        _ when !Steps.Any(step => step.IsOpen) => "All steps are done.",
        null => $"Earliest feasible go-live: {Wording.Date(Day.Number(EarliestDate))}.",
        0 when SpareDays == 0 => "Fits, with no working day to spare.",
        0 => $"Fits with {Days(SpareDays)} to spare.",
        { } days => $"{Days(days)} short. Earliest feasible go-live: {Wording.Date(Day.Number(EarliestDate))}.",
    };

    /// <summary>
    /// The share of the steps with a part of the customer's that the customer has dated, moved, done or answered since the plan was first
    /// made, from 0 to 1. Steps that were finished before count on neither side.
    /// </summary>
    public decimal ConfirmedShare => CustomerConfirmation.Of(this).Share;

    /// <summary>The last day on which the customer did so, or null when nobody on the customer's side has touched the plan.</summary>
    public DateTime? ConfirmedOn => CustomerConfirmation.Of(this).On;

    /// <summary>Both in one sentence.</summary>
    public string Confirmation => CustomerConfirmation.Of(this).ToString();

    /// <summary>The number of this issue of the plan. A later issue has a higher one.</summary>
    public int Version => Plan.Version ?? VersionOf(Plan.AsOf);

    /// <summary>The day of this issue: no open step is expected before it.</summary>
    public DateTime AsOf => Plan.AsOf.Date;

    /// <summary>The day on which the plan was first made.</summary>
    public DateTime PlannedOn => Plan.PlannedOn?.Date ?? AsOf;

    /// <summary>The template's name, or null.</summary>
    public string? Template => Plan.Template;

    /// <summary>Whether it is our own copy, with internal steps, notes and figures.</summary>
    public bool HasInternal => Plan.HasInternal;

    /// <summary>The deal itself, or null for a roadmap that was read from a file.</summary>
    public Opportunity? Opportunity => Plan.Opportunity;

    /// <summary>The steps in the order in which people read them.</summary>
    public IReadOnlyList<RoadmapStep> Steps { get; }

    /// <summary>The chain of open steps that decides the earliest date, first to last.</summary>
    public IReadOnlyList<RoadmapStep> CriticalPath { get; }

    /// <summary>The four asks of briefing 39 as commitments of the customer, with their dates.</summary>
    public IReadOnlyList<RoadmapCommitment> Commitments { get; }

    /// <summary>The working days of both sides.</summary>
    public RoadmapCalendars Calendars => Plan.Calendars;

    /// <summary>What it was made from, to make a changed one from.</summary>
    internal RoadmapPlan Plan { get; }

    private int SpareDays => Calendars.Joint.CountBetween(EarliestDate, Anchor);

    /// <summary>The step of an id, without regard to case, or null.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The step, or null.</returns>
    public RoadmapStep? FindStep(string id) => Steps.FirstOrDefault(step => string.Equals(step.Id, id, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// The roadmap as the customer may see it: without internal steps, notes, and steps that the deal's stage alone says are done.
    /// </summary>
    /// <remarks>
    /// A step that waited for an internal one waits for that one's predecessors instead, so that the file is whole and does
    /// not betray that something was left out. What was proved about the plan stays: internal work takes time too.
    /// </remarks>
    /// <returns>This roadmap when it is the customer's already.</returns>
    public ActionRoadmap ForCustomer() => HasInternal
        ? new ActionRoadmap(
            Plan with { Steps = CustomerSteps(), HasInternal = false },
            EarliestDate,
            ShortfallDays,
            CriticalPath.Where(step => !step.Internal).Select(step => step.Id))
        : this;

    /// <summary>The roadmap as we see it, with our figures, even if it came back from a customer.</summary>
    /// <returns>This roadmap when it is our own already.</returns>
    public ActionRoadmap ForUs() =>
        HasInternal ? this
            : new ActionRoadmap(Plan with { HasInternal = true }, EarliestDate, ShortfallDays, CriticalPath.Select(step => step.Id));

    /// <summary>
    /// The roadmap on a day: what is not done by then is expected then at the earliest, and the go-live stays as it was promised.
    /// </summary>
    /// <param name="asOf">The day.</param>
    /// <returns>The roadmap with the same steps and figures of that day.</returns>
    public ActionRoadmap On(DateTime asOf) =>
        new(Plan with { AsOf = asOf.Date, PlannedOn = PlannedOn, GoLive = Anchor, Version = Version });

    /// <summary>The same steps on the earliest days that are possible, with a go-live that can be kept.</summary>
    /// <returns>This roadmap when it fits.</returns>
    public ActionRoadmap ToFeasible() => Feasible != false ? this
        : new ActionRoadmap(Plan with { GoLive = EarliestDate }, FeasibilityStudy.Create(Plan with { GoLive = EarliestDate }, GraphOf(Plan),
            StepDates.Earliest));

    /// <summary>The deal's name, its id and the anchor.</summary>
    /// <returns>Such as <c>Harbour cranes (0061t00000AbCdEAAU), 2027-03-31</c>.</returns>
    public override string ToString() =>
        FormattableString.Invariant($"{Name ?? "Roadmap"}{(OpportunityId is null ? "" : $" ({OpportunityId})")}, {Anchor:yyyy-MM-dd}");

    /// <summary>A day as a number that rises from day to day, such as 20261123.</summary>
    internal static int VersionOf(DateTime day) => (day.Year * 10000) + (day.Month * 100) + day.Day;

    private static string Days(int days) => FormattableString.Invariant($"{days} working {(days == 1 ? "day" : "days")}");

    private static StepGraph GraphOf(RoadmapPlan plan) => new(plan.Steps.Select(step => step.Checked().ToTemplateStep()).ToArray());

    private RoadmapStep[] CustomerSteps()
    {
        return Steps.Where(step => !IsHidden(step))
            .Select(step => step with
            {
                Notes = null,
                DependsOn = step.DependsOn.SelectMany(Reach).Distinct(StringComparer.OrdinalIgnoreCase).ToArray(),
            })
            .ToArray();

        static bool IsHidden(RoadmapStep step) => step.Internal || step.IsAssumedDone;

        // A step that is done holds nothing up, so what it waited for is not waited for in its place.
        IEnumerable<string> Reach(string id) => FindStep(id) is not { } before ? [id]
            : before.IsAssumedDone ? []
            : before.Internal ? before.DependsOn.SelectMany(Reach)
            : [id];
    }
}
