namespace EliteSeller.Analysis.Roadmaps;

/// <summary>Steps and what each waits for, proved to have no cycle and to name only steps that exist.</summary>
internal sealed class StepGraph
{
    /// <summary>The most working days that a step may take or wait: about sixty years.</summary>
    public const int LongestStep = 15000;

    private const int MostNamed = 30;

    private readonly Dictionary<string, int> _indexes;
    private readonly int[][] _predecessors;
    private readonly int[] _order;

    /// <summary>Proves the steps.</summary>
    /// <param name="steps">The steps in any order.</param>
    /// <param name="file">The file that they were read from, for the error.</param>
    /// <exception cref="EliteSellerException">
    /// <c>RoadmapStepTwice</c>, <c>NegativeDuration</c>, <c>DurationTooLong</c>, <c>MissingPredecessor</c> or
    /// <c>RoadmapCycle</c>, with the step's line.
    /// </exception>
    public StepGraph(IReadOnlyList<TemplateStep> steps, string? file = null)
    {
        Steps = steps;
        _indexes = new Dictionary<string, int>(steps.Count, StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < steps.Count; i++)
        {
            RequireSane(steps[i], file);
            _indexes.Add(steps[i].Id, i);
        }

        _predecessors = steps.Select(step => step.DependsOn.Select(id => IndexOf(id, step, file)).Distinct().ToArray()).ToArray();
        var successors = _predecessors.SelectMany((list, step) => list.Select(before => (before, step)))
            .ToLookup(pair => pair.before, pair => pair.step);
        Successors = steps.Select((_, step) => successors[step].ToArray()).ToArray();
        _order = Sort(file);
    }

    /// <summary>The steps in the order in which they were given.</summary>
    public IReadOnlyList<TemplateStep> Steps { get; }

    /// <summary>For each step the positions of those that wait for it.</summary>
    public IReadOnlyList<int[]> Successors { get; }

    /// <summary>For each step the positions of those that it waits for.</summary>
    public IReadOnlyList<int[]> Predecessors => _predecessors;

    /// <summary>The positions of the steps, predecessors first.</summary>
    public IReadOnlyList<int> Order => _order;

    private void RequireSane(TemplateStep step, string? file)
    {
        if (_indexes.ContainsKey(step.Id))
        {
            throw Fault(step, file, "RoadmapStepTwice", $"The step '{step.Id}' occurs twice.", "Give each step its own id.");
        }

        if (step.WorkingDays < 0 || step.LeadDays < 0)
        {
            var what = step.WorkingDays < 0 ? "duration" : "lead time";
            throw Fault(
                step,
                file,
                "NegativeDuration",
                FormattableString.Invariant(
                    $"The step '{step.Id}' has a {what} of {Math.Min(step.WorkingDays, step.LeadDays)} working days."),
                "Use 0 for a milestone, and 1 or more for work.");
        }

        if (step.WorkingDays > LongestStep || step.LeadDays > LongestStep)
        {
            throw Fault(
                step,
                file,
                "DurationTooLong",
                FormattableString.Invariant($"The step '{step.Id}' has more than {LongestStep} working or lead days."),
                "Check the number (limit: 15000).");
        }
    }

    private int IndexOf(string id, TemplateStep step, string? file)
    {
        if (_indexes.TryGetValue(id, out var index))
        {
            return index;
        }

        throw Fault(
            step,
            file,
            "MissingPredecessor",
            $"The step '{step.Id}' depends on '{id}', which does not exist.",
            $"Use one of {string.Join(", ", Steps.Take(MostNamed).Select(other => other.Id))}{(Steps.Count > MostNamed ? ", …" : "")}.");
    }

    private int[] Sort(string? file)
    {
        var waitingFor = _predecessors.Select(list => list.Length).ToArray();
        var sorted = new List<int>(Steps.Count);
        var ready = new Queue<int>(Enumerable.Range(0, Steps.Count).Where(i => waitingFor[i] == 0));
        while (ready.Count > 0)
        {
            var step = ready.Dequeue();
            sorted.Add(step);
            foreach (var next in Successors[step].Where(next => --waitingFor[next] == 0))
            {
                ready.Enqueue(next);
            }
        }

        return sorted.Count == Steps.Count
            ? sorted.ToArray() : throw Cycle(Enumerable.Range(0, Steps.Count).First(i => waitingFor[i] > 0), waitingFor, file);
    }

    /// <summary>Walks back from a step that never became ready until a step comes round again.</summary>
    private EliteSellerException Cycle(int start, int[] waitingFor, string? file)
    {
        var path = new List<int>();
        var current = start;
        while (!path.Contains(current))
        {
            path.Add(current);
            current = _predecessors[current].First(previous => waitingFor[previous] > 0);
        }

        var cycle = path.Skip(path.IndexOf(current)).Append(current).Select(i => Steps[i].Id);
        return Fault(
            Steps[current],
            file,
            "RoadmapCycle",
            $"The steps depend on each other in a circle: {string.Join(" \u2192 ", cycle)}.",
            "Remove one of these dependencies.");
    }

    private static EliteSellerException Fault(TemplateStep step, string? file, string errorId, string message, string hint) =>
        new(new Problem(errorId, ProblemKind.Data, message, hint, file, step.Line));
}
