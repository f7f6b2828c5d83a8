namespace EliteSeller.Analysis.Roadmaps;

/// <summary>The chain of steps that a team follows from the first joint meeting to the customer's first benefit.</summary>
public sealed class RoadmapTemplate
{
    /// <summary>With more steps than this a plan is no longer kept by anybody.</summary>
    public const int LongestPlan = 25;

    /// <summary>Creates a template.</summary>
    /// <param name="name">The name under which it is chosen.</param>
    /// <param name="steps">The steps, in the order in which people read them.</param>
    /// <param name="timeToValueDays">
    /// Joint working days from the signature to the benefit: the way from a deal's close date to its go-live.
    /// </param>
    /// <param name="description">What it is for, or null.</param>
    /// <param name="file">The file that it was read from, or null.</param>
    /// <exception cref="EliteSellerException">
    /// <c>NoRoadmapSteps</c>, <c>RoadmapStepTwice</c>, <c>NegativeDuration</c>, <c>MissingPredecessor</c>, <c>RoadmapCycle</c>,
    /// <c>AskTwice</c>: the steps are no plan. The error names the step and its line.
    /// </exception>
    public RoadmapTemplate(
        string name, IReadOnlyList<TemplateStep> steps, int timeToValueDays = 0, string? description = null, string? file = null)
    {
        Name = name ?? throw new ArgumentNullException(nameof(name));
        Description = description;
        Steps = steps ?? throw new ArgumentNullException(nameof(steps));
        TimeToValueDays = timeToValueDays;
        File = file;
        if (steps.Count == 0)
        {
            throw new EliteSellerException(
                new Problem("NoRoadmapSteps", ProblemKind.Data, "The roadmap has no steps.", "Add at least one step.", file));
        }

        if (timeToValueDays < 0)
        {
            throw new EliteSellerException(new Problem(
                "NegativeDuration", ProblemKind.Data, "The time to value is negative.",
                    "Enter the working days from signature to benefit, 0 or more.", file));
        }

        Graph = new StepGraph(steps, file);
        RequireEachAskOnce(file);
    }

    /// <summary>The name under which it is chosen.</summary>
    public string Name { get; }

    /// <summary>What it is for, or null.</summary>
    public string? Description { get; }

    /// <summary>Joint working days from the signature to the benefit.</summary>
    public int TimeToValueDays { get; }

    /// <summary>The file that it was read from, or null for a template that came with the module.</summary>
    public string? File { get; }

    /// <summary>The steps, in the order in which people read them.</summary>
    public IReadOnlyList<TemplateStep> Steps { get; }

    /// <summary>The steps and what each waits for.</summary>
    internal StepGraph Graph { get; }

    /// <summary>What is allowed and yet unwise about the template.</summary>
    /// <returns>A plan that is too long, asks of briefing 39 that no step carries.</returns>
    public IEnumerable<Problem> GetWarnings()
    {
        if (Steps.Count > LongestPlan)
        {
            yield return new Problem(
                "LongRoadmap",
                ProblemKind.Data,
                FormattableString.Invariant(
                    $"The roadmap template '{Name}' has {Steps.Count} steps; plans with more than {LongestPlan} are seldom kept."),
                "Combine steps until both sides can take in the plan at a glance.",
                File);
        }

        var missing = ((AskKind[])Enum.GetValues(typeof(AskKind))).Where(ask => Steps.All(step => step.Ask != ask)).ToArray();
        if (missing.Length > 0)
        {
            yield return new Problem(
                "AskWithoutStep",
                ProblemKind.Data,
                $"The roadmap template '{Name}' has no step for the asks {string.Join(", ", missing)}.",
                "Set Ask on a customer step, so that the answer has a date (briefing 39).",
                File);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    private void RequireEachAskOnce(string? file)
    {
        foreach (var twice in Steps.Where(step => step.Ask is not null).GroupBy(step => step.Ask).Where(group => group.Count() > 1))
        {
            throw new EliteSellerException(new Problem(
                "AskTwice",
                ProblemKind.Data,
                $"The ask '{twice.Key}' is on several steps: {string.Join(", ", twice.Select(step => step.Id))}.",
                "Keep the ask on one step; an answer has one date.",
                file,
                twice.Last().Line));
        }

        foreach (var sellers in Steps.Where(step => step.Ask is not null && step.Side == RoadmapSide.Seller))
        {
            throw new EliteSellerException(new Problem(
                "AskOfSeller",
                ProblemKind.Data,
                $"The step '{sellers.Id}' has the ask '{sellers.Ask}', but the seller does the step.",
                "Set its Side to Customer or Joint; an ask is the customer's commitment.",
                file,
                sellers.Line));
        }
    }
}
