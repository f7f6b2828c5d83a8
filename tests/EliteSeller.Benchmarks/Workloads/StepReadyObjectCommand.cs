using System.Management.Automation;

namespace EliteSeller.Benchmarks.Workloads;

/// <summary>The floor of a second engine stage: an object in, an object out.</summary>
[Cmdlet(VerbsCommon.Step, "ReadyObject")]
[OutputType(typeof(object))]
public sealed class StepReadyObjectCommand : PSCmdlet
{
    /// <summary>The object.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => WriteObject(InputObject);
}
