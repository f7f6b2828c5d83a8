using System.Management.Automation;
using EliteSeller.Analysis.Roadmaps;

namespace EliteSeller.PowerShell;

/// <summary>Compares two versions of a deal's roadmap, such as the one you sent and the one that came back.</summary>
/// <remarks>
/// Steps are matched by id; their order does not matter. Each change is one object: a step that was added or removed, or one value before
/// and after. If one version lacks internal steps and notes, as every customer copy does, both are compared without them. No output means
/// no change.
/// </remarks>
/// <example>
/// <summary>What has changed between two versions?</summary>
/// <code>
/// $plan = Import-Opportunity samples/plain.csv | Where-Object Id -eq 'D-2201' | New-ActionRoadmap -AsOf 2026-11-23
/// $changed = $plan | Set-ActionRoadmapStep Signature -CustomerOwner 'Eve Example' -AsOf 2026-11-24
/// Compare-ActionRoadmap $plan $changed
/// </code>
/// </example>
/// <example>
/// <summary>What has the customer changed in the file?</summary>
/// <code>
/// $plan = Import-Opportunity samples/plain.csv | Where-Object Id -eq 'D-2201' | New-ActionRoadmap -AsOf 2026-11-23
/// $plan | Export-ActionRoadmap -Path plan.csv
/// Compare-ActionRoadmap $plan (Import-ActionRoadmap plan.csv)
/// </code>
/// <remarks>The file was not edited between the two commands, so there is no output.</remarks>
/// </example>
/// <seealso cref="EliteSeller.Analysis.Roadmaps.RoadmapChange"/>
[Cmdlet(VerbsData.Compare, "ActionRoadmap")]
[OutputType(typeof(RoadmapChange))]
public sealed class CompareActionRoadmapCommand : EliteSellerCommand
{
    /// <summary>The earlier version.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    public ActionRoadmap ReferenceRoadmap { get; set; } = null!;

    /// <summary>The later version.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    public ActionRoadmap DifferenceRoadmap { get; set; } = null!;

    /// <inheritdoc/>
    protected override void Process() =>
        WriteObject(RoadmapComparison.Between(ReferenceRoadmap, DifferenceRoadmap), enumerateCollection: true);
}
