using System;
using System.Linq;
using System.Management.Automation;
using EliteSeller.Model;

namespace EliteSeller.PowerShell;

/// <summary>Reads what was asked of customers and what they answered.</summary>
/// <remarks>
/// <para>
/// Records come in the order in which they were written. Lines that can not be read are reported with their number and cost nothing but
/// themselves; so is a last line that was cut off while it was written. Lines are never taken away.
/// </para>
/// </remarks>
/// <example>
/// <summary>Everything that one customer was asked</summary>
/// <code>
/// Add-AskRecord team-asks.csv D-2204 Benefit Yes -AskedOn 2026-11-03
/// Get-AskRecord team-asks.csv -OpportunityId D-2204
/// </code>
/// </example>
/// <example>
/// <summary>The early noes: each is worth having</summary>
/// <code>
/// Add-AskRecord team-asks.csv D-2207 Executive No -AskedOn 2026-11-04
/// Get-AskRecord team-asks.csv -Answer No
/// </code>
/// </example>
/// <seealso cref="EliteSeller.Model.AskRecord"/>
[Cmdlet(VerbsCommon.Get, "AskRecord", DefaultParameterSetName = PathSet)]
[OutputType(typeof(AskRecord))]
public sealed class GetAskRecordCommand : PathCommand
{
    /// <summary>Only the asks of these deals. Salesforce's 15 and 18 characters are the same deal.</summary>
    [Parameter(Position = 1)]
    [ValidateNotNullOrEmpty]
    public string[] OpportunityId { get; set; } = [];

    /// <summary>Only these asks.</summary>
    [Parameter]
    public AskKind[] Ask { get; set; } = [];

    /// <summary>Only these answers.</summary>
    [Parameter]
    public AskAnswer[] Answer { get; set; } = [];

    /// <inheritdoc/>
    protected override void Process()
    {
        var wanted = Array.ConvertAll(OpportunityId, Model.OpportunityId.Normalize);
        foreach (var file in ResolveFiles())
        {
            foreach (var record in AskInput.Read(file, problem => Report(problem), StopToken))
            {
                if ((wanted.Length == 0 || wanted.Contains(Model.OpportunityId.Normalize(record.OpportunityId), StringComparer.Ordinal))
                    && (Ask.Length == 0 || Ask.Contains(record.Ask))
                    && (Answer.Length == 0 || Answer.Contains(record.Answer)))
                {
                    WriteObject(record);
                }
            }
        }
    }
}
