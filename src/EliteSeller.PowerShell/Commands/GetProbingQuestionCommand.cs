using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Questions;
using EliteSeller.Model;

namespace EliteSeller.PowerShell;

/// <summary>Gives the questions that are still owed to a customer, in words that can be said or mailed as they stand.</summary>
/// <remarks>
/// <para>
/// The four asks of briefing 39 give the customer a chance to say no: Benefit, Timeline, Roadmap, Executive. An ask is owed when the deal
/// has come to the stage where it is due and nobody has written down an answer that still counts. The words fit the stage, and account,
/// name and dates of the deal are filled in. What a customer's cell holds is shown as it is, on one line; it is never read as a template.
/// </para>
/// <para>
/// -Rule asks about other rules too: the ones whose answer only the customer has, and those that have failed. The words are data: copy the
/// module's file questions/en.psd1, change what you like and give it as -Text.
/// </para>
/// <para>Write the answers down with Add-AskRecord, the same day, and above all when the answer is no.</para>
/// </remarks>
/// <example>
/// <summary>The asks that are owed, deal by deal</summary>
/// <code>Get-ProbingQuestion samples/salesforce-report.csv -AsOf 2026-11-23</code>
/// </example>
/// <example>
/// <summary>The executive ask for the deals that have come far</summary>
/// <code>Import-Opportunity samples/hubspot.csv | Where-Object StagePosition -ge 0.75 | Get-ProbingQuestion -Ask Executive -AsOf 2026-11-23 | ForEach-Object Question</code>
/// </example>
/// <example>
/// <summary>What to ask about sponsor and spending</summary>
/// <code>Get-ProbingQuestion samples/zoho.csv -Rule Sponsor, SpendingAuthority -AsOf 2026-11-23</code>
/// </example>
/// <seealso cref="EliteSeller.Analysis.Questions.ProbingQuestion"/>
[Cmdlet(VerbsCommon.Get, "ProbingQuestion", DefaultParameterSetName = InputObjectSet)]
[OutputType(typeof(ProbingQuestion))]
public sealed class GetProbingQuestionCommand : ReadingCommand
{
    private const string InputObjectSet = "InputObject";

    private OpportunityJudge _judge = null!;
    private OpportunityInput _input = null!;
    private QuestionTexts _texts = null!;

    /// <summary>Deals: opportunities, results of Test-Opportunity, or rows of any kind, such as those of Import-Csv.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = InputObjectSet)]
    [AllowNull]
    public PSObject? InputObject { get; set; }

    /// <summary>Only these asks. All four unless asks or rules are given.</summary>
    [Parameter]
    public AskKind[] Ask { get; set; } = [];

    /// <summary>Questions about these rules. Tab offers the rules.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(QualificationRuleCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Rule { get; set; } = [];

    /// <summary>A team's own words: .psd1 files like the module's questions/en.psd1. What they leave out is taken from there.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] Text { get; set; } = [];

    /// <summary>The policy that says when an ask is due: Default, Meddpicc or Bant, or the path of a policy file.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(PolicyNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Policy { get; set; }

    /// <summary>Ask ledgers, as Add-AskRecord writes them: what has been answered is not asked again.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] AskLedger { get; set; } = [];

    /// <summary>The day on which the questions are put. Today unless given.</summary>
    [Parameter]
    public DateTime? AsOf { get; set; }

    /// <inheritdoc/>
    protected override void Begin()
    {
        var policy = PolicyFiles.Find(Policy, GetUnresolvedProviderPathFromPSPath);
        var known = policy.Rules.Select(rule => rule.Definition.Id).ToArray();
        if (Rule.FirstOrDefault(rule => !known.Contains(rule, StringComparer.OrdinalIgnoreCase)) is { } unknown)
        {
            throw new EliteSellerException(policy.UnknownRule(unknown));
        }

        _texts = QuestionFiles.Read(Text.Select(GetUnresolvedProviderPathFromPSPath));
        var asks = AskInput.ReadBook(AskLedger.Select(GetUnresolvedProviderPathFromPSPath), problem => Report(problem), StopToken);
        _judge = new OpportunityJudge(new RuleSet(policy), AsOf ?? DateTime.Today, asks);
        _input = new OpportunityInput(GetReadingOptions(), problem => Report(problem), WriteWarning);
    }

    /// <inheritdoc/>
    protected override void Process() => AskAll(ParameterSetName == InputObjectSet ? _input.Add(InputObject) : ReadOpportunities());

    /// <inheritdoc/>
    protected override void Finish() => AskAll(_input.Complete());

    private void AskAll(IEnumerable<Opportunity> opportunities)
    {
        foreach (var opportunity in opportunities)
        {
            WriteObject(ProbingQuestions.Of(_judge.Judge(opportunity), _texts, IsWanted), enumerateCollection: true);
        }
    }

    private bool IsWanted(string rule) =>
        Rule.Contains(rule, StringComparer.OrdinalIgnoreCase)
        || Ask.Any(ask => rule == $"{ask}Ask")
        || (Rule.Length == 0 && Ask.Length == 0 && ProbingQuestions.IsAsk(rule));
}
