using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using EliteSeller.Qualification;

namespace EliteSeller.PowerShell;

/// <summary>Shows which fields to add to a CRM, and which values to allow, so that its deals can be qualified.</summary>
/// <remarks>
/// <para>
/// An export as it comes out of a CRM says how lively a deal is and next to nothing about the customer. Five fields of a team's own
/// change that more than any tuning of weights: the business issue, its priority, access to the executives, authority over the
/// spending, and a sponsor. -All adds service capacity and the four asks with their days.
/// </para>
/// <para>
/// Each field has the name to give it, so that the next export is recognised without further settings, its type as the CRM calls it,
/// the values to allow, where to add it, and when to write what.
/// </para>
/// </remarks>
/// <example>
/// <summary>List the five fields to add to Salesforce</summary>
/// <code>Get-QualificationTemplate -Crm Salesforce</code>
/// </example>
/// <example>
/// <summary>See where to add them and what to write</summary>
/// <code>Get-QualificationTemplate -Crm HubSpot -All | Format-List</code>
/// </example>
/// <seealso cref="EliteSeller.Qualification.QualificationField"/>
[Cmdlet(VerbsCommon.Get, "QualificationTemplate")]
[OutputType(typeof(QualificationField))]
public sealed class GetQualificationTemplateCommand : EliteSellerCommand
{
    /// <summary>The CRM: Salesforce, HubSpot, Dynamics365, Pipedrive or Zoho.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ArgumentCompleter(typeof(CrmCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Crm { get; set; } = [];

    /// <summary>Adds the fields that come after the first five: service capacity, and the four asks with their days.</summary>
    [Parameter]
    public SwitchParameter All { get; set; }

    /// <inheritdoc/>
    protected override void Process()
    {
        foreach (var crm in Crm)
        {
            var problems = new List<Problem>();
            var fields = CrmFields.Of(crm, problems);
            problems.ForEach(problem => Report(problem));
            if (fields.Count == 0 && problems.Count == 0)
            {
                Report(new Problem("CrmUnknown", ProblemKind.Argument, $"There is no field list for '{OneLine.Of(crm)}'.", $"Use one of {string.Join(", ", CrmFields.Crms())}."), crm);
            }

            WriteObject(fields.Where(field => All || field.Step == 1), enumerateCollection: true);
        }
    }
}
