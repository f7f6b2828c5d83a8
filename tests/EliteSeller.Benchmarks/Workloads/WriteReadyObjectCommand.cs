using System.Linq;
using System.Management.Automation;

namespace EliteSeller.Benchmarks.Workloads;

/// <summary>The floor of one engine stage: objects that are ready, written one by one.</summary>
[Cmdlet(VerbsCommunications.Write, "ReadyObject")]
[OutputType(typeof(object))]
public sealed class WriteReadyObjectCommand : PSCmdlet
{
    private static readonly object[] Ready = Enumerable.Range(0, 1024).Select(_ => new object()).ToArray();

    /// <summary>How many objects to write.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    public int Count { get; set; }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        for (var i = 0; i < Count; i++)
        {
            WriteObject(Ready[i & 1023]);
        }
    }
}
