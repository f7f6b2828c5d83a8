using System;
using System.Linq;
using System.Management.Automation;
using EliteSeller.Model;

namespace EliteSeller.PowerShell;

/// <summary>Reads the concessions of a ledger.</summary>
/// <remarks>
/// <para>Lines that can not be read are reported with their number and cost nothing but themselves; so is a last line that was
/// cut off while it was written.</para>
/// </remarks>
/// <example>
/// <summary>What both sides gave in one deal.</summary>
/// <code>Get-Concession samples/concessions.csv -OpportunityId D-2204</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "Concession", DefaultParameterSetName = PathSet)]
[OutputType(typeof(Concession))]
public sealed class GetConcessionCommand : PathCommand
{
    /// <summary>Only the concessions of these deals. Salesforce's 15 and 18 characters are the same deal.</summary>
    [Parameter(Position = 1)]
    [ValidateNotNullOrEmpty]
    public string[] OpportunityId { get; set; } = [];

    /// <inheritdoc/>
    protected override void Process()
    {
        var wanted = OpportunityId.Select(Model.OpportunityId.Normalize).ToArray();
        foreach (var file in ResolveFiles())
        {
            foreach (var concession in ConcessionInput.Read(file, problem => Report(problem), StopToken))
            {
                if (wanted.Length == 0 || wanted.Contains(Model.OpportunityId.Normalize(concession.OpportunityId), StringComparer.Ordinal))
                {
                    WriteObject(concession);
                }
            }
        }
    }
}
