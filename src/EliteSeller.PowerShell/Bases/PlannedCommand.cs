using System.Management.Automation;
using EliteSeller.Analysis.Roadmaps;

namespace EliteSeller.PowerShell;

/// <summary>A cmdlet that judges deals with what their roadmaps say.</summary>
public abstract class PlannedCommand : JudgingCommand
{
    /// <summary>
    /// Roadmaps of the deals, from New-ActionRoadmap or Import-ActionRoadmap. A plan that is not feasible fails CloseDateCredible, and its
    /// go-live cannot be serviced; briefs and reports also list its late steps.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public ActionRoadmap[] Roadmap { get; set; } = [];
}
