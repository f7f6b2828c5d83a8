using System.Globalization;
using System.Management.Automation;

namespace EliteSeller.PowerShell;

/// <summary>Converts rows of any kind to opportunities: the objects of Import-Csv, of a query or of a web service.</summary>
/// <remarks>
/// <para>
/// Properties are recognized like the headers of Import-Opportunity. Up to 1,000 rows are held back to find out how dates and numbers are
/// written. Commands that accept opportunities accept such rows directly; use this command to see how rows are read.
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

    /// <summary>
    /// The rows: objects with properties, or hashtables. An opportunity passes unchanged; a result is replaced by its opportunity.
    /// </summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, Position = 0)]
    [AllowNull]
    public PSObject? InputObject { get; set; }

    /// <summary>The CRM that the rows come from. Default: recognized from the property names.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(LayoutNameCompleter))]
    public string? Layout { get; set; }

    /// <summary>
    /// The columns of properties that are not recognized: <c>@{ Sponsor = 'Champion__c' }</c>, or a .psd1 file with such a table. Overrides
    /// the layout.
    /// </summary>
    [Parameter]
    [ValidateNotNull]
    public MapInput? Property { get; set; }

    /// <summary>
    /// What each stage means: a position from 0 (first contact) to 1 (signed), or Open, Won or Lost. Or a .psd1 file with such a table, or
    /// Salesforce's own list, OpportunityStage.standardValueSet-meta.xml. Overrides the layout.
    /// </summary>
    [Parameter]
    [ValidateNotNull]
    public MapInput? StageMap { get; set; }

    /// <summary>
    /// What words of the status, and stages, say about the end of a deal: <c>@{ 'Delivered' = 'Won'; 'Parked' = 'Open' }</c> with Won, Lost
    /// or Open, or a .psd1 file with such a table. Overrides everything else that a row says.
    /// </summary>
    [Parameter]
    [ValidateNotNull]
    public MapInput? OutcomeMap { get; set; }

    /// <summary>The culture of dates and numbers in text, such as en-GB or de-DE.</summary>
    [Parameter]
    public CultureInfo? Culture { get; set; }

    /// <inheritdoc/>
    protected override void Begin() => _input = new OpportunityInput(
        new ReadingOptions(
            Layout, Property?.Columns(GetUnresolvedProviderPathFromPSPath), StageMap?.Stages(GetUnresolvedProviderPathFromPSPath),
                culture: Culture,
            stages: StageMap?.StageList(GetUnresolvedProviderPathFromPSPath), units: Property?.Units(GetUnresolvedProviderPathFromPSPath),
            outcomeMap: OutcomeMap?.Outcomes(GetUnresolvedProviderPathFromPSPath)),
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
