using System.Management.Automation;
using EliteSeller.Opportunities;

namespace EliteSeller.PowerShell;

/// <summary>Reads opportunities from the export of a CRM.</summary>
/// <remarks>
/// The CRM is recognised by the headers: Salesforce (report and API names), HubSpot, Dynamics 365, Pipedrive, Zoho, Freshsales, Close, Bitrix24, or
/// plain headers in several languages. Encoding, delimiter, the order of day and month, and decimal marks are found from the file; what can not be
/// found is asked for, never guessed. A row that can not be read is an error with its file, line and column, and the rest go on. A blank cell stays
/// empty: it is never turned into zero, false or today. Every original column is under Fields.
/// </remarks>
/// <example>
/// <summary>The deals of a Salesforce report</summary>
/// <code>Import-Opportunity samples/salesforce-report.csv</code>
/// </example>
/// <example>
/// <summary>A team's own columns and stages</summary>
/// <code>Import-Opportunity samples/plain.csv -Property @{ NextStep = 'Next Step' } -StageMap @{ 'Solution' = 0.4; 'Signed' = 'Won' }</code>
/// </example>
[Cmdlet(VerbsData.Import, "Opportunity", DefaultParameterSetName = PathSet)]
[OutputType(typeof(Opportunity))]
public sealed class ImportOpportunityCommand : ReadingCommand
{
    /// <summary>The files to read, each name taken as it stands. Takes the files of Get-ChildItem from the pipeline.</summary>
    [Parameter(Mandatory = true, ParameterSetName = LiteralPathSet, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [Alias("PSPath")]
    public override string[] LiteralPath { get; set; } = [];

    /// <inheritdoc/>
    protected override void Process()
    {
        foreach (var opportunity in ReadOpportunities())
        {
            WriteObject(opportunity);
        }
    }
}
