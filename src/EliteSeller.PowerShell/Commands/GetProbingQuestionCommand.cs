using System.Management.Automation;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Questions;

namespace EliteSeller.PowerShell;

/// <summary>Gets the questions still to ask each customer, ready to say or send.</summary>
/// <remarks>
/// <para>
/// The four asks of briefing 39 give the customer a chance to say no: Benefit, Timeline, Roadmap, Executive. An ask is due once the deal
/// reaches its stage and no current answer is recorded. The wording fits the stage, and includes the account, name and dates of the deal. A
/// customer's cell is shown on one line as it is; it is never read as a template.
/// </para>
/// <para>
/// -Rule asks about other rules: those only the customer can answer, and those that failed. The questions are data: copy the
/// module's file questions/en.psd1, change it and pass it as -Text.
/// </para>
/// <para>Record the answers with Add-LedgerEntry the same day, especially a no.</para>
/// </remarks>
/// <example>
/// <summary>List the asks that are due, deal by deal</summary>
/// <code>Get-ProbingQuestion samples/salesforce-report.csv -AsOf 2026-11-23</code>
/// </example>
/// <example>
/// <summary>Ask for executive access in late-stage deals</summary>
/// <code>Import-Opportunity samples/hubspot.csv | Where-Object StagePosition -ge 0.75 | Get-ProbingQuestion -Rule ExecutiveAsk -AsOf 2026-11-23 | ForEach-Object Question</code>
/// </example>
/// <example>
/// <summary>Get questions about sponsor and budget</summary>
/// <code>Get-ProbingQuestion samples/zoho.csv -Rule Sponsor, SpendingAuthority -AsOf 2026-11-23</code>
/// </example>
/// <seealso cref="EliteSeller.Analysis.Questions.ProbingQuestion"/>
[Cmdlet(VerbsCommon.Get, "ProbingQuestion", DefaultParameterSetName = InputObjectSet)]
[OutputType(typeof(ProbingQuestion))]
public sealed class GetProbingQuestionCommand : VerdictCommand
{
    private OpportunityJudge _judge = null!;
    private QuestionTexts _texts = null!;

    /// <summary>Questions about these rules, such as BenefitAsk. Press Tab for a list. Default: the four asks.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(NameCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Rule { get; set; } = [];

    /// <summary>Your own questions: .psd1 files like the module's questions/en.psd1. Anything they leave out comes from there.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] Text { get; set; } = [];

    /// <inheritdoc/>
    private protected override bool NeedsDeals => false;

    /// <inheritdoc/>
    private protected override void Prepare()
    {
        var known = PolicyInForce.Rules.Select(rule => rule.Definition.Id).ToArray();
        if (Rule.FirstOrDefault(rule => !known.Contains(rule, StringComparer.OrdinalIgnoreCase)) is { } unknown)
        {
            throw new EliteSellerException(PolicyInForce.UnknownRule(unknown));
        }

        _texts = QuestionFiles.Read(Text.Select(FullPath));
        _judge = MakeJudge(new RuleSet(PolicyInForce), Day, ReadRates(PolicyInForce.Currency));
    }

    /// <inheritdoc/>
    private protected override void Add(Opportunity opportunity) =>
        WriteObject(ProbingQuestions.Create(_judge.Judge(opportunity), _texts, IsWanted), enumerateCollection: true);

    private bool IsWanted(string rule) =>
        Rule.Length == 0 ? ProbingQuestions.IsAsk(rule) : Rule.Contains(rule, StringComparer.OrdinalIgnoreCase);
}
