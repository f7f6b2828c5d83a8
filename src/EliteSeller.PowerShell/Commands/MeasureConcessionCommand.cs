using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using EliteSeller.Analysis.Concessions;
using EliteSeller.Model;

namespace EliteSeller.PowerShell;

/// <summary>Measures who gave what in each deal: naked gives, unwritten gets, growing gives, gives at the end of a quarter.</summary>
/// <remarks>
/// <para>A give is naked when the customer gave nothing in return. A get names what it answers by -InReturnFor, or the give
/// names the get. What is given for nothing is asked for again (briefing 40).</para>
/// <para>Values in different currencies are never added: such a deal is reported, its counts stand, its sums are left out.</para>
/// </remarks>
/// <example>
/// <summary>One line per deal.</summary>
/// <code>Measure-Concession samples/concessions.csv -AsOf 2026-11-23</code>
/// </example>
[Cmdlet(VerbsDiagnostic.Measure, "Concession", DefaultParameterSetName = PathSet)]
[OutputType(typeof(ConcessionMeasure))]
public sealed class MeasureConcessionCommand : PathCommand
{
    private const string InputSet = "InputObject";

    private readonly List<Concession> _concessions = [];

    /// <summary>Concessions, as Get-Concession gives them.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = InputSet)]
    public Concession? InputObject { get; set; }

    /// <summary>The day up to which concessions count. A later one is reported and left out. Today unless given.</summary>
    [Parameter]
    public DateTime? AsOf { get; set; }

    /// <summary>The policy with the month in which the fiscal year begins: the name of a shipped one, or the path of a policy file.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(PolicyNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Policy { get; set; }

    /// <summary>
    /// Rates that join currencies within a deal: a table such as <c>@{ EUR = 1; USD = 0.92 }</c>, or a CSV file with the columns
    /// Currency, Rate and From. The sums of a deal with several currencies are then in the reporting currency.
    /// </summary>
    [Parameter]
    public ExchangeRateInput? ExchangeRate { get; set; }

    /// <inheritdoc/>
    protected override void Process()
    {
        if (InputObject is not null)
        {
            _concessions.Add(InputObject);
        }
        else
        {
            _concessions.AddRange(ResolveFiles().SelectMany(file => ConcessionInput.Read(file, problem => Report(problem), StopToken)));
        }
    }

    /// <inheritdoc/>
    protected override void Finish()
    {
        var policy = PolicyFiles.Find(Policy, GetUnresolvedProviderPathFromPSPath);
        var options = policy.GetConcessionOptions(ExchangeRate?.Read(GetUnresolvedProviderPathFromPSPath, policy.Currency));
        var ledger = new ConcessionLedger(_concessions, AsOf ?? DateTime.Today);
        foreach (var problem in ledger.Problems)
        {
            Report(problem);
        }

        foreach (var deal in ledger.Deals)
        {
            var measure = new ConcessionMeasure(deal, options);
            if (measure.Problem is { } problem)
            {
                Report(problem, deal.OpportunityId);
            }

            WriteObject(measure);
        }
    }
}
