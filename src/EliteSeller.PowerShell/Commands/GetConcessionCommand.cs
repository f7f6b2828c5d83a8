using System;
using System.Linq;
using System.Management.Automation;
using EliteSeller.Model;

namespace EliteSeller.PowerShell;

/// <summary>Gets the concessions in a ledger.</summary>
/// <remarks>
/// <para>Lines that cannot be read, such as an incomplete last line, are reported with their line number and skipped.</para>
/// </remarks>
/// <example>
/// <summary>What both sides gave in one deal.</summary>
/// <code>Get-Concession samples/concessions.csv -OpportunityId D-2204</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "Concession", DefaultParameterSetName = PathSet)]
[OutputType(typeof(Concession))]
public sealed class GetConcessionCommand : PathCommand
{
    /// <summary>Only the concessions of these deals. The 15- and 18-character ids of Salesforce name the same deal.</summary>
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
