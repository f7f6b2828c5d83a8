using System.Management.Automation;
using EliteSeller.Analysis.Actions;

namespace EliteSeller.PowerShell;

/// <summary>A cmdlet that writes the actions that are piped in into one file.</summary>
public abstract class ActionCommand : ObjectCommand<OpportunityAction>, IDynamicParameters
{
    /// <summary>The file to write. Its folder must exist.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>How to write.</summary>
    public TableOutputOptions Output { get; } = new();

    /// <inheritdoc/>
    public object GetDynamicParameters() => Output;
}
