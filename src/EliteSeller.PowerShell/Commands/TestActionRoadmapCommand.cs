using System.Management.Automation;
using EliteSeller.Analysis.Roadmaps;

namespace EliteSeller.PowerShell;

/// <summary>Checks roadmaps in progress: on track, at risk or broken, and why.</summary>
/// <remarks>
/// <para>
/// Delays are carried along the chain: the projected go-live is the date on which everything will be done at the current pace. Findings
/// name steps that are overdue, blocked, without an owner on one side or that start before what they depend on, and silence. The customer's
/// silence counts against the deal (it hangs by a thread, briefing 37); the seller's silence counts against the seller and changes the
/// verdict only if it moves the go-live.
/// </para>
/// <para>
/// Broken: the go-live slips by 10 working days or more, or the customer has been silent for twice -SilenceDays. AtRisk: anything counts
/// against the deal. Slip is counted in working days of the side that is late, silence in calendar days.
/// </para>
/// <para>
/// With -Previous, Changes has what differs from an earlier version, such as the one you sent. Steps are matched by id; their order does
/// not matter. If one version lacks internal steps and notes, as every customer copy does, both are compared without them.
/// </para>
/// </remarks>
/// <example>
/// <summary>List the plans that need a call today</summary>
/// <code>Import-Opportunity samples/plain.csv | New-ActionRoadmap -AsOf 2026-11-23 | Test-ActionRoadmap -AsOf 2026-12-08 | Where-Object Verdict -ne OnTrack</code>
/// </example>
/// <example>
/// <summary>Show the findings, step by step</summary>
/// <code>
/// $plan = Import-Opportunity samples/plain.csv | Where-Object Id -eq 'D-2201' | New-ActionRoadmap -AsOf 2026-11-23
/// $plan | Test-ActionRoadmap -AsOf 2027-01-12 | ForEach-Object Findings
/// </code>
/// </example>
/// <example>
/// <summary>See what has changed between two versions</summary>
/// <code>
/// $plan = Import-Opportunity samples/plain.csv | Where-Object Id -eq 'D-2201' | New-ActionRoadmap -AsOf 2026-11-23
/// $changed = $plan | Set-ActionRoadmapStep Signature -CustomerOwner 'Eve Example' -AsOf 2026-11-24
/// ($changed | Test-ActionRoadmap -Previous $plan -AsOf 2026-11-24).Changes
/// </code>
/// </example>
/// <seealso cref="EliteSeller.Analysis.Roadmaps.RoadmapHealth"/>
[Cmdlet(VerbsDiagnostic.Test, "ActionRoadmap")]
[OutputType(typeof(RoadmapHealth))]
public sealed class TestActionRoadmapCommand : RoadmapCommand
{
    private RoadmapCheck _check = null!;

    /// <summary>The calendar days of customer silence after which the deal hangs by a thread. Default: 14.</summary>
    [Parameter]
    [ValidateRange(1, 3650)]
    public int SilenceDays { get; set; } = 14;

    /// <summary>The slip in joint working days from which the plan is broken. Default: 10.</summary>
    [Parameter]
    [ValidateRange(1, 3650)]
    public int BrokenSlipDays { get; set; } = 10;

    /// <summary>
    /// Earlier versions of the roadmaps, such as those you sent. Each roadmap is compared with the last one of the same deal: Changes has
    /// what was added, removed or changed.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public ActionRoadmap[] Previous { get; set; } = [];

    /// <inheritdoc/>
    protected override void Begin() => _check = new RoadmapCheck(Day, SilenceDays, BrokenSlipDays);

    /// <inheritdoc/>
    protected override void Process()
    {
        foreach (var roadmap in InputObject)
        {
            WriteObject(_check.Of(roadmap, PreviousOf(roadmap)));
        }
    }

    private ActionRoadmap? PreviousOf(ActionRoadmap roadmap)
    {
        var previous = Previous.LastOrDefault(
            earlier => OpportunityId.Comparer.Equals(earlier.OpportunityId, roadmap.OpportunityId));
        if (previous is null && Previous.Length > 0)
        {
            WriteWarning($"-Previous has no roadmap of {roadmap}, so it is compared with nothing.");
        }

        return previous;
    }
}
