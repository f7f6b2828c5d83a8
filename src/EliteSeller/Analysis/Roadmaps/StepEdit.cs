using EliteSeller.Analysis.Calendars;

namespace EliteSeller.Analysis.Roadmaps;

/// <summary>A change to one step of a roadmap. What is null stays as it is.</summary>
public sealed record StepEdit
{
    /// <summary>How far the step has come. Done without a day means the as-of date; anything else takes the day away.</summary>
    public StepStatus? Status { get; init; }

    /// <summary>The day on which it was finished; it makes the step done.</summary>
    public DateTime? DoneOn { get; init; }

    /// <summary>The first day. Without a new due date the step keeps its working days.</summary>
    public DateTime? Start { get; init; }

    /// <summary>The last day. A due date before the start takes the start along.</summary>
    public DateTime? Due { get; init; }

    /// <summary>Who carries it at the seller's; an empty text for nobody.</summary>
    public string? SellerOwner { get; init; }

    /// <summary>Who carries it at the customer's; an empty text for nobody.</summary>
    public string? CustomerOwner { get; init; }

    /// <summary>Notes of our own; an empty text for none.</summary>
    public string? Notes { get; init; }

    /// <summary>Makes the changed roadmap.</summary>
    /// <param name="roadmap">The roadmap; it stays as it is.</param>
    /// <param name="stepIds">The steps, each of which is changed in the same way.</param>
    /// <param name="asOf">The day of the change.</param>
    /// <param name="version">
    /// The number of the new issue; null for the as-of date as a number, or one more than the old number where that is
    /// larger: a calendar takes only a higher number for news.
    /// </param>
    /// <returns>A new roadmap.</returns>
    /// <exception cref="EliteSellerException">
    /// <c>NoSuchStep</c>, <c>DoneInFuture</c>, <c>DoneOnOfOpenStep</c>, <c>StepEndsBeforeItStarts</c>.
    /// </exception>
    public ActionRoadmap Apply(ActionRoadmap roadmap, IReadOnlyCollection<string> stepIds, DateTime asOf, int? version = null)
    {
        _ = roadmap ?? throw new ArgumentNullException(nameof(roadmap));
        var steps = stepIds.Select(id => roadmap.FindStep(id) ?? throw NoSuchStep(roadmap, id)).ToArray();
        var day = asOf.Date > roadmap.AsOf ? asOf.Date : roadmap.AsOf;
        return new ActionRoadmap(roadmap.Plan with
        {
            AsOf = day,
            PlannedOn = roadmap.PlannedOn,
            Steps = roadmap.Steps.Select(step => steps.Contains(step) ? Edited(step, roadmap, asOf.Date) : step).ToArray(),

            // Once people work by a plan its end is promised, even if nobody had named a day when it was made.
            GoLive = roadmap.Anchor,
            Version = version ?? Math.Max(ActionRoadmap.VersionOf(asOf), roadmap.Version + 1),
        });
    }

    private static EliteSellerException NoSuchStep(ActionRoadmap roadmap, string id) => new(new Problem(
        "NoSuchStep",
        ProblemKind.Argument,
        $"The roadmap has no step '{DisplayText.Shorten(id)}'.",
        $"Use one of {string.Join(", ", roadmap.Steps.Select(other => other.Id))}."));

    private RoadmapStep Edited(RoadmapStep step, ActionRoadmap roadmap, DateTime asOf)
    {
        var edited = WithDates(WithStatus(step, asOf), roadmap.Calendars.Of(step.Side));
        edited = SellerOwner is null ? edited : edited with
        {
            SellerOwner = NullIfEmpty(SellerOwner),
            SellerRole = SellerOwner.Length == 0 ? null : edited.SellerRole,
        };
        edited = CustomerOwner is null ? edited : edited with
        {
            CustomerOwner = NullIfEmpty(CustomerOwner),
            CustomerRole = CustomerOwner.Length == 0 ? null : edited.CustomerRole,
        };
        return Notes is null ? edited : edited with { Notes = NullIfEmpty(Notes) };
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;

    private RoadmapStep WithStatus(RoadmapStep step, DateTime asOf)
    {
        if (DoneOn > asOf)
        {
            throw new EliteSellerException(new Problem(
                "DoneInFuture",
                ProblemKind.Argument,
                FormattableString.Invariant(
                    $"The step '{step.Id}' cannot be done on {DoneOn:yyyy-MM-dd}, which is after the as-of date {asOf:yyyy-MM-dd}."),
                "Use the date on which it was finished, or move its due date."));
        }

        if (DoneOn is not null && Status is not (null or StepStatus.Done))
        {
            throw new EliteSellerException(new Problem(
                "DoneOnOfOpenStep",
                ProblemKind.Argument,
                $"The step '{step.Id}' cannot be {Labels.Format(Status.Value)} and have a done date.",
                "Use -Status Done, or omit -DoneOn."));
        }

        var status = Status ?? (DoneOn is null ? step.Status : StepStatus.Done);
        var isSaid = Status is not null || DoneOn is not null;
        return step with
        {
            Status = status,
            DoneOn = status != StepStatus.Done ? null : DoneOn ?? step.DoneOn ?? (isSaid ? asOf : null),
        };
    }

    private RoadmapStep WithDates(RoadmapStep step, WorkingCalendar calendar)
    {
        var isMilestone = step.WorkingDays == 0;
        var (start, due) = (Start?.Date ?? step.Start, Due?.Date ?? step.Due);
        if (Start is not null && Due is null)
        {
            due = isMilestone ? start : calendar.After(start!.Value.AddDays(-1), step.WorkingDays);
        }
        else if (Start is null && Due is not null && (isMilestone || start is null || start > due))
        {
            start = isMilestone ? due : calendar.Before(due!.Value.AddDays(1), step.WorkingDays);
        }

        var edited = step with { Start = start, Due = due, HasFixedDates = step.HasFixedDates || Start is not null || Due is not null };
        return Due is null ? edited : edited.WithWorkingDaysOf(calendar);
    }
}
