namespace EliteSeller.Analysis.Qualification.Rules;

/// <summary>Will the customer build and keep an Action Roadmap with us?</summary>
/// <remarks>
/// <para>Why: a customer who wants the result puts time into the plan (briefing 39).</para>
/// <para>Due: from position 0.4 on.</para>
/// <para>Passes when the customer answered yes; earns half the points for a conditional yes. Fails when the customer evaded the
/// question or said no: an early no is worth having. Not asked is unknown; 0.4 of the process later, that is from
/// position 0.8, it fails. A yes older than the policy's AskExpiryDays (90) has to be asked again, so it is unknown.</para>
/// <para>Not applicable when the source does not have this question and the ledger has no answer of this deal.</para>
/// <para>How to fix: bring a first draft made by New-ActionRoadmap, and ask the customer to change it.</para>
/// </remarks>
public sealed class RoadmapAskRule : AskRule
{
    /// <summary>The rule as it is shipped.</summary>
    public static RuleDefinition Definition { get; } = new(
        "RoadmapAsk", 39, RuleKind.Ask, 0.4m, 4m, settings => new RoadmapAskRule(settings))
    {
        Asks = "Will the customer build and keep an Action Roadmap with us?",
        Question = "We work from an Action Roadmap that both sides keep, through evaluation and contract: will you build and keep it with "
            + "us?",
        NextAction = "Ask for a joint plan, with a first draft in hand.",
    };

    internal RoadmapAskRule(RuleSettings settings)
        : base(settings, AskKind.Roadmap)
    {
    }
}
