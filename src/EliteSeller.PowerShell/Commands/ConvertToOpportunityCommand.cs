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
public sealed class ConvertToOpportunityCommand : EliteSellerCommand, IDynamicParameters
{
    private OpportunityInput _input = null!;

    /// <summary>
    /// The rows: objects with properties, or hashtables. An opportunity passes unchanged; a result is replaced by its opportunity.
    /// </summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, Position = 0)]
    [AllowNull]
    public PSObject? InputObject { get; set; }

    /// <summary>How the rows are read.</summary>
    public RowReadingOption ReadingOption { get; } = new();

    /// <inheritdoc/>
    public object GetDynamicParameters() => ReadingOption;

    /// <inheritdoc/>
    protected override void Begin() =>
        _input = new OpportunityInput(ReadingOption.Resolve(FullPath), problem => Report(problem), WriteWarning);

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
