using EliteSeller.Analysis.Roadmaps;

namespace EliteSeller.Analysis.Qualification.Rules;

/// <summary>Will the customer build and keep an Action Roadmap with us?</summary>
/// <remarks>
/// <para>Why: a customer who wants the result puts time into the plan (briefing 39).</para>
/// <para>Due: from position 0.4 on.</para>
/// <para>Passes when the customer answered yes; earns half the points for a conditional yes, and for a yes when a roadmap is given that
/// was made 14 days ago or earlier and no step of which the customer has dated, moved, done or answered. Fails when the customer evaded the
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

    private const int QuietDays = 14;

    internal RoadmapAskRule(RuleSettings settings)
        : base(settings, AskKind.Roadmap)
    {
    }

    internal override Judgement Judge(in JudgedDeal deal)
    {
        var judgement = base.Judge(deal);
        return judgement == Judgement.PassProven && Untouched(deal) is not null ? Judgement.HalfUnproven : judgement;
    }

    internal override Explanation Explain(in JudgedDeal deal, Judgement judgement)
    {
        var explanation = base.Explain(deal, judgement);
        return judgement == Judgement.HalfUnproven && deal.AnswerTo(AskKind.Roadmap) == AskAnswer.Yes && Untouched(deal) is { } roadmap
            ? new Explanation(
                "The customer said yes to a joint plan, but has confirmed no step of the one of "
                    + $"{Wording.Date(Day.Number(roadmap.PlannedOn))}.",
                "Yes to a joint plan, no step confirmed")
            {
                Column = explanation.Column,
                RawValue = explanation.RawValue,
                Threshold = explanation.Threshold,
                Since = explanation.Since,
            }
            : explanation;
    }

    /// <summary>The roadmap of the deal that the customer has had for a while and not touched, or null.</summary>
    private static ActionRoadmap? Untouched(in JudgedDeal deal) =>
        deal.Source.Roadmaps?.Find(deal.Opportunity.Id) is { ConfirmedOn: null } roadmap
            && deal.DaysSince(Day.Number(roadmap.PlannedOn)) >= QuietDays ? roadmap : null;
}
