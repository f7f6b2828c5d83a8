using System.Management.Automation;
using EliteSeller.Analysis.Actions;

namespace EliteSeller.PowerShell;

/// <summary>A cmdlet that writes the actions that are piped in into one file.</summary>
public abstract class ActionCommand : EliteSellerCommand, IDynamicParameters
{
    /// <summary>The actions of Get-OpportunityAction. A file for the CRM takes those with a decision, so give that its -Ledger.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    public OpportunityAction InputObject { get; set; } = null!;

    /// <summary>The file to write. Its folder must exist. A review sheet is .xlsx or .csv.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>How to write.</summary>
    public TableOutputOptions Output { get; } = new();

    /// <inheritdoc/>
    public object GetDynamicParameters() => Output;
}
