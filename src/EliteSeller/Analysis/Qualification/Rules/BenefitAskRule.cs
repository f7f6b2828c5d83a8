namespace EliteSeller.Analysis.Qualification.Rules;

/// <summary>Has the customer agreed to start once we show the benefits?</summary>
/// <remarks>
/// <para>Why: a customer who will not act on proven benefits will not act on anything we present (briefing 39).</para>
/// <para>Due: from position 0.2 on.</para>
/// <para>Passes when the customer answered yes; earns half the points for a conditional yes. Fails when the customer evaded the
/// question or said no: an early no is worth having. Not asked is unknown; 0.4 of the process later, that is from
/// position 0.6, it fails. A yes older than the policy's AskExpiryDays (90) has to be asked again, so it is unknown.</para>
/// <para>Not applicable when the source does not have this question and the ledger has no answer of this deal.</para>
/// <para>How to fix: ask the question that Get-ProbingQuestion prints, and record the answer in the ledger the same day.</para>
/// </remarks>
public sealed class BenefitAskRule : AskRule
{
    /// <summary>The rule as it is shipped.</summary>
    public static RuleDefinition Definition { get; } = new(
        "BenefitAsk", 39, RuleKind.Ask, 0.2m, 4m, settings => new BenefitAskRule(settings))
    {
        Asks = "Will the customer start once we show the benefits?",
        Question = "If we show that you can reach these benefits, will you start a project that delivers them within three months?",
        NextAction = "Ask for a commitment to start, and record the answer.",
    };

    internal BenefitAskRule(RuleSettings settings)
        : base(settings, AskKind.Benefit)
    {
    }
}
