namespace EliteSeller.Analysis.Roadmaps;

/// <summary>Whether a chain of steps fits between a day and an anchor, proved by planning it forward.</summary>
internal sealed class FeasibilityStudy
{
    private FeasibilityStudy(StepGraph graph, StepSchedule earliest, DateTime earliestDate, int? shortfallDays)
    {
        Earliest = earliest;
        EarliestDate = earliestDate;
        ShortfallDays = shortfallDays;
        CriticalPath = FindCriticalPath(graph, earliest);
    }

    /// <summary>The earliest dates of all steps.</summary>
    public StepSchedule Earliest { get; }

    /// <summary>The first joint working day on which everything can be done.</summary>
    public DateTime EarliestDate { get; }

    /// <summary>By how many joint working days the anchor is too early; 0 when the plan fits, null without an anchor.</summary>
    public int? ShortfallDays { get; }

    /// <summary>The positions of the steps of the chain that decides the end, first to last.</summary>
    public IReadOnlyList<int> CriticalPath { get; }

    /// <summary>Studies a graph.</summary>
    /// <param name="graph">The steps.</param>
    /// <param name="calendars">The working days of both sides.</param>
    /// <param name="asOf">The first day on which anybody can work.</param>
    /// <param name="anchor">The day by which everything is to be done, or null.</param>
    /// <returns>What was proved.</returns>
    public static FeasibilityStudy Create(StepGraph graph, RoadmapCalendars calendars, DateTime asOf, DateTime? anchor)
    {
        var earliest = StepSchedule.Forward(graph, calendars, asOf);
        var earliestDate = calendars.Joint.OnOrAfter(earliest.End);
        return new FeasibilityStudy(
            graph, earliest, earliestDate, anchor is { } day ? calendars.Joint.CountBetween(day, earliestDate) : null);
    }

    /// <summary>
    /// From the step that ends last back through the predecessor that was due last each time. Of two that end on the same
    /// day the one that is read first is named, so that the answer does not change between runs.
    /// </summary>
    private static int[] FindCriticalPath(StepGraph graph, StepSchedule earliest)
    {
        var path = new List<int>();
        IEnumerable<int> candidates = Enumerable.Range(0, graph.Steps.Count);
        while (candidates.Any())
        {
            var step = candidates.OrderByDescending(earliest.Due).ThenBy(i => graph.Successors[i].Length > 0).ThenBy(i => i).First();
            path.Add(step);
            candidates = graph.Predecessors[step];
        }

        path.Reverse();
        return path.ToArray();
    }
}
