using System.Management.Automation;

namespace EliteSeller.PowerShell;

/// <summary>How a file is written.</summary>
public class FileOutputOptions : ParameterGroup
{
    /// <summary>Replaces existing files.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Opens the written file with the program of its kind; of several files the first.</summary>
    [Parameter]
    public SwitchParameter Show { get; set; }

    /// <summary>Whether what was written is returned.</summary>
    internal virtual bool IsReturned => false;
}
