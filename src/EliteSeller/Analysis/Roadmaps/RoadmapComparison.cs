using System.Globalization;

namespace EliteSeller.Analysis.Roadmaps;

/// <summary>Says what differs between two versions of a roadmap. Steps are matched by id; their order does not matter.</summary>
internal static class RoadmapComparison
{
    private static readonly RoadmapColumn[] StepColumns =
    [
        RoadmapColumn.Step, RoadmapColumn.Side, RoadmapColumn.Accountable, RoadmapColumn.SellerOwner, RoadmapColumn.CustomerOwner,
        RoadmapColumn.Start, RoadmapColumn.Due, RoadmapColumn.Status, RoadmapColumn.DoneOn, RoadmapColumn.WorkingDays,
        RoadmapColumn.LeadDays, RoadmapColumn.DependsOn, RoadmapColumn.Ask, RoadmapColumn.Commitment, RoadmapColumn.Notes,
            RoadmapColumn.Internal,
    ];

    /// <summary>Compares two versions.</summary>
    /// <param name="before">The version before.</param>
    /// <param name="after">The version after. When one of the two lacks what stays at home, both are compared without it.</param>
    /// <returns>
    /// The changes: the roadmap's own first, then those of the steps in the order of the new version, removed steps last.
    /// </returns>
    /// <exception cref="EliteSellerException"><c>DifferentDeals</c>: the two belong to different deals.</exception>
    public static IReadOnlyList<RoadmapChange> Between(ActionRoadmap before, ActionRoadmap after)
    {
        _ = before ?? throw new ArgumentNullException(nameof(before));
        _ = after ?? throw new ArgumentNullException(nameof(after));
        if (!OpportunityId.Comparer.Equals(before.OpportunityId, after.OpportunityId))
        {
            throw new EliteSellerException(new Problem(
                "DifferentDeals",
                ProblemKind.Argument,
                $"The roadmaps are for different deals: '{before.OpportunityId}' and '{after.OpportunityId}'.",
                "Compare two versions of the same deal's roadmap."));
        }

        var both = before.HasInternal && after.HasInternal;
        return Compare(both ? before : before.ForCustomer(), both ? after : after.ForCustomer()).ToArray();
    }

    private static IEnumerable<RoadmapChange> Compare(ActionRoadmap before, ActionRoadmap after)
    {
        if (before.Anchor != after.Anchor)
        {
            yield return new RoadmapChange(after, null, RoadmapChangeKind.Changed, RoadmapColumn.Anchor.Header,
                Labels.Format(before.Anchor), Labels.Format(after.Anchor));
        }

        foreach (var step in after.Steps)
        {
            if (before.FindStep(step.Id) is not { } old)
            {
                yield return new RoadmapChange(after, step, RoadmapChangeKind.Added);
                continue;
            }

            foreach (var change in Changes(after, old, step))
            {
                yield return change;
            }
        }

        foreach (var gone in before.Steps.Where(step => after.FindStep(step.Id) is null))
        {
            yield return new RoadmapChange(after, gone, RoadmapChangeKind.Removed);
        }
    }

    /// <summary>What differs between two versions of a step.</summary>
    internal static IEnumerable<RoadmapChange> Changes(ActionRoadmap roadmap, RoadmapStep before, RoadmapStep after)
    {
        foreach (var column in StepColumns)
        {
            var (was, now) = (Text(column.ValueOf(roadmap, before)), Text(column.ValueOf(roadmap, after)));
            if (!string.Equals(was, now, StringComparison.Ordinal))
            {
                yield return new RoadmapChange(roadmap, after, RoadmapChangeKind.Changed, column.Header, was, now);
            }
        }
    }

    private static string? Text(object? value) => value switch
    {
        DateTime day => Labels.Format(day),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        string { Length: > 0 } text => text,
        _ => null,
    };
}
