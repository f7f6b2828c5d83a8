using System.Management.Automation;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Files.Import.Histories;

namespace EliteSeller.PowerShell;

/// <summary>Shows which deals to pursue, which to question, which to walk away from, and why.</summary>
/// <remarks>
/// <para>
/// Each deal is judged by rules from the briefings: whether the customer is engaged, whether the deal moves, whether the date is credible,
/// and what is known about business issue, priority, executives, budget and sponsor. Rules fall due as a deal moves through the sales
/// process, so an early deal is not red because fields are blank. Get-QualificationRule explains each rule.
/// </para>
/// <para>
/// The verdict is WalkAway, AskForNo, CannotQualify or Pursue. Score is the share of the due points that the deal has earned, Potential the
/// share it could still earn, Momentum how active it is, Evidence how much is known about the customer. BadNews lists what failed, oldest
/// first; NextQuestion is the question that decides, ChangesTo the answers. What the export does not record is a blind spot: it is reported
/// once and never counts against a deal. An export without evidence about the customer can show which deals to leave or question, but never
/// clears a deal for Pursue.
/// </para>
/// <para>
/// The command accepts opportunities, results, or any rows, such as those of Import-Csv. Closed deals are skipped unless -IncludeClosed is
/// given; those of the same file, or of -Record, tell how often a deal of some age is still won (ChanceAtThisAge, rule OwnRecord). With
/// -History of exports, WeeksCondemned tells for how long a deal has been one to walk away from. Rank orders deals about which too little
/// is known. Days are counted from -AsOf; it does not rewind a file (Import-Opportunity -History -AsOf does). With -Rule there are findings
/// and a score, but no verdict.
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
/// <summary>Find active deals that are not qualified</summary>
/// <code>Test-Opportunity samples/hubspot.csv -AsOf 2026-11-23 | Where-Object { $_.Momentum -ge 80 -and $_.Evidence -lt 30 }</code>
/// </example>
/// <example>
/// <summary>Test one rule only</summary>
/// <code>Test-Opportunity samples/zoho.csv -AsOf 2026-11-23 -Rule CloseDateCredible | ForEach-Object Findings</code>
/// </example>
/// <example>
/// <summary>See how often deals of this age were won in your team, the largest first</summary>
/// <code>Import-Opportunity samples/plain.csv | Test-Opportunity -AsOf 2026-11-23 -Record samples/closed-deals.csv | Sort-Object Rank -Descending | Select-Object Name, Verdict, ChanceAtThisAge</code>
/// </example>
/// <example>
/// <summary>Use your own policy and a ledger</summary>
/// <code>
/// New-QualificationPolicy our-policy.psd1
/// Add-LedgerEntry our-ledger.csv D-2201 -Ask Benefit -Answer Yes -On 2026-11-20
/// Test-Opportunity samples/plain.csv -AsOf 2026-11-23 -Policy our-policy.psd1 -Ledger our-ledger.csv
/// </code>
/// </example>
/// <seealso cref="EliteSeller.Analysis.Qualification.QualificationResult"/>
[Cmdlet(VerbsDiagnostic.Test, "Opportunity", DefaultParameterSetName = InputObjectSet)]
[OutputType(typeof(QualificationResult), typeof(bool))]
public sealed class TestOpportunityCommand : VerdictCommand
{
    private OpportunityJudge _judge = null!;
    private HistoryReader? _past;
    private long _closed;

    /// <summary>Only these rules. The result has findings and a score, but no verdict. Press Tab for a list.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(NameCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Rule { get; set; } = [];

    /// <summary>Rules to leave out, as if the policy had turned them off.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(NameCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] ExcludeRule { get; set; } = [];

    /// <summary>Only results with one of these verdicts. Faster than Where-Object for a large export.</summary>
    [Parameter]
    public Verdict[] Verdict { get; set; } = [];

    /// <summary>Only results with at least this Score, from 0 to 100. Deals without a Score are left out.</summary>
    [Parameter]
    [ValidateRange(0, 100)]
    public decimal? MinimumScore { get; set; }

    /// <summary>Includes closed deals, each as of its close date. Their verdict is Closed.</summary>
    [Parameter]
    public SwitchParameter IncludeClosed { get; set; }

    /// <summary>Returns one Boolean per deal, in order: true only for Pursue.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    /// <inheritdoc/>
    private protected override bool NeedsDeals => !ReadsFiles && _judge.Counts.Deals + _closed == 0;

    /// <inheritdoc/>
    private protected override void Prepare()
    {
        RefuseContradictions();
        _judge = MakeJudge(new RuleSet(PolicyInForce, Rule, ExcludeRule), Day, ReadRates(PolicyInForce.Currency));
    }

    /// <inheritdoc/>
    private protected override void Add(Opportunity opportunity)
    {
        JudgePast();
        Write(Judge(opportunity));
    }

    /// <inheritdoc/>
    private protected override void AddFiles(IEnumerable<string> files)
    {
        foreach (var file in files)
        {
            LearnFrom(file);
            JudgePast();
            foreach (var judged in ReadOpportunities([file], Ids, Judge))
            {
                Write(judged);
            }
        }
    }

    /// <inheritdoc/>
    private protected override void Conclude()
    {
        _judge.Counts.Complete();
        WriteWarnings(JudgedOpportunity.Create(null, _judge.Counts));
        if (_judge.Counts.Deals == 0 && _closed > 0 && !Quiet)
        {
            WriteWarning($"{(_closed == 1 ? "The only deal is" : $"All {_closed} deals are")} closed. Use -IncludeClosed to test closed "
                + "deals as of their close date.");
        }
    }

    /// <inheritdoc/>
    private protected override HistoriesByDeal? FindPast() => History.Length == 0 ? null : (_past = ReadHistory(FindHistory())).Book;

    // Once, by the record of the first file; a log has no exports to judge.
    private void JudgePast()
    {
        if (_past is { Exports.Count: > 0 } past && _judge.Condemned is null && Rule.Length == 0)
        {
            _judge.Condemned = CondemnedRunsInput.Read(
                past.Exports, _judge.AsOf, Kept(past, _judge), (file, day) => JudgeOfReport(_judge, file, day), GetReadingOptions,
                StopToken);
        }
    }

    // Runs ahead of Write on another thread when a file is read; with objects from the pipeline, just before it.
    private JudgedOpportunity Judge(Opportunity opportunity)
    {
        if (opportunity.Outcome == DealOutcome.Open || IncludeClosed)
        {
            return JudgedOpportunity.Create(_judge.Judge(opportunity), _judge.Counts);
        }

        _judge.Counts.Pass(opportunity);
        return JudgedOpportunity.Passed;
    }

    private void Write(JudgedOpportunity judged)
    {
        WriteWarnings(judged);
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
            WriteObject(result.Verdict == Analysis.Qualification.Verdict.Pursue);
        }
        else if ((Verdict.Length == 0 || Verdict.Contains(result.Verdict!.Value)) && (MinimumScore is null || result.Score >= MinimumScore))
        {
            WriteObject(result);
        }
    }

    private void WriteWarnings(JudgedOpportunity judged)
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
                "-Quiet writes one value per deal, so it cannot be used with -Verdict or -MinimumScore.",
                    "Omit -Quiet, or omit -Verdict and -MinimumScore."));
        }
    }
}
