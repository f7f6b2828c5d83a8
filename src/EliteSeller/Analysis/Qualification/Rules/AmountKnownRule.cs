namespace EliteSeller.Analysis.Qualification.Rules;

/// <summary>Is there an amount?</summary>
/// <remarks>
/// <para>Why: a seller who cannot say what a deal is worth does not know what the customer wants to buy (briefing 37).</para>
/// <para>Due: from position 0.2 on; not on a deal that is closed.</para>
/// <para>Passes when the amount is above zero. Fails when it is zero, negative or blank; a blank in a rarely used column
/// is unknown.</para>
/// <para>Not applicable when the source has no amounts.</para>
/// <para>How to fix: agree on a price range with the customer, and record its lower end.</para>
/// </remarks>
public sealed class AmountKnownRule : QualificationRule
{
    private const OpportunityField Amount = OpportunityField.Amount;

    internal AmountKnownRule(RuleSettings settings)
        : base(settings, Amount)
    {
    }

    /// <summary>The rule as it is shipped.</summary>
    public static RuleDefinition Definition { get; } = new(
        "AmountKnown", 37, RuleKind.Other, 0.2m, 2m, settings => new AmountKnownRule(settings))
    {
        Asks = "Is there an amount?",
        Question = "In which price range can you buy a solution?",
        NextAction = "Agree on a price range with the customer, and record its lower end.",
    };

    internal override Judgement Judge(in JudgedDeal deal) => deal.IsClosed ? Judgement.NotDue
        : deal.Opportunity.Amount switch
        {
            > 0 => Judgement.Pass,
            null => deal.Source.BlankCounts(Amount) ? Judgement.Fail : Judgement.Unknown,
            _ => Judgement.Fail,
        };

    internal override Explanation Explain(in JudgedDeal deal, Judgement judgement)
    {
        var column = deal.Source.HeaderOf(Amount);
        var money = deal.Opportunity.Amount is { } amount ? Wording.Money(amount, deal.Opportunity.Currency) : null;
        var (reason, summary) = judgement == Judgement.NotDue ? ("The deal is closed.", "Deal closed")
            : money is null ? ("No amount is recorded.", "No amount")
            : ($"The amount is {money}.", $"Amount: {money}");
        return new Explanation(reason, summary) { Column = column, RawValue = deal.Opportunity.Row.GetText(Amount) };
    }
}
