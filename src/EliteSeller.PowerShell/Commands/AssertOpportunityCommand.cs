using System.Management.Automation;
using EliteSeller.Qualification;

namespace EliteSeller.PowerShell;

/// <summary>Stops a scheduled job when a pipeline crosses a line that was drawn in advance.</summary>
/// <remarks>
/// <para>
/// Results are passed on as they come, so that a report can follow. At the end, when more deals than -MaximumCount, or deals worth more than
/// -MaximumAmount, have one of the verdicts or fail one of the rules, the command ends with the error OpportunityGateCrossed, which lists
/// them. Its exception has the exit code 2: <c>try { ... } catch { exit $_.Exception.ExitCode }</c>.
/// </para>
/// <para>
/// Without any number no deal at all may cross the line. Money is summed in each currency by itself; deals without an amount are counted
/// and said. A pipeline without a single result is an error too.
/// </para>
/// </remarks>
/// <example>
/// <summary>At most ten deals to walk away from</summary>
/// <code>Test-Opportunity samples/salesforce-report.csv -AsOf 2026-11-23 | Assert-Opportunity -Verdict WalkAway -MaximumCount 10</code>
/// </example>
/// <example>
/// <summary>Not more than 2,000,000 in deals without activity</summary>
/// <code>Test-Opportunity samples/salesforce-report.csv -AsOf 2026-11-23 | Assert-Opportunity -Rule CustomerEngaged -MaximumAmount 2000000</code>
/// </example>
[Cmdlet(VerbsLifecycle.Assert, "Opportunity")]
[OutputType(typeof(QualificationResult))]
public sealed class AssertOpportunityCommand : EliteSellerCommand
{
    private OpportunityGate _gate = null!;

    /// <summary>The results of Test-Opportunity. They are passed on.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    public QualificationResult InputObject { get; set; } = null!;

    /// <summary>The verdicts that count. WalkAway unless verdicts or rules are given.</summary>
    [Parameter]
    public Verdict[] Verdict { get; set; } = [];

    /// <summary>The rules whose failure counts.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(QualificationRuleCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Rule { get; set; } = [];

    /// <summary>The most deals that may cross the line; 0 when neither number is given.</summary>
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int? MaximumCount { get; set; }

    /// <summary>The most money that may cross the line, in each currency by itself.</summary>
    [Parameter]
    public decimal? MaximumAmount { get; set; }

    /// <inheritdoc/>
    protected override void Begin() => _gate = new OpportunityGate(
        Verdict.Length == 0 && Rule.Length == 0 ? [Qualification.Verdict.WalkAway] : Verdict, Rule, MaximumCount, MaximumAmount);

    /// <inheritdoc/>
    protected override void Process()
    {
        _gate.Add(InputObject);
        WriteObject(InputObject);
    }

    /// <inheritdoc/>
    protected override void Finish()
    {
        if (_gate.Seen == 0)
        {
            throw new EliteSellerException(new Problem("NoOpportunity", ProblemKind.NoInput, "There is no result to check.", "Check the input of Assert-Opportunity; the pipeline is empty."));
        }

        if (_gate.Conclude() is { } crossed)
        {
            throw new EliteSellerException(crossed);
        }
    }
}
