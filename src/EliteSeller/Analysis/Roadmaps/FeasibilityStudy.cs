namespace EliteSeller.Analysis.Roadmaps;

/// <summary>Whether the open steps of a plan fit between its day and its go-live, proved by planning them forward.</summary>
internal sealed class FeasibilityStudy
{
    private FeasibilityStudy(IReadOnlyList<RoadmapStep> steps, DateTime earliestDate, int? shortfallDays, IReadOnlyList<string> criticalIds)
    {
        Steps = steps;
        EarliestDate = earliestDate;
        ShortfallDays = shortfallDays;
        CriticalIds = criticalIds;
    }

    /// <summary>The steps with the days, latest days and float of those that are open.</summary>
    public IReadOnlyList<RoadmapStep> Steps { get; }

    /// <summary>The first joint working day on which everything can be done.</summary>
    public DateTime EarliestDate { get; }

    /// <summary>By how many joint working days the go-live is too early; 0 when the plan fits, null without a go-live.</summary>
    public int? ShortfallDays { get; }

    /// <summary>The ids of the steps of the chain that decides the end, first to last.</summary>
    public IReadOnlyList<string> CriticalIds { get; }

    /// <summary>Studies a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="graph">Its steps and what each waits for.</param>
    /// <param name="dates">Which days the open steps get.</param>
    /// <returns>What was proved.</returns>
    public static FeasibilityStudy Create(RoadmapPlan plan, StepGraph graph, StepDates dates = StepDates.Kept)
    {
        var (steps, calendars) = (plan.Steps, plan.Calendars);
        var earliest = StepSchedule.Forward(graph, steps, calendars, plan.AsOf.Date);
        var last = LastOpen(graph, steps, earliest);
        var end = last >= 0 ? earliest.Due(last)
            : steps.Select(step => step.DoneOn).Where(day => day is not null).DefaultIfEmpty(plan.AsOf.Date).Max()!.Value;
        var earliestDate = calendars.Joint.OnOrAfter(end);
        var latest = StepSchedule.Backward(
            graph, steps, calendars, calendars.Joint.OnOrBefore(plan.GoLive?.Date ?? earliestDate));
        return new FeasibilityStudy(
            steps.Select((step, i) => step.IsOpen ? Dated(step, i, calendars, earliest, latest, dates)
                : step.LatestDue is null ? step : step with { LatestDue = null, FloatDays = null }).ToArray(),
            earliestDate,
            plan.GoLive is { } day ? last < 0 ? 0 : calendars.Joint.CountBetween(day.Date, earliestDate) : null,
            Chain(last, earliest).Select(i => steps[i].Id).ToArray());
    }

    private static RoadmapStep Dated(
        RoadmapStep step, int i, RoadmapCalendars calendars, StepSchedule earliest, StepSchedule latest, StepDates dates)
    {
        var calendar = calendars.Of(step.Side);
        var (soonest, limit) = (earliest.Due(i), latest.Due(i));
        var isKept = dates != StepDates.Earliest || step.Status == StepStatus.InProgress;
        var schedule = dates == StepDates.Latest && limit > soonest ? latest : earliest;
        return (step with
        {
            Start = (isKept ? step.Start : null) ?? schedule.Start(i),
            Due = (isKept ? step.Due : null) ?? schedule.Due(i),
            LatestDue = limit,
            FloatDays = calendar.CountBetween(soonest, limit) - calendar.CountBetween(limit, soonest),
        }).Checked();
    }

    /// <summary>
    /// The open step that ends last; -1 when nothing is open. Of two that end on the same day the one that nothing waits for and that is
    /// read first is taken, so that the answer does not change between runs.
    /// </summary>
    private static int LastOpen(StepGraph graph, IReadOnlyList<RoadmapStep> steps, StepSchedule earliest) =>
        Enumerable.Range(0, steps.Count)
            .Where(i => steps[i].IsOpen)
            .OrderByDescending(earliest.Due)
            .ThenBy(i => graph.Successors[i].Length > 0)
            .ThenBy(i => i)
            .DefaultIfEmpty(-1)
            .First();

    private static List<int> Chain(int last, StepSchedule earliest)
    {
        var chain = new List<int>();
        for (var i = last; i >= 0; i = earliest.WaitsFor(i))
        {
            chain.Insert(0, i);
        }

        return chain;
    }
}
