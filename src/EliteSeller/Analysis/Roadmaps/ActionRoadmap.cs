using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Roadmaps;

/// <summary>
/// The plan that seller and customer build and keep together, from today to the day on which the customer has the benefit
/// (briefing 39, the roadmap ask).
/// </summary>
/// <remarks>The object never changes: a changed step makes a new roadmap.</remarks>
public sealed class ActionRoadmap
{
    /// <summary>Creates a roadmap and proves whether it fits.</summary>
    /// <param name="draft">The values; they are copied.</param>
    /// <exception cref="EliteSellerException">The steps are no plan: see <see cref="RoadmapTemplate"/>.</exception>
    public ActionRoadmap(ActionRoadmapDraft draft)
        : this(draft, StudyOf(draft))
    {
    }

    internal ActionRoadmap(ActionRoadmapDraft draft, FeasibilityStudy study)
        : this(
            draft,
            study.EarliestDate,
            study.ShortfallDays,
            study.CriticalPath.Select(index => draft.Steps[index].Id).ToArray())
    {
    }

    private ActionRoadmap(ActionRoadmapDraft draft, DateTime earliestDate, int? shortfallDays, IReadOnlyList<string> criticalIds)
    {
        OpportunityId = draft.OpportunityId;
        Name = draft.Name;
        Account = draft.Account;
        Owner = draft.Owner;
        Opportunity = draft.Opportunity;
        Template = draft.Template;
        AsOf = draft.AsOf.Date;
        Version = draft.Version ?? VersionOf(AsOf);
        Calendars = draft.Calendars;
        Steps = draft.Steps;
        HasInternal = draft.HasInternal;
        Anchor = draft.Anchor?.Date ?? earliestDate;
        EarliestDate = earliestDate;
        ShortfallDays = shortfallDays;
        CriticalPath = criticalIds.SelectMany(id => Steps.Where(step => step.Id == id)).ToArray();
        Commitments = Steps
            .Where(step => step.Ask is not null)
            .Select(step => new RoadmapCommitment(step, step.Ask!.Value, Opportunity?.GetAsk(step.Ask.Value)))
            .ToArray();
    }

    /// <summary>The deal's id in the CRM, or null.</summary>
    public string? OpportunityId { get; }

    /// <summary>What the deal is called, or null.</summary>
    public string? Name { get; }

    /// <summary>The customer, or null.</summary>
    public string? Account { get; }

    /// <summary>The seller who carries the deal, or null.</summary>
    public string? Owner { get; }

    /// <summary>
    /// The day by which everything is to be done: the go-live that was named, else the close date and the time to value, else the earliest
    /// date.
    /// </summary>
    public DateTime Anchor { get; }

    /// <summary>
    /// Whether the chain of steps fits between the as-of date and the anchor; null when nobody named a day and the plan runs forward.
    /// </summary>
    public bool? Feasible => ShortfallDays is { } days ? days == 0 : null;

    /// <summary>By how many joint working days the anchor is too early; 0 when the plan fits, null without an anchor of its own.</summary>
    public int? ShortfallDays { get; }

    /// <summary>The earliest feasible date: the first joint working day by which everything can be done.</summary>
    public DateTime EarliestDate { get; }

    /// <summary>What was proved, in one sentence.</summary>
    public string Feasibility => ShortfallDays switch
    {
        null => $"Earliest feasible go-live: {Wording.Date(Day.Number(EarliestDate))}.",
        0 when Anchor == EarliestDate => "Fits, with no working day to spare.",
        0 => $"Fits with {Days(Calendars.Joint.CountBetween(EarliestDate, Anchor))} to spare.",
        { } days => $"{Days(days)} short. Earliest feasible go-live: {Wording.Date(Day.Number(EarliestDate))}.",
    };

    /// <summary>The number of this issue of the plan. A later issue has a higher one.</summary>
    public int Version { get; }

    /// <summary>The day on which the plan was made.</summary>
    public DateTime AsOf { get; }

    /// <summary>The template's name, or null.</summary>
    public string? Template { get; }

