using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using EliteSeller.Opportunities;
using EliteSeller.Qualification;
using EliteSeller.Roadmaps;

namespace EliteSeller.PowerShell;

/// <summary>Says which deals to pursue, which to put a hard question to, and which to walk away from, and why.</summary>
/// <remarks>
/// <para>
/// Each deal is judged by rules that come from the briefings: whether the customer is engaged, whether the deal moves, whether the date
/// holds, and what is known about business issue, priority, executives, money and sponsor. Rules fall due as a deal moves through the
/// sales process, so that a deal at the first stage is not red because nothing is filled in. Get-QualificationRule explains each rule.
/// </para>
/// <para>
/// The verdict is WalkAway, AskForNo, CannotQualify or Pursue. Score tells how many of the points that are due the deal has earned,
/// Potential how many it could still earn, Momentum how lively it is, Evidence how much is known about the customer. BadNews lists what
/// failed, oldest first, in sentences with columns and dates; NextQuestion is the one question whose answer moves the score most. What the
/// source does not record is a blind spot: it is named once and never counted against a deal. An export without evidence about the customer
/// condemns, ranks and asks; it never clears a deal for Pursue.
/// </para>
/// <para>
/// The command takes opportunities, results, or any rows, such as those of Import-Csv. Closed deals are passed over unless -IncludeClosed.
/// Days are counted from -AsOf; it never rewinds a file (Import-Opportunity -History -AsOf does). With -Rule there are findings and a score, and no verdict.
/// </para>
/// </remarks>
/// <example>
/// <summary>See which deals to walk away from</summary>
/// <code>Test-Opportunity samples/salesforce-report.csv -AsOf 2026-11-23 -Verdict WalkAway</code>
/// </example>
/// <example>
/// <summary>Read why, oldest bad news first</summary>
/// <code>Import-Opportunity samples/salesforce-report.csv | Test-Opportunity -AsOf 2026-11-23 | Where-Object Verdict -eq WalkAway | ForEach-Object BadNews</code>
/// </example>
/// <example>
/// <summary>Find the deals that nobody has qualified</summary>
/// <code>Test-Opportunity samples/hubspot.csv -AsOf 2026-11-23 | Where-Object { $_.Momentum -ge 80 -and $_.Evidence -lt 30 }</code>
/// </example>
/// <example>
/// <summary>Look at one rule only</summary>
/// <code>Test-Opportunity samples/zoho.csv -AsOf 2026-11-23 -Rule CloseDateCredible | ForEach-Object Findings</code>
/// </example>
/// <example>
/// <summary>Judge by a team's own policy, with the answers of the ask ledger</summary>
/// <code>
/// New-QualificationPolicy our-policy.psd1
/// Add-AskRecord our-asks.csv D-2201 Benefit Yes -AskedOn 2026-11-20
/// Test-Opportunity samples/plain.csv -AsOf 2026-11-23 -Policy our-policy.psd1 -AskLedger our-asks.csv
/// </code>
/// </example>
/// <seealso cref="EliteSeller.Qualification.QualificationResult"/>
// The set of the pipeline is not the default: for each object the engine would go through all parameters once more for it.
[Cmdlet(VerbsDiagnostic.Test, "Opportunity", DefaultParameterSetName = PathSet)]
[OutputType(typeof(QualificationResult), typeof(bool))]
public sealed class TestOpportunityCommand : ReadingCommand
{
    private const string InputObjectSet = "InputObject";

    private OpportunityJudge _judge = null!;
    private OpportunityInput _input = null!;
    private long _closed;

    /// <summary>Deals to judge: opportunities, results of this command, or rows of any kind, such as those of Import-Csv.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = InputObjectSet)]
    [AllowNull]
    public PSObject? InputObject { get; set; }

    /// <summary>The policy to judge by: Default, Meddpicc or Bant, or the path of a policy file. The default unless given.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(PolicyNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Policy { get; set; }

    /// <summary>Ask ledgers, as Add-AskRecord writes them. They are joined to the deals by id; of several answers the latest counts.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] AskLedger { get; set; } = [];

    /// <summary>Concession ledgers, as Add-Concession writes them, for the rules GiveGetBalance and CareNotTooMuch. They are joined to the deals by id.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] ConcessionLedger { get; set; } = [];

    /// <summary>
    /// Rates for the money thresholds of a policy with a Currency: a table such as <c>@{ EUR = 1; USD = 0.92 }</c>, or a CSV file with
    /// the columns Currency, Rate and From. An amount in a currency without a rate is unknown to the rules that compare money.
    /// </summary>
    [Parameter]
    public ExchangeRateInput? ExchangeRate { get; set; }

    /// <summary>Action Roadmaps of the deals, from New-ActionRoadmap or Import-ActionRoadmap: a plan that does not fit fails CloseDateCredible.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public ActionRoadmap[] Roadmap { get; set; } = [];

    /// <summary>The only rules to look at. There are findings and a score then, and no verdict. Tab offers the rules.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(QualificationRuleCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Rule { get; set; } = [];

