using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using EliteSeller.Analysis.Concessions;
using EliteSeller.Model;

namespace EliteSeller.PowerShell;

/// <summary>
/// Measures who gave what in each deal: one-sided gives, unwritten gets, growing gives, and gives at the end of a quarter.
/// </summary>
/// <remarks>
/// <para>
/// A give is one-sided if the customer gave nothing in return. A get names the give it answers with -InReturnFor, or the give names the
/// get. What is given for nothing is asked for again (briefing 40).
/// </para>
/// <para>Values in different currencies are never added: such a deal is reported and counted, without sums.</para>
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

    /// <summary>The concessions, from Get-Concession.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = InputSet)]
    public Concession? InputObject { get; set; }

    /// <summary>The last date of concessions to count. Later ones are reported and left out. Default: today.</summary>
    [Parameter]
    [DayTransformation]
    public DateTime? AsOf { get; set; }

    /// <summary>
    /// The policy to judge by: Default, Meddpicc, Bant, or the path of a policy file. Default: Default. It sets the fiscal year.
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(PolicyNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Policy { get; set; }

    /// <summary>
    /// What one unit of each currency is worth in the reporting currency: <c>@{ EUR = 1; USD = 0.92 }</c>, or a CSV file with the columns
    /// Currency, Rate and, if rates change, From (yyyy-MM-dd). A deal with several currencies then has its sums in the reporting currency.
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
