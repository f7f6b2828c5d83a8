using EliteSeller.Analysis.Calendars;

namespace EliteSeller.Analysis.Roadmaps;

/// <summary>When each step of a plan starts and is due, and what it waits for.</summary>
/// <remarks>
/// Both directions keep the same rule. A step of work starts on the first working day of its side after its predecessors
/// are due, after as many working days of waiting as its lead time says. A milestone takes no day: it falls on the day on
/// which its predecessors are due, or the next working day of its side. Planning forward gives every step its earliest
/// dates, planning backward its latest; so a plan fits exactly when its forward end is not after its go-live.
/// A step that is done holds nothing up; a cancelled one takes no time and hands on what it waited for.
/// </remarks>
internal sealed class StepSchedule
{
    private readonly DateTime[] _start;
    private readonly DateTime[] _due;
    private readonly int[] _waitsFor;

    private StepSchedule(int steps)
    {
        _start = new DateTime[steps];
        _due = new DateTime[steps];
        _waitsFor = new int[steps];
    }

    /// <summary>The first day of an open step.</summary>
    /// <param name="step">The step's position.</param>
    /// <returns>A working day of its side, unless somebody began it on another day.</returns>
    public DateTime Start(int step) => _start[step];

    /// <summary>The last day of an open step.</summary>
    /// <param name="step">The step's position.</param>
    /// <returns>A working day of its side, unless somebody chose another day.</returns>
    public DateTime Due(int step) => _due[step];

    /// <summary>The open predecessor that decides when a step starts; -1 when none does.</summary>
    /// <param name="step">The step's position.</param>
    /// <returns>A position.</returns>
    public int WaitsFor(int step) => _waitsFor[step];

    /// <summary>Gives every open step its earliest dates.</summary>
    /// <param name="graph">The steps and what each waits for.</param>
    /// <param name="steps">The same steps with their status.</param>
    /// <param name="calendars">The working days of both sides.</param>
    /// <param name="asOf">The first day on which anybody can work.</param>
    /// <returns>The schedule.</returns>
    public static StepSchedule Forward(StepGraph graph, IReadOnlyList<RoadmapStep> steps, RoadmapCalendars calendars, DateTime asOf)
    {
        var schedule = new StepSchedule(steps.Count);
        foreach (var i in graph.Order)
        {
            var last = -1;
            foreach (var previous in graph.Predecessors[i])
            {
                last = last < 0 || schedule._due[previous] > schedule._due[last] ? previous : last;
            }

            schedule.Place(i, last, steps, calendars.Of(steps[i].Side), asOf);
        }

        return schedule;
    }

    /// <summary>Gives every open step its latest dates.</summary>
    /// <param name="graph">The steps and what each waits for.</param>
    /// <param name="steps">The same steps with their status.</param>
    /// <param name="calendars">The working days of both sides.</param>
    /// <param name="to">The day by which everything is done.</param>
    /// <returns>The schedule; steps of a plan that does not fit start before the day on which it was made.</returns>
    public static StepSchedule Backward(StepGraph graph, IReadOnlyList<RoadmapStep> steps, RoadmapCalendars calendars, DateTime to)
    {
        var schedule = new StepSchedule(steps.Count);
        foreach (var i in graph.Order.Reverse())
        {
            var step = steps[i];
            var calendar = calendars.Of(step.Side);
            var latest = graph.Successors[i].Where(next => steps[next].Status != StepStatus.Done)
                .Select(next => schedule.LatestBefore(next, steps[next], calendars)).DefaultIfEmpty(to).Min();
            schedule._due[i] = step.IsOpen ? calendar.OnOrBefore(latest) : latest;
            schedule._start[i] = step.IsOpen && step.WorkingDays > 0
                ? calendar.Before(schedule._due[i].AddDays(1), step.WorkingDays) : schedule._due[i];
        }

        return schedule;
    }

    private void Place(int i, int last, IReadOnlyList<RoadmapStep> steps, WorkingCalendar calendar, DateTime asOf)
    {
        var step = steps[i];
        var before = last < 0 ? DateTime.MinValue : _due[last];
        var decides = last < 0 ? -1 : steps[last].IsOpen ? last : _waitsFor[last];
        _waitsFor[i] = -1;
        switch (step.Status)
        {
            case StepStatus.Done:
                // A day that is not known was at the latest yesterday, and the waiting after it begins now.
                _due[i] = step.DoneOn is { } day && day <= asOf ? day : step.DoneOn is null ? asOf.AddDays(-1) : asOf;
                return;
            case StepStatus.Cancelled:
                _due[i] = before;
                _waitsFor[i] = decides;
                return;
            case StepStatus.InProgress when step.Start is not null && step.Due is not null:
                var free = calendar.OnOrAfter(Later(before, asOf));
                _start[i] = step.Start.Value;
                _due[i] = Later(step.Due.Value, free);
                _waitsFor[i] = before > asOf && before > step.Due.Value ? decides : -1;
                return;
        }

        var isMilestone = step.WorkingDays == 0;
        var waiting = before == DateTime.MinValue ? asOf.AddDays(-1) : isMilestone ? before.AddDays(-1) : before;
        var ready = calendar.After(waiting, step.LeadDays + 1);
        var start = Later(ready, calendar.OnOrAfter(asOf));
        start = step is { HasFixedDates: true, Start: { } chosen } ? Later(start, calendar.OnOrAfter(chosen)) : start;
        var due = isMilestone ? start : calendar.After(start.AddDays(-1), step.WorkingDays);
        _start[i] = start;
        _due[i] = step is { HasFixedDates: true, Due: { } agreed } ? Later(due, agreed) : due;
        _waitsFor[i] = ready == start ? decides : -1;
    }

    /// <summary>The last day on which a predecessor may be due for the next step to start when it does.</summary>
    private DateTime LatestBefore(int next, RoadmapStep step, RoadmapCalendars calendars)
    {
        if (step.Status is StepStatus.Cancelled or StepStatus.InProgress)
        {
            return _due[next];
        }

        var waitingBegins = calendars.Of(step.Side).Before(_start[next].AddDays(1), step.LeadDays + 1);
        return step.WorkingDays == 0 ? waitingBegins : waitingBegins.AddDays(-1);
    }

    private static DateTime Later(DateTime a, DateTime b) => a > b ? a : b;
}
