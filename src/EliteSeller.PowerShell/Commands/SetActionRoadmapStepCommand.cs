using System;
using System.Management.Automation;
using EliteSeller.Analysis.Roadmaps;
using EliteSeller.Model;

namespace EliteSeller.PowerShell;

/// <summary>Changes a step of a roadmap and gives the new roadmap; the old one stays as it is.</summary>
/// <remarks>
/// A step that is set to Done without a day is done on the as-of date. A new -Start keeps the working days and moves the due date; a
/// new -Due makes the step longer or shorter, and takes the start along when it lies before it. Other steps keep their dates:
/// Test-ActionRoadmap says what the change does to them. The new roadmap has a higher version, so that a calendar takes it for news.
/// </remarks>
/// <example>
/// <summary>The kick-off has taken place</summary>
/// <code>
/// $plan = Import-Opportunity samples/plain.csv | Where-Object Id -eq 'D-2201' | New-ActionRoadmap -AsOf 2026-11-23
/// $plan = $plan | Set-ActionRoadmapStep KickOff -Status Done -AsOf 2026-11-24
/// </code>
/// </example>
/// <example>
/// <summary>A name in place of a role</summary>
/// <code>
/// $plan = Import-Opportunity samples/plain.csv | Where-Object Id -eq 'D-2201' | New-ActionRoadmap -AsOf 2026-11-23
/// $plan = $plan | Set-ActionRoadmapStep Signature, Decision -CustomerOwner 'Eve Example' -AsOf 2026-11-24
/// </code>
/// </example>
[Cmdlet(VerbsCommon.Set, "ActionRoadmapStep")]
[OutputType(typeof(ActionRoadmap))]
public sealed class SetActionRoadmapStepCommand : EliteSellerCommand
{
    /// <summary>The roadmap.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    public ActionRoadmap InputObject { get; set; } = null!;

    /// <summary>The ids of the steps to change.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string[] Id { get; set; } = [];

    /// <summary>How far the step has come: ToDo, InProgress, Done, Blocked or Cancelled.</summary>
    [Parameter]
    public StepStatus? Status { get; set; }

    /// <summary>The day on which it was finished, not after the as-of date; it makes the step done.</summary>
    [Parameter]
    public DateTime? DoneOn { get; set; }

    /// <summary>The new first day.</summary>
    [Parameter]
    public DateTime? Start { get; set; }

    /// <summary>The new last day.</summary>
    [Parameter]
    public DateTime? Due { get; set; }

    /// <summary>Who carries it at the seller's; an empty text for nobody.</summary>
    [Parameter]
    [AllowEmptyString]
    public string? SellerOwner { get; set; }

    /// <summary>Who carries it at the customer's; an empty text for nobody.</summary>
    [Parameter]
    [AllowEmptyString]
    public string? CustomerOwner { get; set; }

    /// <summary>Notes of our own, never shown to the customer; an empty text for none.</summary>
    [Parameter]
    [AllowEmptyString]
    public string? Notes { get; set; }

    /// <summary>The day of the change. Today unless given.</summary>
    [Parameter]
    public DateTime? AsOf { get; set; }

    /// <summary>The number of the new issue. The as-of date as a number unless given, or one more than before where that is not higher.</summary>
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int? Version { get; set; }

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
        try
        {
            WriteObject(edit.Apply(InputObject, Id, AsOf ?? DateTime.Today, Version));
        }
        catch (EliteSellerException failure)
        {
            Report(failure, InputObject.OpportunityId);
        }
    }

    private string? Given(string parameter, string? text) => MyInvocation.BoundParameters.ContainsKey(parameter) ? text ?? "" : null;
}
