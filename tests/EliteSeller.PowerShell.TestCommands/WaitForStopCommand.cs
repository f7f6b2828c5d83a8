using System.Management.Automation;

namespace EliteSeller.PowerShell.TestCommands;

/// <summary>Writes one object and waits as a long read does; counts how often a command was closed.</summary>
[Cmdlet(VerbsLifecycle.Wait, "ForStop")]
public sealed class WaitForStopCommand : EliteSellerCommand
{
    /// <summary>Gets a 1 added when the command is disposed.</summary>
    [Parameter(Mandatory = true)]
    public System.Collections.IList Closed { get; set; } = null!;

    /// <inheritdoc/>
    protected override void Process()
    {
        WriteObject("started");
        StopToken.WaitHandle.WaitOne();
        StopToken.ThrowIfCancellationRequested();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        Closed.Add(1);
        base.Dispose(disposing);
    }
}
