using EliteSeller.Analysis.Calendars;

namespace EliteSeller.Analysis.Roadmaps;

/// <summary>
/// When everything will be done as things stand: what is late pushes what waits for it, what is done early pulls nothing.
/// </summary>
internal static class RoadmapProjection
{
    /// <summary>Projects a roadmap.</summary>
    /// <param name="roadmap">The roadmap.</param>
    /// <param name="asOf">The day from which it is looked at: what is not done by then is done then at the earliest.</param>
    /// <returns>The joint working day on which the last step is done.</returns>
    public static DateTime GoLive(ActionRoadmap roadmap, DateTime asOf)
    {
        var graph = new StepGraph(roadmap.Steps.Select(step => step.ToTemplateStep()).ToArray());
        var done = new DateTime[roadmap.Steps.Count];
        foreach (var i in graph.Order)
        {
            var before = graph.Predecessors[i].Select(previous => done[previous]).DefaultIfEmpty(DateTime.MinValue).Max();
            done[i] = DoneOn(roadmap.Steps[i], roadmap.Calendars.Of(roadmap.Steps[i].Side), before, asOf);
        }

        var last = done.Max();
        return last == DateTime.MinValue ? roadmap.Anchor : roadmap.Calendars.Joint.OnOrAfter(last);
    }

    private static DateTime DoneOn(RoadmapStep step, WorkingCalendar calendar, DateTime before, DateTime asOf)
    {
        switch (step.Status)
        {
            case StepStatus.Done:
                return step.DoneOn ?? Earlier(step.Due, asOf);
            case StepStatus.Cancelled:
                return before;
            case StepStatus.InProgress:
                return Later(step.Due, calendar.OnOrAfter(Later(before, asOf)));
        }

        var isMilestone = step.WorkingDays == 0;
        var ready = before == DateTime.MinValue ? step.Start : calendar.After(isMilestone ? before.AddDays(-1) : before, step.LeadDays + 1);
        var start = Later(Later(step.Start, ready), calendar.OnOrAfter(asOf));
        return Later(step.Due, isMilestone ? start : calendar.After(start.AddDays(-1), step.WorkingDays));
    }

    private static DateTime Later(DateTime a, DateTime b) => a > b ? a : b;

    private static DateTime Earlier(DateTime a, DateTime b) => a < b ? a : b;
}
