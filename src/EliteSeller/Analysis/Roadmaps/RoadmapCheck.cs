using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Roadmaps;

/// <summary>Looks at a kept roadmap and says how it stands.</summary>
/// <remarks>
/// The customer's silence counts against the deal, the seller's against the seller: a step that the seller alone is late
/// with changes the verdict only when it moves the go-live.
/// </remarks>
/// <param name="asOf">The day from which to look.</param>
/// <param name="silenceDays">
/// After how many calendar days without a sign of the customer the deal hangs by a thread; twice as many break it.
/// </param>
/// <param name="brokenSlipDays">From how many joint working days of slip the plan counts as broken.</param>
public sealed class RoadmapCheck(DateTime asOf, int silenceDays = 14, int brokenSlipDays = 10)
{
    private readonly DateTime _asOf = asOf.Date;

    /// <summary>Looks at a roadmap.</summary>
    /// <param name="roadmap">The roadmap.</param>
    /// <param name="previous">An earlier version of it to compare with, or null.</param>
    /// <returns>How it stands.</returns>
    /// <exception cref="EliteSeller.Model.EliteSellerException"><c>DifferentDeals</c>: the two belong to different deals.</exception>
    public RoadmapHealth Of(ActionRoadmap roadmap, ActionRoadmap? previous = null)
    {
        _ = roadmap ?? throw new ArgumentNullException(nameof(roadmap));
        roadmap = roadmap.On(_asOf);
        var goLive = roadmap.EarliestDate;
        var slip = roadmap.ShortfallDays ?? 0;
        var silence = CustomerSilence(roadmap);
        var findings = Slip(roadmap, slip, goLive)
            .Concat(CustomerSilent(roadmap, silence))
            .Concat(StepFindings.Find(roadmap, _asOf))
            .Concat(SellerSilent(roadmap))
            .OrderByDescending(finding => finding.CountsAgainstDeal)
            .ThenBy(finding => finding.Kind)
            .ThenByDescending(finding => finding.Days)
            .ToArray();
        return new RoadmapHealth(roadmap, _asOf, VerdictOf(slip, silence, findings), findings, silence,
            previous is null ? [] : RoadmapComparison.Between(previous, roadmap));
    }

    private RoadmapVerdict VerdictOf(int slip, int silence, IReadOnlyList<RoadmapFinding> findings)
    {
        var isSilent = findings.Any(finding => finding.Kind == RoadmapFindingKind.CustomerSilent);
        if (slip >= brokenSlipDays || (isSilent && silence >= 2 * silenceDays))
        {
            return RoadmapVerdict.Broken;
        }

        return findings.Any(finding => finding.CountsAgainstDeal) ? RoadmapVerdict.AtRisk : RoadmapVerdict.OnTrack;
    }

    private static IEnumerable<RoadmapFinding> Slip(ActionRoadmap roadmap, int slip, DateTime goLive)
    {
        if (slip > 0)
        {
            var days = Wording.Number(slip) + (slip == 1 ? " working day" : " working days");
            yield return new RoadmapFinding(
                roadmap,
                RoadmapFindingKind.Slip,
                RoadmapSide.Joint,
                null,
                slip,
                $"Go-live slips by {days}, from {Date(roadmap.Anchor)} to {Date(goLive)}.",
                $"Go-live slips by {days}",
                "Tell the customer now, and agree on a new date or on fewer steps.");
        }
    }

    private IEnumerable<RoadmapFinding> CustomerSilent(ActionRoadmap roadmap, int silence)
    {
        if (silence >= silenceDays && roadmap.Steps.Any(step => step.IsOpen && step.Side != RoadmapSide.Seller))
        {
            yield return new RoadmapFinding(
                roadmap,
                RoadmapFindingKind.CustomerSilent,
                RoadmapSide.Customer,
                null,
                silence,
                $"Hanging by a thread: the customer has been silent for {Wording.Days(silence)} (limit: {silenceDays}).",
                $"Customer silent for {Wording.Days(silence)}",
                "Ask the sponsor whether the project is still wanted; a no today is worth more than silence.");
        }
    }

    private IEnumerable<RoadmapFinding> SellerSilent(ActionRoadmap roadmap)
    {
        var silence = (_asOf - LastSign(roadmap, RoadmapSide.Seller)).Days;
        var waiting = roadmap.Steps.FirstOrDefault(step => step.IsOpen && step.Accountable == RoadmapSide.Seller && step.Start <= _asOf);
        if (silence >= silenceDays && waiting is not null)
        {
            yield return new RoadmapFinding(
                roadmap,
                RoadmapFindingKind.SellerSilent,
                RoadmapSide.Seller,
                waiting,
                silence,
                $"The seller has finished nothing for {Wording.Days(silence)}; '{Wording.Name(waiting.Id)}' was due to start on "
                    + $"{Date(waiting.Start!.Value)}.",
                $"Seller finished nothing for {Wording.Days(silence)}",
                "Do the step, or tell the customer when it will be done.");
        }
    }

    private static string Date(DateTime day) => Wording.Date(Day.Number(day));

    private int CustomerSilence(ActionRoadmap roadmap)
    {
        var heard = LastSign(roadmap, RoadmapSide.Customer);
        var activity = roadmap.Opportunity?.LastActivityDate;
        return Math.Max(0, (_asOf - (activity > heard && activity <= _asOf ? activity.Value : heard)).Days);
    }

    /// <summary>
    /// The last day on which a side, alone or together with the other, finished a step, or the customer edited one; at first the day of the
    /// first plan.
    /// </summary>
    private DateTime LastSign(ActionRoadmap roadmap, RoadmapSide side) => roadmap.Steps
        .Where(step => step.Side == side || step.Side == RoadmapSide.Joint)
        .Where(step => step.Status == StepStatus.Done && step.DoneOn <= _asOf)
        .Select(step => step.DoneOn!.Value)
        .Concat(
            roadmap.Steps.Where(step => side == RoadmapSide.Customer && step.ConfirmedOn <= _asOf).Select(step => step.ConfirmedOn!.Value))
        .Append(roadmap.PlannedOn)
        .Max();
}
