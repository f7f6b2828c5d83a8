using EliteSeller.Analysis.Calendars;

namespace EliteSeller.Analysis.Roadmaps;

/// <summary>A change to one step of a roadmap. What is null stays as it is.</summary>
public sealed class StepEdit
{
    /// <summary>How far the step has come. Done without a day means the as-of date; anything else takes the day away.</summary>
    public StepStatus? Status { get; set; }

    /// <summary>The day on which it was finished; it makes the step done.</summary>
    public DateTime? DoneOn { get; set; }

    /// <summary>The first day. Without a new due date the step keeps its working days.</summary>
    public DateTime? Start { get; set; }

    /// <summary>The last day. A due date before the start takes the start along.</summary>
    public DateTime? Due { get; set; }

    /// <summary>Who carries it at the seller's; an empty text for nobody.</summary>
    public string? SellerOwner { get; set; }

    /// <summary>Who carries it at the customer's; an empty text for nobody.</summary>
    public string? CustomerOwner { get; set; }

    /// <summary>Notes of our own; an empty text for none.</summary>
    public string? Notes { get; set; }

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
        var draft = roadmap.ToDraft();
        draft.Steps = roadmap.Steps.Select(step => steps.Contains(step) ? Edited(step, roadmap, asOf.Date) : step).ToArray();
        // Once people work by a plan its end is promised, even if nobody had named a day when it was made.
        draft.Anchor = roadmap.Anchor;
        draft.Version = version ?? Math.Max(ActionRoadmap.VersionOf(asOf), roadmap.Version + 1);
        return new ActionRoadmap(draft);
    }

    private static EliteSellerException NoSuchStep(ActionRoadmap roadmap, string id) => new(new Problem(
        "NoSuchStep",
        ProblemKind.Argument,
        $"The roadmap has no step '{DisplayText.Shorten(id)}'.",
        $"Use one of {string.Join(", ", roadmap.Steps.Select(other => other.Id))}."));

    private RoadmapStep Edited(RoadmapStep step, ActionRoadmap roadmap, DateTime asOf)
    {
        var edited = step.ToDraft();
        EditStatus(edited, asOf);
        EditDates(edited, roadmap.Calendars.Of(step.Side));
        edited.SellerOwner = Changed(SellerOwner, edited.SellerOwner);
        edited.CustomerOwner = Changed(CustomerOwner, edited.CustomerOwner);
        edited.Notes = Changed(Notes, edited.Notes);
        return new RoadmapStep(edited);
    }

    private static string? Changed(string? now, string? was) => now is null ? was : now.Length == 0 ? null : now;

    private void EditStatus(RoadmapStepDraft step, DateTime asOf)
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

        step.Status = Status ?? (DoneOn is null ? step.Status : StepStatus.Done);
        step.DoneOn = step.Status == StepStatus.Done ? DoneOn ?? step.DoneOn ?? asOf : null;
    }

    private void EditDates(RoadmapStepDraft step, WorkingCalendar calendar)
    {
        var isMilestone = step.WorkingDays == 0;
        if (Start is { } start)
        {
            step.Start = start.Date;
            step.Due = Due?.Date ?? (isMilestone ? step.Start : calendar.After(step.Start.AddDays(-1), step.WorkingDays));
        }
        else if (Due is { } due)
        {
            step.Due = due.Date;
            step.Start = isMilestone
                ? step.Due : step.Due >= step.Start ? step.Start : calendar.Before(step.Due.AddDays(1), step.WorkingDays);
        }

        if (!isMilestone && Due is not null)
        {
            step.WorkingDays = Math.Max(1, calendar.CountBetween(step.Start.AddDays(-1), step.Due));
        }
    }
}
