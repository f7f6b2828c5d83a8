using EliteSeller.Model;

namespace EliteSeller.Analysis.Qualification.Rules;

/// <summary>Has the customer agreed to start, if we show that the benefits can be reached?</summary>
/// <remarks>
/// <para>Why: a customer who will not act on proven benefits will not act on anything we present (briefing 39).</para>
/// <para>Due: from position 0.2 on.</para>
/// <para>Passes when the customer answered yes; half the points for a yes on a condition. Fails when the customer evaded the
/// question or said no: a no that comes early is worth having. Not asked is unknown; 0.4 of the process later, that is from
/// position 0.6, it fails. A yes older than the policy's AskExpiryDays (90) is unknown again.</para>
/// <para>Set aside: not applicable when neither the source nor an ask ledger keeps this ask.</para>
/// <para>To mend it: ask the question as it stands in Get-ProbingQuestion, and write the answer into the ask ledger the same day.</para>
/// </remarks>
public sealed class BenefitAskRule : AskRule
{
    /// <summary>The rule as it is shipped.</summary>
    public static RuleDefinition Definition { get; } = new("BenefitAsk", 39, RuleKind.Ask, 0.2m, 4m, settings => new BenefitAskRule(settings))
    {
        Asks = "Will the customer start once we show that the benefits can be reached?",
        Question = "If we show that these benefits can be reached, will you start a project that brings them within three months?",
        NextAction = "Put the benefit ask, and write down the answer.",
    };

    internal BenefitAskRule(RuleSettings settings)
        : base(settings, AskKind.Benefit)
    {
    }
}
