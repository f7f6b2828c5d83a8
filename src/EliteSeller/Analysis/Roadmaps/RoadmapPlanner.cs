namespace EliteSeller.Analysis.Roadmaps;

/// <summary>Plans the roadmap of a deal: backward from its anchor, or forward from the as-of date when there is none.</summary>
public sealed class RoadmapPlanner
{
    private const int EarliestYear = 1900;
    private const int LatestYear = 2999;
    private const string OwnerPlaceholder = "{Owner}";
    private const string OwnerOfNobody = "Account executive";

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

    /// <summary>Plans the roadmap of a deal.</summary>
    /// <param name="opportunity">The deal.</param>
    /// <returns>The roadmap. One that does not fit is a roadmap too: it says by how much, and its steps start too early.</returns>
    /// <exception cref="EliteSellerException"><c>ImplausibleDate</c> or <c>NoWorkingDay</c>: no day can be found.</exception>
    public ActionRoadmap Plan(Opportunity opportunity)
    {
        if (opportunity is null)
        {
            throw new ArgumentNullException(nameof(opportunity));
        }

        var anchor = _goLive ?? AnchorOf(opportunity.CloseDate);
        var study = FeasibilityStudy.Create(_template.Graph, _calendars, _asOf, anchor);
        var schedule = anchor is { } day
            ? StepSchedule.Backward(_template.Graph, _calendars, _calendars.Joint.OnOrBefore(day))
            : study.Earliest;
        var owner = opportunity.Owner;
        var draft = new ActionRoadmapDraft
        {
            OpportunityId = opportunity.Id,
            Name = opportunity.Name,
            Account = opportunity.Account,
            Owner = owner,
            Opportunity = opportunity,
            Template = _template.Name,
            Anchor = anchor,
            AsOf = _asOf,
            Version = _version,
            Calendars = _calendars,
            Steps = _template.Steps.Select((step, i) => Dated(step, schedule.Start(i), schedule.Due(i), owner)).ToArray(),
        };
        return new ActionRoadmap(draft, study);
    }

    private static RoadmapStep Dated(TemplateStep step, DateTime start, DateTime due, string? owner) => new(new RoadmapStepDraft
    {
        Id = step.Id,
        Name = step.Name,
        Side = step.Side,
        Accountable = step.Accountable,
        SellerOwner = step.SellerOwner?.Replace(OwnerPlaceholder, owner ?? OwnerOfNobody),
        CustomerOwner = step.CustomerOwner,
        Start = start,
        Due = due,
        WorkingDays = step.WorkingDays,
        LeadDays = step.LeadDays,
        DependsOn = step.DependsOn,
        Ask = step.Ask,
        Commitment = step.Commitment,
        Notes = step.Notes,
        Internal = step.Internal,
    });

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
