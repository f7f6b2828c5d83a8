namespace EliteSeller.Analysis.Qualification.Rules;

/// <summary>Could we still walk away?</summary>
/// <remarks>
/// <para>Why: whoever has put too much into a deal gives in to everything at the finish (briefing 40).</para>
/// <para>Due: from position 0.6 on, when terms are on the table.</para>
/// <para>Passes while the signs that we are negotiating with ourselves stay weak: concessions for nothing in return, growing
/// concessions, a last push at the end of the quarter, more hours than the deal can pay for. Half the points when the signs grow.
/// Fails when they are strong.</para>
/// <para>Set aside: not applicable without a concession ledger.</para>
/// <para>To mend it: let somebody who has no hours in the deal look at it.</para>
/// </remarks>
public sealed class CareNotTooMuchRule : QualificationRule
{
    internal CareNotTooMuchRule(RuleSettings settings)
        : base(settings)
    {
    }

    /// <summary>The rule as it is shipped.</summary>
    public static RuleDefinition Definition { get; } = new("CareNotTooMuch", 40, RuleKind.Other, 0.6m, 4m, settings => new CareNotTooMuchRule(settings))
    {
        Asks = "Could we still walk away?",
        Question = "What would make you walk away from this, and what should make us?",
        NextAction = "Have somebody without hours in this deal look at it before the next concession.",
        Thresholds =
        [
            new("HalfFrom", 30m, ThresholdUnit.Percent, "The index from which the rule earns half the points."),
            new("FailFrom", 50m, ThresholdUnit.Percent, "The index from which the rule fails: we are negotiating with ourselves."),
            new("NakedGivePoints", 10m, ThresholdUnit.Percent, "The points of the index for each give without a get."),
            new("NakedGiveMaximum", 30m, ThresholdUnit.Percent, "The most points for gives without a get."),
            new("GrowingGivePoints", 20m, ThresholdUnit.Percent, "The points when the last give was larger than the one before."),
            new("RunPoints", 5m, ThresholdUnit.Percent, "The points for each give beyond one in the longest run without a get."),
            new("RunMaximum", 15m, ThresholdUnit.Percent, "The most points for the longest run."),
            new("QuarterEndPoints", 15m, ThresholdUnit.Percent, "The points when something was given at the end of a fiscal quarter."),
            new("QuarterEndDays", 10m, ThresholdUnit.Days, "The working days at the end of a fiscal quarter that count as its end."),
            new("PushPoints", 10m, ThresholdUnit.Percent, "The points when the close date was pushed often."),
            new("PushCount", 3m, ThresholdUnit.Count, "The pushes that count as often."),
            new("SunkEffortPoints", 10m, ThresholdUnit.Percent, "The points when the hours invested cost more than the deal can be expected to bring."),
        ],
    };

    internal override bool CanJudge(SourceView source) => source.Concessions is not null;

    internal override Judgement Judge(in JudgedDeal deal) => deal.Source.Concessions!.Care(deal.Opportunity)?.Value is not { } index ? Judgement.NotDue
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
        var (reason, summary) = CareWords.Of(index, outcome, line);
        return new Explanation(reason, summary)
        {
            Threshold = line,
            Since = Model.Day.Number(deal.Source.Concessions.Measure(deal.Opportunity)!.LastDate),
        };
    }
}
