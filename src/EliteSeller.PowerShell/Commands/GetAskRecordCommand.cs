using System;
using System.Linq;
using System.Management.Automation;
using EliteSeller.Model;

namespace EliteSeller.PowerShell;

/// <summary>Gets the asks and answers in a ledger.</summary>
/// <remarks>
/// <para>
/// Records are returned in the order of the file. Lines that cannot be read, such as an incomplete last line, are reported with their line
/// number and skipped. Lines are never removed.
/// </para>
/// </remarks>
/// <example>
/// <summary>All asks of one deal</summary>
/// <code>
/// Add-AskRecord team-asks.csv D-2204 Benefit Yes -AskedOn 2026-11-03
/// Get-AskRecord team-asks.csv -OpportunityId D-2204
/// </code>
/// </example>
/// <example>
/// <summary>All answers that are a no</summary>
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
    /// <summary>Only the asks of these deals. The 15- and 18-character ids of Salesforce name the same deal.</summary>
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
