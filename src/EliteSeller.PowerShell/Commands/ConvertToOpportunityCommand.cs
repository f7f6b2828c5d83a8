using System.Collections.Generic;
using System.Globalization;
using System.Management.Automation;
using EliteSeller.Model;

namespace EliteSeller.PowerShell;

/// <summary>Turns rows of any kind into opportunities: the objects of Import-Csv, of a query, of a web service.</summary>
/// <remarks>
/// <para>
/// The properties are recognised as Import-Opportunity recognises headers. At most a thousand rows are held back until they have settled how dates and
/// numbers are written. Commands that take opportunities take such rows directly; this one is for looking at what they make of them.
/// </para>
/// </remarks>
/// <example>
/// <summary>Rows of Import-Csv</summary>
/// <code>Import-Csv samples/hubspot.csv | ConvertTo-Opportunity</code>
/// </example>
[Cmdlet(VerbsData.ConvertTo, "Opportunity")]
[OutputType(typeof(Opportunity))]
public sealed class ConvertToOpportunityCommand : EliteSellerCommand
{
    private OpportunityInput _input = null!;

    /// <summary>The rows: objects with properties, or hashtables. An opportunity passes as it is; of a result its opportunity.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, Position = 0)]
    [AllowNull]
    public PSObject? InputObject { get; set; }

    /// <summary>The CRM that the rows come from. Recognised from the names of their properties unless given.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(LayoutNameCompleter))]
    public string? Layout { get; set; }

    /// <summary>Which property of the rows holds what: <c>@{ Sponsor = 'Champion__c' }</c>, or a .psd1 file that holds such a table. Wins over the layout.</summary>
    [Parameter]
    [ValidateNotNull]
    public MapInput? Property { get; set; }

    /// <summary>
    /// What the names of stages mean: a position from 0 to 1, or Open, Won or Lost; or a .psd1 file that holds such a table; or Salesforce's own list,
    /// OpportunityStage.standardValueSet-meta.xml. Wins over the layout.
    /// </summary>
    [Parameter]
    [ValidateNotNull]
    public MapInput? StageMap { get; set; }

    /// <summary>The culture in which texts hold dates and numbers, such as en-GB or de-DE.</summary>
    [Parameter]
    public CultureInfo? Culture { get; set; }

    /// <inheritdoc/>
    protected override void Begin() => _input = new OpportunityInput(
        new ReadingOptions(
            Layout, Property?.Columns(GetUnresolvedProviderPathFromPSPath), StageMap?.Stages(GetUnresolvedProviderPathFromPSPath), culture: Culture,
            stages: StageMap?.StageList(GetUnresolvedProviderPathFromPSPath), units: Property?.Units(GetUnresolvedProviderPathFromPSPath)),
        problem => Report(problem), WriteWarning);

    /// <inheritdoc/>
    protected override void Process() => WriteAll(_input.Add(InputObject));

    /// <inheritdoc/>
    protected override void Finish() => WriteAll(_input.Complete());

    private void WriteAll(IReadOnlyList<Opportunity> opportunities)
    {
        foreach (var opportunity in opportunities)
        {
            WriteObject(opportunity);
        }
    }
}
