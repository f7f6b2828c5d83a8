using System.Management.Automation;
using EliteSeller.Analysis.Roadmaps;

namespace EliteSeller.PowerShell;

/// <summary>A cmdlet that looks at roadmaps as of a day.</summary>
public abstract class RoadmapCommand : DatedCommand
{
    /// <summary>The roadmaps, from New-ActionRoadmap, Import-ActionRoadmap or Set-ActionRoadmapStep.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, Position = 1)]
    public ActionRoadmap[] InputObject { get; set; } = [];
}
