using System;
using System.Management.Automation;
using EliteSeller.Analysis.Roadmaps;

namespace EliteSeller.PowerShell;

/// <summary>Looks at roadmaps that are being kept and says of each whether it is on track, at risk or broken, and why.</summary>
/// <remarks>
/// <para>
/// What is late is carried along the chain: the projected go-live is the day on which everything will be done as things stand. Findings
/// name steps that are overdue on either side, steps that are blocked, that have no owner on one of the two sides or that start before
/// what they wait for, and silence. The customer's silence counts against the deal (it hangs by a thread, briefing 37); the seller's
/// counts against the seller and changes the verdict only when it moves the go-live.
/// </para>
/// <para>
/// Broken means that the go-live slips by ten working days or more, or that the customer has been silent for twice -SilenceDays. AtRisk
/// means that anything counts against the deal. Days behind are working days of the side that is behind; silence is in calendar days.
/// </para>
/// </remarks>
/// <example>
/// <summary>Which plans need a call today?</summary>
/// <code>Import-Opportunity samples/plain.csv | New-ActionRoadmap -AsOf 2026-11-23 | Test-ActionRoadmap -AsOf 2026-12-08 | Where-Object Verdict -ne OnTrack</code>
/// </example>
/// <example>
/// <summary>What was found, step by step</summary>
/// <code>
/// $plan = Import-Opportunity samples/plain.csv | Where-Object Id -eq 'D-2201' | New-ActionRoadmap -AsOf 2026-11-23
/// $plan | Test-ActionRoadmap -AsOf 2027-01-12 | ForEach-Object Findings
/// </code>
/// </example>
/// <seealso cref="EliteSeller.Analysis.Roadmaps.RoadmapHealth"/>
[Cmdlet(VerbsDiagnostic.Test, "ActionRoadmap")]
[OutputType(typeof(RoadmapHealth))]
public sealed class TestActionRoadmapCommand : EliteSellerCommand
{
    private RoadmapCheck _check = null!;

    /// <summary>The roadmaps.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, Position = 0)]
    public ActionRoadmap[] InputObject { get; set; } = [];

    /// <summary>The day from which to look. Today unless given.</summary>
    [Parameter]
    public DateTime? AsOf { get; set; }

    /// <summary>After how many calendar days without a sign of the customer the deal hangs by a thread; 14 unless given.</summary>
    [Parameter]
    [ValidateRange(1, 3650)]
    public int SilenceDays { get; set; } = 14;

    /// <summary>From how many joint working days of slip the plan is broken; 10 unless given.</summary>
    [Parameter]
    [ValidateRange(1, 3650)]
    public int BrokenSlipDays { get; set; } = 10;

    /// <inheritdoc/>
    protected override void Begin() => _check = new RoadmapCheck(AsOf ?? DateTime.Today, SilenceDays, BrokenSlipDays);

    /// <inheritdoc/>
    protected override void Process()
    {
        foreach (var roadmap in InputObject)
        {
            WriteObject(_check.Of(roadmap));
        }
    }
}
