using EliteSeller.Model;

namespace EliteSeller.Analysis.Qualification.Rules;

/// <summary>Has the customer told us how evaluation, choice and contract will be done in time?</summary>
/// <remarks>
/// <para>Why: a date without a way to it is a wish; a customer who knows the way means it (briefing 39).</para>
/// <para>Due: from position 0.3 on.</para>
/// <para>Passes when the customer answered yes; half the points for a yes on a condition. Fails when the customer evaded the
/// question or said no: a no that comes early is worth having. Not asked is unknown; 0.4 of the process later, that is from
/// position 0.7, it fails. A yes older than the policy's AskExpiryDays (90) is unknown again.</para>
/// <para>Set aside: not applicable when neither the source nor an ask ledger keeps this ask.</para>
/// <para>To mend it: ask for the steps and the people behind the date, and put them into an Action Roadmap.</para>
/// </remarks>
public sealed class TimelineAskRule : AskRule
{
    /// <summary>The rule as it is shipped.</summary>
    public static RuleDefinition Definition { get; } = new("TimelineAsk", 39, RuleKind.Ask, 0.3m, 4m, settings => new TimelineAskRule(settings))
    {
        Asks = "Does the customer know how to evaluate, choose and contract in time?",
        Question = "How will you get through evaluating, choosing and contracting by the date you named?",
        NextAction = "Put the timeline ask, and write down the steps and dates that the customer names.",
    };

    internal TimelineAskRule(RuleSettings settings)
        : base(settings, AskKind.Timeline)
    {
    }
}
