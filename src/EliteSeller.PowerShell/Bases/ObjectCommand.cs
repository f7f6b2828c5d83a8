using System.Management.Automation;

namespace EliteSeller.PowerShell;

/// <summary>A cmdlet that takes what another cmdlet returns, and nothing else.</summary>
/// <typeparam name="T">The objects. The help names the cmdlets that return them.</typeparam>
public abstract class ObjectCommand<T> : EliteSellerCommand
    where T : class
{
    /// <summary>What <typeparamref name="T"/> returns.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    public T InputObject { get; set; } = null!;
}
