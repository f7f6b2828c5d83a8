using EliteSeller.Analysis.BuyingGroups;

namespace EliteSeller.Analysis.Qualification.Rules;

/// <summary>Will the customer introduce us to the executives who will sponsor the project?</summary>
/// <remarks>
/// <para>Why: a contact who cannot or will not introduce us has less influence than we hope (briefing 39).</para>
/// <para>Due: from position 0.3 on.</para>
/// <para>Passes when the customer answered yes; earns half the points for a conditional yes. Fails when the customer evaded the
/// question or said no: an early no is worth having. Not asked is unknown; 0.4 of the process later, that is from
/// position 0.7, it fails. A yes older than the policy's AskExpiryDays (90) has to be asked again, so it is unknown.</para>
/// <para>Not applicable when the source does not have this question and the ledger has no answer of this deal.</para>
/// <para>How to fix: ask for a date and a name, not for an introduction in general. With contacts (-Contacts) the question names the
/// sponsor and the executive.</para>
/// </remarks>
public sealed class ExecutiveAskRule : AskRule
{
    /// <summary>The rule as it is shipped.</summary>
    public static RuleDefinition Definition { get; } = new(
        "ExecutiveAsk", 39, RuleKind.Ask, 0.3m, 4m, settings => new ExecutiveAskRule(settings))
    {
        Asks = "Will the customer introduce us to the executives who will sponsor this?",
        Question = "We need to work with the executives who will sponsor this: how do we get introduced?",
        NextAction = "Ask for an executive introduction, and agree on a name and a date.",
    };

    internal ExecutiveAskRule(RuleSettings settings)
        : base(settings, AskKind.Executive)
    {
    }

    private protected override string? QuestionOn(in JudgedDeal deal) =>
        BuyingGroup.From(deal.Opportunity, Day.Date(deal.AsOf)!.Value) is { } group ? IntroductionAdvice.Question(group) : null;
}
