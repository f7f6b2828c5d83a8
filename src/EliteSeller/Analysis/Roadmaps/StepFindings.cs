using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Roadmaps;

/// <summary>What can be found by looking at one step after the other.</summary>
internal static class StepFindings
{
    private const int LongestId = 22;

    /// <summary>Looks at every open step.</summary>
    /// <param name="roadmap">The roadmap.</param>
    /// <param name="asOf">The day from which to look.</param>
    /// <returns>The findings, in the order of the steps.</returns>
    public static IEnumerable<RoadmapFinding> Find(ActionRoadmap roadmap, DateTime asOf) =>
        roadmap.Steps.Where(step => step.IsOpen).SelectMany(step =>
            Overdue(roadmap, step, asOf).Concat(Blocked(roadmap, step)).Concat(OneSided(roadmap, step)).Concat(OutOfOrder(roadmap, step)));

    private static IEnumerable<RoadmapFinding> Overdue(ActionRoadmap roadmap, RoadmapStep step, DateTime asOf)
    {
        if (step.Due is not { } due || due >= asOf)
        {
            yield break;
        }

        // The day itself is not over yet, so it is not counted.
        var days = Math.Max(1, roadmap.Calendars.Of(step.Accountable).CountBetween(due, asOf.AddDays(-1)));
        yield return new RoadmapFinding(
            roadmap,
            RoadmapFindingKind.Overdue,
            step.Accountable,
            step,
            days,
            $"The {Name(step.Accountable)} is {WorkingDays(days)} late with {Id(step)} (due: {Date(due)}).",
            $"{Id(step)} {WorkingDays(days)} late",
            $"Ask {step.AccountableOwner ?? "the " + Name(step.Accountable)} for a new date and for what is blocking it.");
    }

    private static IEnumerable<RoadmapFinding> Blocked(ActionRoadmap roadmap, RoadmapStep step)
    {
        if (step.Status == StepStatus.Blocked)
        {
            yield return new RoadmapFinding(
                roadmap, RoadmapFindingKind.Blocked, step.Side, step, 0, $"{Id(step)} is blocked.", $"{Id(step)} is blocked",
                "Find out who can remove the obstacle, and ask for it.");
        }
    }

    /// <summary>A roadmap is kept by two sides: a step with an owner on one side only is nobody's promise to the other.</summary>
    private static IEnumerable<RoadmapFinding> OneSided(ActionRoadmap roadmap, RoadmapStep step)
    {
        if (step.Internal)
        {
            yield break;
        }

        foreach (var side in new[] { RoadmapSide.Customer, RoadmapSide.Seller })
        {
            if (string.IsNullOrWhiteSpace(
                side == RoadmapSide.Customer ? step.CustomerOwner ?? step.CustomerRole : step.SellerOwner ?? step.SellerRole))
            {
                yield return new RoadmapFinding(
                    roadmap, RoadmapFindingKind.OneSided, side, step, 0, $"{Id(step)} has no owner on the {Name(side)}'s side.",
                    $"{Id(step)} has no {Name(side)} owner", "Agree on a person by name.");
            }
        }
    }

    private static IEnumerable<RoadmapFinding> OutOfOrder(ActionRoadmap roadmap, RoadmapStep step) => step.DependsOn
        .Select(roadmap.FindStep)
        .Where(before => before is { IsOpen: true } && (step.WorkingDays == 0 ? step.Start < before.Due : step.Start <= before.Due))
        .Select(before => new RoadmapFinding(
            roadmap,
            RoadmapFindingKind.OutOfOrder,
            RoadmapSide.Joint,
            step,
            0,
            $"{Id(step)} starts on {Date(step.Start!.Value)}, before {Id(before!)} is done (due: {Date(before!.Due!.Value)}).",
            $"{Id(step)} starts too early",
            "Move one of the two, or remove the dependency."));

    private static string Id(RoadmapStep step) => $"'{Wording.Name(step.Id, LongestId)}'";

    private static string Date(DateTime day) => Wording.Date(Day.Number(day));

    private static string WorkingDays(int days) => Wording.Number(days) + (days == 1 ? " working day" : " working days");

    private static string Name(RoadmapSide side) => side == RoadmapSide.Customer ? "customer" : "seller";
}
