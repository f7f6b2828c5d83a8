using System.Management.Automation;
using EliteSeller.Roadmaps;

namespace EliteSeller.PowerShell;

/// <summary>Says what differs between two versions of a deal's roadmap, such as the one that was sent and the one that came back.</summary>
/// <remarks>
/// Steps are matched by id and their order does not count. Each change is one object: a step that was added or removed, or one value
/// with what stood there before and what stands there now. When one of the two versions lacks internal steps and notes, as every
/// customer's copy does, both are compared without them. No output means no change.
/// </remarks>
/// <example>
/// <summary>What has the customer changed?</summary>
/// <code>Compare-ActionRoadmap (Import-ActionRoadmap ours.csv) (Import-ActionRoadmap theirs.xlsx)</code>
/// </example>
/// <seealso cref="EliteSeller.Roadmaps.RoadmapChange"/>
[Cmdlet(VerbsData.Compare, "ActionRoadmap")]
[OutputType(typeof(RoadmapChange))]
public sealed class CompareActionRoadmapCommand : EliteSellerCommand
{
    /// <summary>The version before.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    public ActionRoadmap ReferenceRoadmap { get; set; } = null!;

    /// <summary>The version after.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    public ActionRoadmap DifferenceRoadmap { get; set; } = null!;

    /// <inheritdoc/>
    protected override void Process() => WriteObject(RoadmapComparison.Between(ReferenceRoadmap, DifferenceRoadmap), enumerateCollection: true);
}
