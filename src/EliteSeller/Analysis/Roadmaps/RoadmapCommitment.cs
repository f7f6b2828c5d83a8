namespace EliteSeller.Analysis.Roadmaps;

/// <summary>What the customer commits to by a day: one of the four asks of briefing 39 as a step of the roadmap.</summary>
public sealed class RoadmapCommitment
{
    internal RoadmapCommitment(RoadmapStep step, AskKind kind, Ask? asked)
    {
        Ask = kind;
        Commitment = step.Commitment ?? step.Name;
        By = step.Due;
        CustomerOwner = step.CustomerOwner;
        CustomerRole = step.CustomerRole;
        StepId = step.Id;
        Answer = asked?.Answer ?? AskAnswer.NotAsked;
        AskedOn = asked?.AskedOn;
    }

    /// <summary>Which ask it is.</summary>
    public AskKind Ask { get; }

    /// <summary>What the customer commits to.</summary>
    public string Commitment { get; }

    /// <summary>The day by which the customer answers: the day on which the step is due; null when it was done before the plan.</summary>
    public DateTime? By { get; }

    /// <summary>Who answers for the customer, or null.</summary>
    public string? CustomerOwner { get; }

    /// <summary>The role of that person, as the template names it, or null.</summary>
    public string? CustomerRole { get; }

    /// <summary>The step that carries the ask.</summary>
    public string StepId { get; }

    /// <summary>The answer so far, as the deal's own columns state it. Only a yes is ever shown to the customer.</summary>
    public AskAnswer Answer { get; }

    /// <summary>The day on which the ask was put, or null.</summary>
    public DateTime? AskedOn { get; }

    /// <summary>The ask and its day.</summary>
    /// <returns>Such as <c>Benefit by 2027-01-15: NotAsked</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{Ask}{(By is null ? "" : $" by {By:yyyy-MM-dd}")}: {Answer}");
}
