namespace EliteSeller.Analysis.Qualification.Rules;

/// <summary>Could we still walk away?</summary>
/// <remarks>
/// <para>Why: a seller who has invested too much in a deal gives in to everything at the end (briefing 40).</para>
/// <para>Due: from position 0.6 on, when terms are on the table.</para>
/// <para>Adds up the signs that we negotiate with ourselves: concessions without a return, growing concessions, a last
/// concession at the end of the quarter, more hours than the deal can pay for. Passes while they are weak, earns half the points
/// when they grow, and fails when they are strong.</para>
/// <para>Not applicable to a deal without a give or get in the ledger.</para>
/// <para>How to fix: ask somebody who has not worked on the deal to review it.</para>
/// </remarks>
public sealed class CareNotTooMuchRule : QualificationRule
{
    internal CareNotTooMuchRule(RuleSettings settings)
        : base(settings)
    {
    }

    /// <summary>The rule as it is shipped.</summary>
    public static RuleDefinition Definition { get; } = new(
        "CareNotTooMuch", 40, RuleKind.Other, 0.6m, 4m, settings => new CareNotTooMuchRule(settings))
    {
        Asks = "Could we still walk away?",
        Question = "What would make you walk away from this, and what should make us walk away?",
        NextAction = "Ask somebody who has not worked on this deal to review it before the next concession.",
        Thresholds =
        [
            new("HalfFrom", 30m, ThresholdUnit.Percent, "The over-commitment index from which the rule earns half the points."),
            new("FailFrom", 50m, ThresholdUnit.Percent,
                "The over-commitment index from which the rule fails: we are negotiating with ourselves."),
            new("OneSidedConcessionPoints", 10m, ThresholdUnit.Percent, "The points of the index for each concession without a return."),
            new("OneSidedConcessionMaximum", 30m, ThresholdUnit.Percent, "The most points for concessions without a return."),
            new("GrowingGivePoints", 20m, ThresholdUnit.Percent, "The points when our last concession was larger than the one before."),
            new("RunPoints", 5m, ThresholdUnit.Percent,
                "The points for each concession after the first in the longest run without a return."),
            new("RunMaximum", 15m, ThresholdUnit.Percent, "The most points for the longest run."),
            new("QuarterEndPoints", 15m, ThresholdUnit.Percent, "The points for a concession at the end of a fiscal quarter."),
            new("QuarterEndDays", 10m, ThresholdUnit.Days, "The last working days of a fiscal quarter that count as its end."),
            new("PushPoints", 10m, ThresholdUnit.Percent, "The points when the close date moved often."),
            new("PushCount", 3m, ThresholdUnit.Count, "How many moves of the close date count as often."),
            new("SunkEffortPoints", 10m, ThresholdUnit.Percent, "The points when the hours invested cost more than the expected profit."),
        ],
    };

    internal override bool CanJudge(SourceView source) => source.Concessions is not null;

    internal override Judgement Judge(in JudgedDeal deal) => !deal.Source.Concessions!.Knows(deal.Opportunity) ? Judgement.NotApplicable
        : deal.Source.Concessions.Care(deal.Opportunity)?.Value is not { } index ? Judgement.NotDue
        : index >= Settings.Threshold("FailFrom").Value ? Judgement.Fail
        : index >= Settings.Threshold("HalfFrom").Value ? Judgement.Half
        : Judgement.Pass;

    internal override Explanation Explain(in JudgedDeal deal, Judgement judgement)
    {
        if (deal.Source.Concessions!.Care(deal.Opportunity) is not { } index)
        {
            return new Explanation("We have not conceded anything yet.", "No concessions yet");
        }

        var line = Settings.Threshold(judgement == Judgement.Fail ? "FailFrom" : "HalfFrom");
        var outcome = judgement switch
        {
            Judgement.Fail => NegotiationOutcome.Fail,
            Judgement.Half => NegotiationOutcome.Half,
            _ => NegotiationOutcome.Pass,
        };
        var (reason, summary) = index.Describe(outcome, line);
        return new Explanation(reason, summary)
        {
            Threshold = line,
            Since = Model.Day.Number(deal.Source.Concessions.Measure(deal.Opportunity)!.LastDate),
        };
    }
}
