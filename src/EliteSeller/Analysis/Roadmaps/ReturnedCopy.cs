namespace EliteSeller.Analysis.Roadmaps;

/// <summary>Puts a copy that the customer has edited together with the roadmap that was sent, so that nothing of either is lost.</summary>
/// <remarks>
/// What the customer changed counts and is confirmed from that day on. Internal steps, notes, roles and steps that were done before the
/// plan were never in the copy, so they stay. A step that was in the copy and came back without its row is cancelled.
/// </remarks>
internal static class ReturnedCopy
{
    /// <summary>Puts the two together.</summary>
    /// <param name="sent">The roadmap that was sent.</param>
    /// <param name="returned">The steps of the copy, in any order.</param>
    /// <param name="asOf">The day on which the copy came back.</param>
    /// <param name="goLive">The go-live that the customer wrote into the copy, or null for the one that was sent.</param>
    /// <returns>A new roadmap with every step of either, those of the sent one first, and a higher version.</returns>
    /// <exception cref="EliteSellerException">The steps are no plan: see <see cref="RoadmapTemplate"/>.</exception>
    public static ActionRoadmap Merge(ActionRoadmap sent, IReadOnlyList<RoadmapStep> returned, DateTime asOf, DateTime? goLive = null)
    {
        _ = sent ?? throw new ArgumentNullException(nameof(sent));
        _ = returned ?? throw new ArgumentNullException(nameof(returned));
        var shown = sent.ForCustomer();
        var day = asOf.Date > sent.AsOf ? asOf.Date : sent.AsOf;
        var kept = sent.Steps.Select(step => shown.FindStep(step.Id) is not { } was ? step
            : Find(returned, step.Id) is { } now ? Edited(step, was, now, sent, day)
            : Deleted(step, day));
        var added = returned.Where(step => sent.FindStep(step.Id) is null)
            .Select(
                step => WithDoneDay(step, day) with { ConfirmedOn = day, HasFixedDates = step.Start is not null || step.Due is not null });
        return new ActionRoadmap(sent.Plan with
        {
            AsOf = day,
            PlannedOn = sent.PlannedOn,
            GoLive = goLive ?? sent.Anchor,
            Steps = kept.Concat(added).ToArray(),
            Version = Math.Max(ActionRoadmap.VersionOf(day), sent.Version + 1),
        });
    }

    /// <summary>The ids of the steps that were sent and have no row in the copy.</summary>
    /// <param name="sent">The roadmap that was sent.</param>
    /// <param name="returned">The steps of the copy.</param>
    /// <returns>The ids in the order of the roadmap.</returns>
    public static IReadOnlyList<string> DeletedIds(ActionRoadmap sent, IReadOnlyList<RoadmapStep> returned) =>
        (sent ?? throw new ArgumentNullException(nameof(sent))).ForCustomer().Steps
            .Where(step => step.Status != StepStatus.Cancelled && Find(returned, step.Id) is null)
            .Select(step => step.Id)
            .ToArray();

    private static RoadmapStep? Find(IEnumerable<RoadmapStep> steps, string id) =>
        steps.FirstOrDefault(step => step.Id.Equals(id, StringComparison.OrdinalIgnoreCase));

    private static RoadmapStep Deleted(RoadmapStep step, DateTime day) =>
        step.Status == StepStatus.Cancelled ? step : step with { Status = StepStatus.Cancelled, DoneOn = null, ConfirmedOn = day };

    private static RoadmapStep Edited(RoadmapStep step, RoadmapStep was, RoadmapStep now, ActionRoadmap sent, DateTime day)
    {
        if (!RoadmapComparison.Changes(sent, was, now).Any())
        {
            return step;
        }

        now = WithDoneDay(now, day);
        var isMoved = (now.Start, now.Due) != (was.Start, was.Due);
        var edited = step with
        {
            Name = now.Name,
            Side = now.Side,
            Accountable = now.Accountable,
            SellerOwner = now.SellerOwner,
            CustomerOwner = now.CustomerOwner,
            Start = now.Start,
            Due = now.Due,
            WorkingDays = now.WorkingDays,
            LeadDays = now.LeadDays,
            DependsOn = now.DependsOn.SequenceEqual(was.DependsOn, StringComparer.OrdinalIgnoreCase) ? step.DependsOn : now.DependsOn,
            Status = now.Status,
            DoneOn = now.DoneOn,
            HasFixedDates = step.HasFixedDates || isMoved,
            ConfirmedOn = day,
        };
        return isMoved && now.WorkingDays == was.WorkingDays ? edited.WithWorkingDaysOf(sent.Calendars.Of(edited.Side)) : edited;
    }

    /// <summary>A step that came back done without a day was done by the day on which the copy came back.</summary>
    private static RoadmapStep WithDoneDay(RoadmapStep step, DateTime day) =>
        step is { Status: StepStatus.Done, DoneOn: null } ? step with { DoneOn = day } : step;
}
