using System.Management.Automation;
using EliteSeller.Files.Storage;

namespace EliteSeller.PowerShell;

/// <summary>What a user settles about a file that a command writes.</summary>
public class OutputOptions : ParameterGroup
{
    /// <summary>Replaces existing files.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Opens the written file with the program of its kind; of several files the first.</summary>
    [Parameter]
    public SwitchParameter Show { get; set; }

    /// <summary>Returns what was written: the file, the report with its headline figures, or what was learned.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }
}
