namespace EliteSeller.Analysis.Roadmaps;

/// <summary>When each step of a graph starts and is due.</summary>
/// <remarks>
/// Both directions keep the same rule. A step of work starts on the first working day of its side after its predecessors
/// are due, after as many working days of waiting as its lead time says. A milestone takes no day: it falls on the day on
/// which its predecessors are due, or the next working day of its side. Planning forward gives every step its earliest
/// dates, planning backward its latest; so a plan fits exactly when its forward end is not after its anchor.
/// </remarks>
internal sealed class StepSchedule
{
    private readonly DateTime[] _start;
    private readonly DateTime[] _due;

    private StepSchedule(int steps)
    {
        _start = new DateTime[steps];
        _due = new DateTime[steps];
    }

    /// <summary>The day on which the last step is due.</summary>
    public DateTime End => _due.Max();

    /// <summary>The first day of a step.</summary>
    /// <param name="step">The step's position.</param>
    /// <returns>A working day of its side.</returns>
    public DateTime Start(int step) => _start[step];

    /// <summary>The last day of a step.</summary>
    /// <param name="step">The step's position.</param>
    /// <returns>A working day of its side.</returns>
    public DateTime Due(int step) => _due[step];

    /// <summary>Gives every step its earliest dates.</summary>
    /// <param name="graph">The steps.</param>
    /// <param name="calendars">The working days of both sides.</param>
    /// <param name="from">The first day on which anybody can work.</param>
    /// <returns>The schedule.</returns>
    public static StepSchedule Forward(StepGraph graph, RoadmapCalendars calendars, DateTime from)
    {
        var schedule = new StepSchedule(graph.Steps.Count);
        foreach (var i in graph.Order)
        {
            var step = graph.Steps[i];
            var calendar = calendars.Of(step.Side);
            var free = graph.Predecessors[i].Select(previous => schedule._due[previous]).DefaultIfEmpty(from.AddDays(-1)).Max();
            var isMilestone = step.WorkingDays == 0;
            var dayBefore = isMilestone && graph.Predecessors[i].Length > 0 ? free.AddDays(-1) : free;
            schedule._start[i] = calendar.After(dayBefore, step.LeadDays + 1);
            schedule._due[i] = isMilestone ? schedule._start[i] : calendar.After(schedule._start[i].AddDays(-1), step.WorkingDays);
        }

        return schedule;
    }

    /// <summary>Gives every step its latest dates.</summary>
    /// <param name="graph">The steps.</param>
    /// <param name="calendars">The working days of both sides.</param>
    /// <param name="to">The day by which everything is done.</param>
    /// <returns>The schedule; steps of a plan that does not fit start before the day on which it was made.</returns>
    public static StepSchedule Backward(StepGraph graph, RoadmapCalendars calendars, DateTime to)
    {
        var schedule = new StepSchedule(graph.Steps.Count);
        foreach (var i in graph.Order.Reverse())
        {
            var step = graph.Steps[i];
            var calendar = calendars.Of(step.Side);
            var latest = graph.Successors[i].Select(next => LatestBefore(graph.Steps[next], calendars, schedule._start[next]))
                .DefaultIfEmpty(to).Min();
            schedule._due[i] = calendar.OnOrBefore(latest);
            schedule._start[i] = step.WorkingDays == 0 ? schedule._due[i] : calendar.Before(schedule._due[i].AddDays(1), step.WorkingDays);
        }

        return schedule;
    }

    /// <summary>The last day on which a predecessor may be due for the next step to start when it does.</summary>
    private static DateTime LatestBefore(TemplateStep next, RoadmapCalendars calendars, DateTime start)
    {
        var waitingBegins = calendars.Of(next.Side).Before(start.AddDays(1), next.LeadDays + 1);
        return next.WorkingDays == 0 ? waitingBegins : waitingBegins.AddDays(-1);
    }
}
