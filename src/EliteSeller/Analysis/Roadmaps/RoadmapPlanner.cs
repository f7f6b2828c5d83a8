namespace EliteSeller.Analysis.Roadmaps;

/// <summary>
/// Plans the roadmap of a deal from where the deal is: what its stage or its evidence says is done is done, and every other step is planned
/// for the earliest day that is possible.
/// </summary>
public sealed class RoadmapPlanner
{
    private const int EarliestYear = 1900;
    private const int LatestYear = 2999;
    private const string OwnerPlaceholder = "{Owner}";

    private readonly RoadmapTemplate _template;
    private readonly RoadmapCalendars _calendars;
    private readonly DateTime _asOf;
    private readonly DateTime? _goLive;
    private readonly int? _version;

    /// <summary>Creates a planner.</summary>
    /// <param name="template">The steps.</param>
    /// <param name="calendars">The working days of both sides.</param>
    /// <param name="asOf">The first day on which anybody can work.</param>
    /// <param name="goLive">
    /// The day by which everything is to be done; null for the close date of each deal and the template's time to value.
    /// </param>
    /// <param name="version">The number of this issue; null for the as-of date as a number.</param>
    /// <exception cref="EliteSellerException"><c>ImplausibleDate</c>: a date before 1900 or after 2999.</exception>
    public RoadmapPlanner(RoadmapTemplate template, RoadmapCalendars calendars, DateTime asOf, DateTime? goLive = null, int? version = null)
    {
        _template = template ?? throw new ArgumentNullException(nameof(template));
        _calendars = calendars ?? throw new ArgumentNullException(nameof(calendars));
        _asOf = Plausible(asOf, "as-of date");
        _goLive = goLive is { } day ? Plausible(day, "go-live") : null;
        _version = version;
    }

    /// <summary>Whether the whole chain is planned, as if nothing were done yet.</summary>
    public bool FromStart { get; init; }

    /// <summary>Whether steps get their latest dates, where these are not before their earliest, instead of their earliest.</summary>
    public bool AsLateAsPossible { get; init; }

    /// <summary>Plans the roadmap of a deal.</summary>
    /// <param name="opportunity">The deal.</param>
    /// <returns>
    /// The roadmap. One that does not fit is a roadmap too: it says by how much, and its last steps are after its go-live. No open step
    /// begins before the as-of date.
    /// </returns>
    /// <exception cref="EliteSellerException"><c>ImplausibleDate</c> or <c>NoWorkingDay</c>: no day can be found.</exception>
    public ActionRoadmap Plan(Opportunity opportunity)
    {
        if (opportunity is null)
        {
            throw new ArgumentNullException(nameof(opportunity));
        }

        var plan = new RoadmapPlan
        {
            OpportunityId = opportunity.Id,
            Name = opportunity.Name,
            Account = opportunity.Account,
            Owner = opportunity.Owner,
            Opportunity = opportunity,
            Template = _template.Name,
            GoLive = _goLive ?? AnchorOf(opportunity.CloseDate),
            AsOf = _asOf,
            Version = _version,
            Calendars = _calendars,
            Steps = _template.Steps.Select(step => StepOf(step, opportunity)).ToArray(),
        };
        return new ActionRoadmap(
            plan, FeasibilityStudy.Create(plan, _template.Graph, AsLateAsPossible ? StepDates.Latest : StepDates.Kept));
    }

    private RoadmapStep StepOf(TemplateStep step, Opportunity opportunity)
    {
        var isOwner = step.SellerOwner?.Contains(OwnerPlaceholder) is true && opportunity.Owner is not null;
        var isDone = !FromStart && step.IsDone(opportunity);
        return new RoadmapStep
        {
            Id = step.Id,
            Name = step.Name,
            Side = step.Side,
            Accountable = step.Accountable,
            SellerOwner = isOwner ? step.SellerOwner!.Replace(OwnerPlaceholder, opportunity.Owner) : null,
            SellerRole = isOwner ? null : step.SellerOwner?.Replace(OwnerPlaceholder, "Account executive"),
            CustomerRole = step.CustomerOwner,
            WorkingDays = step.WorkingDays,
            LeadDays = step.LeadDays,
            DependsOn = step.DependsOn,
            Status = isDone ? StepStatus.Done : StepStatus.ToDo,
            DoneOn = isDone && step.AnsweredOn(opportunity) is { } day && day <= _asOf ? day : null,
            Ask = step.Ask,
            Commitment = step.Commitment,
            Notes = step.Notes,
            Internal = step.Internal,
        };
    }

    private static DateTime Plausible(DateTime day, string what) => day.Year is >= EarliestYear and <= LatestYear
        ? DateTime.SpecifyKind(day.Date, DateTimeKind.Unspecified)
        : throw new EliteSellerException(new Problem(
            "ImplausibleDate",
            ProblemKind.Data,
            FormattableString.Invariant($"The {what} {day:yyyy-MM-dd} is no day that a plan could end on."),
            "Correct the date, or give -GoLive."));

    private DateTime? AnchorOf(DateTime? closeDate)
    {
        if (closeDate is not { } close)
        {
            return null;
        }

        var signed = Plausible(close, "close date");
        return _template.TimeToValueDays == 0 ? signed : _calendars.Joint.After(signed, _template.TimeToValueDays);
    }
}