    /// <summary>Whether internal steps and notes are in it.</summary>
    public bool HasInternal { get; }

    /// <summary>The deal itself, or null for a roadmap that was read from a file.</summary>
    public Opportunity? Opportunity { get; }

    /// <summary>The steps in the order in which people read them.</summary>
    public IReadOnlyList<RoadmapStep> Steps { get; }

    /// <summary>The chain of steps that decides the earliest date, first to last.</summary>
    public IReadOnlyList<RoadmapStep> CriticalPath { get; }

    /// <summary>The four asks of briefing 39 as commitments of the customer, with their dates.</summary>
    public IReadOnlyList<RoadmapCommitment> Commitments { get; }

    /// <summary>The working days of both sides.</summary>
    public RoadmapCalendars Calendars { get; }

    /// <summary>The step of an id, without regard to case, or null.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The step, or null.</returns>
    public RoadmapStep? FindStep(string id) => Steps.FirstOrDefault(step => string.Equals(step.Id, id, StringComparison.OrdinalIgnoreCase));

    /// <summary>The roadmap as the customer may see it: without internal steps and without notes.</summary>
    /// <remarks>
    /// A step that waited for an internal one waits for that one's predecessors instead, so that the file is whole and does
    /// not betray that something was left out. What was proved about the plan stays: internal work takes time too.
    /// </remarks>
    /// <returns>This roadmap when nothing in it is internal.</returns>
    public ActionRoadmap ForCustomer() => HasInternal ? new ActionRoadmap(
        ToDraft(CustomerSteps(), hasInternal: false),
        EarliestDate,
        ShortfallDays,
        CriticalPath.Where(step => !step.Internal).Select(step => step.Id).ToArray()) : this;

    /// <summary>The values of this roadmap, to make a changed one from.</summary>
    /// <returns>A new draft.</returns>
    public ActionRoadmapDraft ToDraft() => ToDraft(Steps, HasInternal);

    /// <summary>The deal's name, its id and the anchor.</summary>
    /// <returns>Such as <c>Harbour cranes (0061t00000AbCdEAAU), 2027-03-31</c>.</returns>
    public override string ToString() =>
        FormattableString.Invariant($"{Name ?? "Roadmap"}{(OpportunityId is null ? "" : $" ({OpportunityId})")}, {Anchor:yyyy-MM-dd}");

    /// <summary>A day as a number that rises from day to day, such as 20261123.</summary>
    internal static int VersionOf(DateTime day) => (day.Year * 10000) + (day.Month * 100) + day.Day;

    private static string Days(int days) => FormattableString.Invariant($"{days} working {(days == 1 ? "day" : "days")}");

    private static FeasibilityStudy StudyOf(ActionRoadmapDraft draft) =>
        FeasibilityStudy.Create(
            new StepGraph(draft.Steps.Select(step => step.ToTemplateStep()).ToArray()), draft.Calendars, draft.AsOf, draft.Anchor);

    private RoadmapStep[] CustomerSteps()
    {
        return Steps.Where(step => !step.Internal).Select(Shown).ToArray();

        RoadmapStep Shown(RoadmapStep step)
        {
            var draft = step.ToDraft();
            draft.Notes = null;
            draft.DependsOn = step.DependsOn.SelectMany(Reach).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
            return new RoadmapStep(draft);
        }

        IEnumerable<string> Reach(string id) => FindStep(id) is { Internal: true } hidden ? hidden.DependsOn.SelectMany(Reach) : [id];
    }

    private ActionRoadmapDraft ToDraft(IReadOnlyList<RoadmapStep> steps, bool hasInternal) => new()
    {
        OpportunityId = OpportunityId,
        Name = Name,
        Account = Account,
        Owner = Owner,
        Opportunity = Opportunity,
        Template = Template,
        Anchor = ShortfallDays is null ? null : Anchor,
        AsOf = AsOf,
        Version = Version,
        Calendars = Calendars,
        Steps = steps,
        HasInternal = hasInternal,
    };
}
