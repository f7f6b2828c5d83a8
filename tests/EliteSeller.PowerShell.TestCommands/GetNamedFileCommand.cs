using System.Management.Automation;

namespace EliteSeller.PowerShell.TestCommands;

/// <summary>Writes what -Path and -LiteralPath name.</summary>
[Cmdlet(VerbsCommon.Get, "NamedFile", DefaultParameterSetName = PathSet)]
public sealed class GetNamedFileCommand : PathCommand
{
    /// <inheritdoc/>
    protected override void Process() => WriteObject(ResolveFiles(), enumerateCollection: true);
}
