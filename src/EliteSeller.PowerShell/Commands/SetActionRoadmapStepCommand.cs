using System.Management.Automation;
using EliteSeller.Analysis.Roadmaps;

namespace EliteSeller.PowerShell;

/// <summary>Changes steps of a roadmap and returns the new roadmap; the old one is not changed.</summary>
/// <remarks>
/// A step set to Done without a date is done on -AsOf. A new -Start keeps the working days and moves the due date; a new -Due changes the
/// length, and moves the start if it is later than the due date. Dates set here are fixed: the plan never expects the step earlier. Other
/// steps keep their dates; feasibility, critical path, float and earliest date are calculated again from the open steps. The new roadmap
/// has a higher version: -AsOf as a number, or one more than before; so calendars update.
/// </remarks>
/// <example>
/// <summary>Mark the kick-off as done</summary>
/// <code>
/// $plan = Import-Opportunity samples/plain.csv | Where-Object Id -eq 'D-2201' | New-ActionRoadmap -AsOf 2026-11-23
/// $plan = $plan | Set-ActionRoadmapStep KickOff -Status Done -AsOf 2026-11-24
/// </code>
/// </example>
/// <example>
/// <summary>Replace a role with a name</summary>
/// <code>
/// $plan = Import-Opportunity samples/plain.csv | Where-Object Id -eq 'D-2201' | New-ActionRoadmap -AsOf 2026-11-23
/// $plan = $plan | Set-ActionRoadmapStep Signature, Decision -CustomerOwner 'Eve Example' -AsOf 2026-11-24
/// </code>
/// </example>
[Cmdlet(VerbsCommon.Set, "ActionRoadmapStep")]
[OutputType(typeof(ActionRoadmap))]
public sealed class SetActionRoadmapStepCommand : RoadmapCommand
{
    /// <summary>The ids of the steps to change.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NameCompleter))]
    public string[] Step { get; set; } = [];

    /// <summary>The status: ToDo, InProgress, Done, Blocked or Cancelled.</summary>
    [Parameter]
    public StepStatus? Status { get; set; }

    /// <summary>The date on which it was finished, not after -AsOf. It sets the status to Done.</summary>
    [Parameter]
    [DayTransformation]
    public DateTime? DoneOn { get; set; }

    /// <summary>The new start date.</summary>
    [Parameter]
    [DayTransformation]
    public DateTime? Start { get; set; }

    /// <summary>The new due date.</summary>
    [Parameter]
    [DayTransformation]
    public DateTime? Due { get; set; }

    /// <summary>The owner on the seller's side; an empty text removes the owner.</summary>
    [Parameter]
    [AllowEmptyString]
    public string? SellerOwner { get; set; }

    /// <summary>The owner on the customer's side; an empty text removes the owner.</summary>
    [Parameter]
    [AllowEmptyString]
    public string? CustomerOwner { get; set; }

    /// <summary>Internal notes, never shown to the customer; an empty text removes them.</summary>
    [Parameter]
    [AllowEmptyString]
    public string? Notes { get; set; }

    /// <inheritdoc/>
    protected override void Process()
    {
        // A null text given by hand means nobody, as an empty one does; only a text that was not given means no change.
        var edit = new StepEdit
        {
            Status = Status,
            DoneOn = DoneOn,
            Start = Start,
            Due = Due,
            SellerOwner = Given(nameof(SellerOwner), SellerOwner),
            CustomerOwner = Given(nameof(CustomerOwner), CustomerOwner),
            Notes = Given(nameof(Notes), Notes),
        };
        foreach (var roadmap in InputObject)
        {
            Attempt(roadmap.OpportunityId, () => WriteObject(edit.Apply(roadmap, Step, Day)));
        }
    }

    private string? Given(string parameter, string? text) => MyInvocation.BoundParameters.ContainsKey(parameter) ? text ?? "" : null;
}
