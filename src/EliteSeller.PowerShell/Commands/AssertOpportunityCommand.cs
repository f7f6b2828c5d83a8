using System.Management.Automation;
using EliteSeller.Analysis.Negotiations;
using EliteSeller.Analysis.Qualification;

namespace EliteSeller.PowerShell;

/// <summary>Stops a scheduled job when too many deals are bad news.</summary>
/// <remarks>
/// <para>
/// Results are passed on as they arrive, so that a report can follow. At the end, if more deals than -MaximumCount, or deals worth more
/// than -MaximumAmount, have one of the verdicts or fail one of the rules, the command ends with the error OpportunityGateCrossed, which
/// lists them. Its exception has the exit code 2: <c>try { ... } catch { exit $_.Exception.ExitCode }</c>.
/// </para>
/// <para>
/// Without -MaximumCount and -MaximumAmount, no deal may match. Amounts are summed per currency; deals without an amount are counted in the
/// message. A pipeline without results is an error too. -WalkAwayPoint takes the results of Test-Negotiation and counts the deals that
/// cross a limit set in the ledger.
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
/// <example>
/// <summary>No deal may cross a limit that was set before the round</summary>
/// <code>Test-Negotiation samples/plain.csv -Ledger samples/ledger.csv -AsOf 2026-11-23 | Assert-Opportunity -WalkAwayPoint -MaximumCount 1</code>
/// </example>
[Cmdlet(VerbsLifecycle.Assert, "Opportunity", DefaultParameterSetName = ResultSet)]
[OutputType(typeof(QualificationResult), ParameterSetName = [ResultSet])]
[OutputType(typeof(NegotiationResult), ParameterSetName = [WalkAwayPointSet])]
public sealed class AssertOpportunityCommand : EliteSellerCommand
{
    private const string ResultSet = "Result";
    private const string WalkAwayPointSet = "WalkAwayPoint";

    private OpportunityGate _gate = null!;

    /// <summary>The results of Test-Opportunity, or with -WalkAwayPoint those of Test-Negotiation. They are passed on.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    public PSObject InputObject { get; set; } = null!;

    /// <summary>Counts the deals that cross a walk-away point of the ledger.</summary>
    [Parameter(Mandatory = true, ParameterSetName = WalkAwayPointSet)]
    public SwitchParameter WalkAwayPoint { get; set; }

    /// <summary>The verdicts to count. Default: WalkAway, if neither verdicts nor rules are given.</summary>
    [Parameter(ParameterSetName = ResultSet)]
    public Verdict[] Verdict { get; set; } = [];

    /// <summary>The rules whose failures to count.</summary>
    [Parameter(ParameterSetName = ResultSet)]
    [ArgumentCompleter(typeof(NameCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Rule { get; set; } = [];

    /// <summary>The largest allowed number of deals. Default: 0, if neither limit is given.</summary>
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int? MaximumCount { get; set; }

    /// <summary>The largest allowed amount, per currency.</summary>
    [Parameter]
    public decimal? MaximumAmount { get; set; }

    /// <inheritdoc/>
    protected override void Begin() => _gate = new OpportunityGate(
        Verdict.Length == 0 && Rule.Length == 0 && !WalkAwayPoint
            ? [Analysis.Qualification.Verdict.WalkAway] : Verdict, Rule, MaximumCount, MaximumAmount);

    /// <inheritdoc/>
    protected override void Process()
    {
        switch (InputObject.BaseObject)
        {
            case QualificationResult result when !WalkAwayPoint:
                _gate.Add(result);
                break;
            case NegotiationResult result when WalkAwayPoint:
                _gate.Add(result, result.CrossesWalkAwayPoint);
                break;
            default:
                throw new EliteSellerException(new Problem("NoResult", ProblemKind.Argument, WalkAwayPoint
                    ? "-WalkAwayPoint counts results of Test-Negotiation, and the pipeline has something else."
                    : "The pipeline has something other than results of Test-Opportunity.",
                    "Test the deals first: Test-Opportunity deals.csv | Assert-Opportunity, or Test-Negotiation deals.csv -Ledger "
                        + "ledger.csv | Assert-Opportunity -WalkAwayPoint"));
        }

        WriteObject(InputObject);
    }

    /// <inheritdoc/>
    protected override void Finish()
    {
        if (_gate.Seen == 0)
        {
            throw new EliteSellerException(new Problem("NoOpportunity", ProblemKind.NoInput, "There is no result to check.",
                "Check the input of Assert-Opportunity; the pipeline is empty."));
        }

        if (_gate.Conclude() is { } crossed)
        {
            throw new EliteSellerException(crossed);
        }
    }
}
