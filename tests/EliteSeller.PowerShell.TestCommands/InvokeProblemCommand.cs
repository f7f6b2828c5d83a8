using System.Management.Automation;
using EliteSeller.Model;

namespace EliteSeller.PowerShell.TestCommands;

/// <summary>Meets a problem for each object and goes on, or ends with it.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "Problem")]
public sealed class InvokeProblemCommand : EliteSellerCommand
{
    /// <summary>One problem each.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    public ProblemKind Kind { get; set; }

    /// <summary>Ends with the first.</summary>
    [Parameter]
    public SwitchParameter Terminating { get; set; }

    /// <inheritdoc/>
    protected override void Process()
    {
        var problem = new Problem("SomethingWrong", Kind, "Something is wrong.", "Mend it.", "deals.csv", 14, "Close Date");
        if (Terminating)
        {
            throw new EliteSellerException(problem);
        }

        Report(problem);
        WriteObject(Kind);
    }
}
