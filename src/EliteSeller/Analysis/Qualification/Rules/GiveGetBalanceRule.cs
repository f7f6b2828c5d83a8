using EliteSeller.Analysis.Concessions;

namespace EliteSeller.Analysis.Qualification.Rules;

/// <summary>Does the customer return each of our concessions?</summary>
/// <remarks>
/// <para>Why: give some, get some: a customer who gets something for nothing asks again (briefing 40).</para>
/// <para>Due: from position 0.6 on, when terms are on the table.</para>
/// <para>Passes when the customer has returned each of our concessions on the same day or earlier and, where both
/// sides have a value in one currency, what we got is worth at least half of what we gave. Earns half the points when what the
/// customer gave is not in writing. Fails otherwise. Not due until we have conceded something.</para>
/// <para>Not applicable to a deal without a give or get in the ledger.</para>
/// <para>How to fix: before the next concession, name what you want in return.</para>
/// </remarks>
public sealed class GiveGetBalanceRule : QualificationRule
{
    internal GiveGetBalanceRule(RuleSettings settings)
        : base(settings)
    {
    }

    /// <summary>The rule as it is shipped.</summary>
    public static RuleDefinition Definition { get; } = new(
        "GiveGetBalance", 40, RuleKind.Other, 0.6m, 4m, settings => new GiveGetBalanceRule(settings))
    {
        Asks = "Does the customer return each of our concessions?",
        Question = "What can you give us in return?",
        NextAction = "Name what you want in return before the next concession.",
        Thresholds =
        [
            new("MinimumGetPercent", 50m, ThresholdUnit.Percent, "The least value that we must get back, in percent of what we gave."),
        ],
    };

    internal override bool CanJudge(SourceView source) => source.Concessions is not null;

    internal override Judgement Judge(in JudgedDeal deal) => !deal.Source.Concessions!.Knows(deal.Opportunity) ? Judgement.NotApplicable
        : deal.Source.Concessions.Measure(deal.Opportunity) is not { } measure ? Judgement.NotDue
        : measure.OneSidedConcessions > 0 || measure.LateGets > 0 || IsUnfair(measure) ? Judgement.Fail
        : measure.UnwrittenGets > 0 ? Judgement.Half
        : Judgement.Pass;

    internal override Explanation Explain(in JudgedDeal deal, Judgement judgement)
    {
        if (deal.Source.Concessions!.Measure(deal.Opportunity) is not { } measure)
        {
            return new Explanation("We have not conceded anything yet.", "No concessions yet");
        }

        var share = Settings.Threshold("MinimumGetPercent");
        var (reason, summary) = Words(measure, judgement, share);
        return new Explanation(reason, summary)
        {
            Threshold = IsUnfair(measure) ? share : null,
            Since = Model.Day.Number(
                measure.OneSidedConcessions > 0 ? measure.OneSided[0].On : measure.LateGets > 0 ? measure.Late[0].On : measure.LastDate),
        };
    }

    private (string Reason, string Summary) Words(ConcessionMeasure measure, Judgement judgement, PolicyValue share)
    {
        var (naked, late, unwritten) = (measure.OneSidedConcessions, measure.LateGets, measure.UnwrittenGets);
        if (naked > 0)
        {
            return ($"We got nothing in return for the {Name(measure.OneSided[0])} ({naked} of {measure.Gives} concessions are one-sided).",
                $"{naked} of {measure.Gives} concessions one-sided");
        }

        if (late > 0)
        {
            return ($"The customer gave something in return for the {Name(measure.Late[0])} only later.",
                $"{late} of {measure.Gives} concessions answered late");
        }

        if (IsUnfair(measure))
        {
            var (gave, got) = (Wording.Money(measure.GiveValue!.Value, measure.Currency), Wording.Money(
                measure.GetValue!.Value, measure.Currency));
            return ($"We gave {gave} and got {got} in return (at least {share}% expected).",
                $"Less than {share}% back for our concessions");
        }

        return judgement == Judgement.Half
            ? ($"Every concession has a return, but {unwritten} of {measure.Gets} are not in writing.",
                $"{unwritten} of {measure.Gets} returns not in writing")
            : ("Every concession has a return.", "Every concession has a return");
    }

    private static string Name(LedgerEntry concession) => Wording.Name(concession.ToString());

    private bool IsUnfair(ConcessionMeasure measure) =>
        measure.GetValue * 100 < measure.GiveValue * Settings.Threshold("MinimumGetPercent").Value;
}
