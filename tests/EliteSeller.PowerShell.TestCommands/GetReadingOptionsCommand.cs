using System.Management.Automation;

namespace EliteSeller.PowerShell.TestCommands;

/// <summary>Writes the options that the readers would get.</summary>
[Cmdlet(VerbsCommon.Get, "ReadingOptions", DefaultParameterSetName = PathSet)]
public sealed class GetReadingOptionsCommand : ReadingCommand
{
    /// <inheritdoc/>
    protected override void Process() => WriteObject(GetReadingOptions());
}
