using System.Management.Automation;
using EliteSeller.Files.Storage;

namespace EliteSeller.PowerShell;

/// <summary>How a file is written, and whether it is returned.</summary>
public class OutputOptions : FileOutputOptions
{
    /// <summary>Returns what was written: the file, the report with its headline figures, or what was learned.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    internal override bool IsReturned => PassThru;
}