    /// <summary>Rules to leave out, as if the policy had switched them off.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(QualificationRuleCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] ExcludeRule { get; set; } = [];

    /// <summary>Only results with one of these verdicts. Faster than Where-Object on a large export.</summary>
    [Parameter]
    public Verdict[] Verdict { get; set; } = [];

    /// <summary>Only results with at least this Score, from 0 to 100. A deal without a Score is left out.</summary>
    [Parameter]
    [ValidateRange(0, 100)]
    public decimal? MinimumScore { get; set; }

    /// <summary>The day from which days are counted, such as the day of the export. Today unless given.</summary>
    [Parameter]
    public DateTime? AsOf { get; set; }

    /// <summary>Judges closed deals too, each as it stood on the day it ended. Their verdict is Closed.</summary>
    [Parameter]
    public SwitchParameter IncludeClosed { get; set; }

    /// <summary>Writes one Boolean for each deal, in order: true only for Pursue.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    /// <inheritdoc/>
    private protected override DateTime? ExportDay => AsOf?.Date;

    /// <inheritdoc/>
    protected override void Begin()
    {
        RefuseContradictions();
        var policy = PolicyFiles.Find(Policy, GetUnresolvedProviderPathFromPSPath);
        var asOf = AsOf ?? DateTime.Today;
        var rates = ExchangeRate?.Read(GetUnresolvedProviderPathFromPSPath, policy.Currency);
        _judge = JudgeInput.Make(
            new RuleSet(policy, Rule, ExcludeRule), asOf, AskLedger.Select(GetUnresolvedProviderPathFromPSPath), ConcessionLedger.Select(GetUnresolvedProviderPathFromPSPath),
            rates, Roadmap.Length == 0 ? null : new RoadmapBook(Roadmap), problem => Report(problem), WriteWarning, StopToken);
        _input = new OpportunityInput(GetReadingOptions(), problem => Report(problem), WriteWarning);
    }

    /// <inheritdoc/>
    protected override void Process()
    {
        if (!NamesFiles)
        {
            if (_input.TryPass(InputObject, out var opportunity))
            {
                Write(Judge(opportunity!));
            }
            else
            {
                WriteAll(_input.Add(InputObject));
            }

            return;
        }

        foreach (var judged in ReadOpportunities(Judge))
        {
            Write(judged);
        }
    }

    /// <inheritdoc/>
    protected override void Finish()
    {
        WriteAll(_input.Complete());
        _judge.Tally.Complete();
        Tell(JudgedOpportunity.Of(null, _judge.Tally));
        if (_judge.Tally.Deals == 0 && _closed > 0 && !Quiet)
        {
            WriteWarning($"{(_closed == 1 ? "The only deal is" : $"All {_closed} deals are")} closed. Use -IncludeClosed to test closed deals as of their close date.");
        }
        else if (_judge.Tally.Deals + _closed == 0 && !NamesFiles)
        {
            throw new EliteSellerException(new Problem("NoOpportunity", ProblemKind.NoInput, "There are no deals to test.", "Check the file or the pipeline; it has no deals."));
        }
    }

    // Runs ahead of Write on another thread when a file is read; with objects from the pipeline, just before it.
    private JudgedOpportunity Judge(Opportunity opportunity) =>
        opportunity.Outcome != DealOutcome.Open && !IncludeClosed ? default : JudgedOpportunity.Of(_judge.Judge(opportunity), _judge.Tally);

    private void WriteAll(IReadOnlyList<Opportunity> opportunities)
    {
        for (var i = 0; i < opportunities.Count; i++)
        {
            Write(Judge(opportunities[i]));
        }
    }

    private void Write(in JudgedOpportunity judged)
    {
        Tell(judged);
        if (judged.Result is not { } result)
        {
            _closed++;
            if (Quiet)
            {
                WriteObject(false);
            }
        }
        else if (Quiet)
        {
            WriteObject(result.Verdict == Qualification.Verdict.Pursue);
        }
        else if ((Verdict.Length == 0 || Verdict.Contains(result.Verdict!.Value)) && (MinimumScore is null || result.Score >= MinimumScore))
        {
            WriteObject(result);
        }
    }

    private void Tell(in JudgedOpportunity judged)
    {
        judged.Problems?.ForEach(problem => Report(problem));
        judged.Remarks?.ForEach(WriteWarning);
    }

    private void RefuseContradictions()
    {
        if (Rule.Length > 0 && (Quiet || Verdict.Length > 0))
        {
            throw new EliteSellerException(new Problem("NoVerdictWithRule", ProblemKind.Argument,
                "-Rule gives no verdict, so it cannot be used with -Verdict or -Quiet.", "Omit -Rule, or omit -Verdict and -Quiet."));
        }

        if (Quiet && (Verdict.Length > 0 || MinimumScore is not null))
        {
            throw new EliteSellerException(new Problem("QuietWithFilter", ProblemKind.Argument,
                "-Quiet writes one value per deal, so it cannot be used with -Verdict or -MinimumScore.", "Omit -Quiet, or omit -Verdict and -MinimumScore."));
        }
    }
}
