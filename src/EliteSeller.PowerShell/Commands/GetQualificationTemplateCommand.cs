using System.Management.Automation;
using EliteSeller.Analysis.Qualification.Policies;

namespace EliteSeller.PowerShell;

/// <summary>Lists the fields to add to a CRM, with their allowed values, so that its deals can be qualified.</summary>
/// <remarks>
/// <para>
/// A standard CRM export shows how active a deal is, but little about the customer. Five custom fields change that more than any tuning of
/// weights: the business issue, its priority, executive access, spending authority, and a sponsor. -All adds service capacity and the four
/// asks with their dates.
/// </para>
/// <para>
/// Each field has the name to use, so that the next export is recognized, its type in the CRM, the allowed values, where to add it, and
/// when to enter what.
/// </para>
/// </remarks>
/// <example>
/// <summary>List the five fields to add to Salesforce</summary>
/// <code>Get-QualificationTemplate -Crm Salesforce</code>
/// </example>
/// <example>
/// <summary>See where to add them and what to enter</summary>
/// <code>Get-QualificationTemplate -Crm HubSpot -All | Format-List</code>
/// </example>
/// <seealso cref="EliteSeller.Analysis.Qualification.Policies.QualificationField"/>
[Cmdlet(VerbsCommon.Get, "QualificationTemplate")]
[OutputType(typeof(QualificationField))]
public sealed class GetQualificationTemplateCommand : EliteSellerCommand
{
    /// <summary>The CRM: Salesforce, HubSpot, Dynamics365, Pipedrive or Zoho.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ArgumentCompleter(typeof(NameCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Crm { get; set; } = [];

    /// <summary>Adds service capacity, and the four asks with their dates.</summary>
    [Parameter]
    public SwitchParameter All { get; set; }

    /// <inheritdoc/>
    protected override void Process()
    {
        foreach (var crm in Crm)
        {
            var problems = new List<Problem>();
            var fields = CrmFields.Read(crm, problems);
            problems.ForEach(problem => Report(problem));
            if (fields.Count == 0 && problems.Count == 0)
            {
                Report(new Problem("CrmUnknown", ProblemKind.Argument, $"There is no field list for '{DisplayText.Shorten(crm)}'.",
                    $"Use one of {string.Join(", ", CrmFields.Crms())}."), crm);
            }

            WriteObject(fields.Where(field => All || field.Step == 1), enumerateCollection: true);
        }
    }
}
