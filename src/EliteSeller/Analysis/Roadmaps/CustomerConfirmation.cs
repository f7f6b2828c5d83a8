namespace EliteSeller.Analysis.Roadmaps;

/// <summary>How much of a plan the customer has made their own. A plan that only we have touched is a wish, not an agreement.</summary>
internal sealed class CustomerConfirmation
{
    private CustomerConfirmation(int confirmed, int steps, DateTime? on)
    {
        Confirmed = confirmed;
        Steps = steps;
        On = on;
    }

    /// <summary>How many steps the customer has dated, moved, done or answered.</summary>
    public int Confirmed { get; }

    /// <summary>How many steps the customer could have.</summary>
    public int Steps { get; }

    /// <summary>The last day on which the customer did so, or null.</summary>
    public DateTime? On { get; }

    /// <summary>The share, from 0 to 1.</summary>
    public decimal Share => Steps == 0 ? 0m : Math.Round((decimal)Confirmed / Steps, 2);

    /// <summary>Counts the steps of a roadmap.</summary>
    /// <param name="roadmap">The roadmap.</param>
    /// <returns>The counts.</returns>
    public static CustomerConfirmation Of(ActionRoadmap roadmap)
    {
        var days = roadmap.Steps
            .Where(step => !step.Internal && (step.Side != RoadmapSide.Seller || step.ConfirmedOn is not null))
            .Where(step => step.ConfirmedOn is not null || !WasDoneBefore(step, roadmap.PlannedOn))
            .Where(step => step.ConfirmedOn is not null || step.Status != StepStatus.Cancelled)
            .Select(step => DayOf(step, roadmap))
            .ToArray();
        return new CustomerConfirmation(days.Count(day => day is not null), days.Length, days.Max());
    }

    /// <summary>Both counts in a sentence.</summary>
    /// <returns>Such as <c>The customer confirmed 4 of 9 steps, most recently on 3 Dec 2026.</c></returns>
    public override string ToString() => On is null ? "Not confirmed by the customer."
        : FormattableString.Invariant(
            $"The customer confirmed {Confirmed} of {Steps} {(Steps == 1 ? "step" : "steps")}, most recently on ")
                + FormattableString.Invariant($"{Labels.DayMonthYear(On)}.");

    private static bool WasDoneBefore(RoadmapStep step, DateTime planned) =>
        step.Status == StepStatus.Done && (step.DoneOn is null || step.DoneOn < planned);

    /// <summary>The last day on which the customer edited, did or answered a step, no earlier than the plan.</summary>
    private static DateTime? DayOf(RoadmapStep step, ActionRoadmap roadmap)
    {
        var answered = step.Ask is { } ask && roadmap.Opportunity?.GetAsk(ask) is { Answer: AskAnswer.Yes } answer ? answer.AskedOn : null;
        return new[] { step.ConfirmedOn, step.Status == StepStatus.Done ? step.DoneOn : null, answered }
            .Where(day => day >= roadmap.PlannedOn).DefaultIfEmpty().Max();
    }
}
