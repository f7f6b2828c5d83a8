namespace EliteSeller.Analysis.Qualification.Rules;

/// <summary>Has the customer told us how to evaluate, choose and contract in time?</summary>
/// <remarks>
/// <para>Why: a date without a plan is a wish; a customer who has a plan is serious (briefing 39).</para>
/// <para>Due: from position 0.3 on.</para>
/// <para>Passes when the customer answered yes; earns half the points for a conditional yes. Fails when the customer evaded the
/// question or said no: an early no is worth having. Not asked is unknown; 0.4 of the process later, that is from
/// position 0.7, it fails. A yes older than the policy's AskExpiryDays (90) has to be asked again, so it is unknown.</para>
/// <para>Not applicable when the source does not have this question and the ledger has no answer of this deal.</para>
/// <para>How to fix: ask which steps and people lead to the date, and put them in an Action Roadmap.</para>
/// </remarks>
public sealed class TimelineAskRule : AskRule
{
    /// <summary>The rule as it is shipped.</summary>
    public static RuleDefinition Definition { get; } = new(
        "TimelineAsk", 39, RuleKind.Ask, 0.3m, 4m, settings => new TimelineAskRule(settings))
    {
        Asks = "Does the customer know how to evaluate, choose and contract in time?",
        Question = "How will you get through evaluating, choosing and contracting by the date you named?",
        NextAction = "Ask for a decision timeline, and record the steps and dates that the customer names.",
    };

    internal TimelineAskRule(RuleSettings settings)
        : base(settings, AskKind.Timeline)
    {
    }
}
