namespace EliteSeller.Qualification.Rules;

/// <summary>Does every concession of ours have one of theirs?</summary>
/// <remarks>
/// <para>Why: give some, get some: what is given for nothing is asked for again (briefing 40).</para>
/// <para>Due: from position 0.6 on, when terms are on the table.</para>
/// <para>Passes when everything that we gave has something that the customer gave on the same day or earlier and, where both
/// sides have a value in one currency, what we got is worth at least half of what we gave. Half the points when what the customer
/// gave is not in writing. Fails otherwise. Not due while nothing has been given.</para>
/// <para>Set aside: not applicable without a concession ledger.</para>
/// <para>To mend it: before the next concession, name what you want for it.</para>
/// </remarks>
public sealed class GiveGetBalanceRule : QualificationRule
{
    internal GiveGetBalanceRule(RuleSettings settings)
        : base(settings)
    {
    }

    /// <summary>The rule as it is shipped.</summary>
    public static RuleDefinition Definition { get; } = new("GiveGetBalance", 40, RuleKind.Other, 0.6m, 4m, settings => new GiveGetBalanceRule(settings))
    {
        Asks = "Does every concession of ours have one of theirs?",
        Question = "What can you give us in return?",
        NextAction = "Name what you want in return before you give the next thing.",
        Thresholds =
        [
            new("MinimumGetPercent", 50m, ThresholdUnit.Percent, "The least that gets have to be worth, in percent of what the gives are worth."),
        ],
    };

    // No source keeps concessions in its rows; until a concession ledger is given, the rule is a blind spot.
    internal override bool CanJudge(SourceView source) => false;

    internal override Judgement Judge(in JudgedDeal deal) => Judgement.NotApplicable;

    internal override Explanation Explain(in JudgedDeal deal, Judgement judgement) => new("There is no concession ledger.");
}
