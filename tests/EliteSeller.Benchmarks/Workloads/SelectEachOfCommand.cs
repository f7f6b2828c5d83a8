using System.Management.Automation;

namespace EliteSeller.Benchmarks.Workloads;

/// <summary>Passes on each so-many-th object, as a user who keeps a few results of many.</summary>
[Cmdlet(VerbsCommon.Select, "EachOf")]
[OutputType(typeof(object))]
public sealed class SelectEachOfCommand : PSCmdlet
{
    private long _seen;

    /// <summary>Of how many objects one is passed on.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    public int Count { get; set; }

    /// <summary>The object.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (_seen++ % Count == 0)
        {
            WriteObject(InputObject);
        }
    }
}
