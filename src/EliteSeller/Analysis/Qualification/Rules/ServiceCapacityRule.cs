namespace EliteSeller.Analysis.Qualification.Rules;

/// <summary>Can we deliver and service what the terms promise?</summary>
/// <remarks>
/// <para>Why: a deal whose terms we cannot service costs more than a deal that was lost (briefing 40).</para>
/// <para>Due: from position 0.6 on, when terms are on the table.</para>
/// <para>Passes when the customer confirmed it. Earns half the points when it is only assumed: such as a name or a note. Fails on a
/// definite no, and a no is a gate: walk away or change the terms. A blank is unknown; it only fails at the very end of the process.</para>
/// <para>Not applicable when the source has no such column and the ledger no evidence of this deal.</para>
/// <para>How to fix: take dates, service levels and terms to the people who have to keep them, before the customer signs.</para>
/// </remarks>
public sealed class ServiceCapacityRule : EvidenceRule
{
    /// <summary>The rule as it is shipped.</summary>
    public static RuleDefinition Definition { get; } = new(
        "ServiceCapacity", 40, RuleKind.Evidence, 0.6m, 4m, settings => new ServiceCapacityRule(settings))
    {
        Asks = "Can we deliver and service what the terms promise?",
        Question = "Which dates and service levels are you counting on, and which of them could move?",
        NextAction = "Have the delivery team confirm dates, service levels and terms before anything is signed.",
    };

    internal ServiceCapacityRule(RuleSettings settings)
        : base(settings, OpportunityField.ServiceCapacity, new EvidenceWords(
            Subject: "Service capacity",
            Confirmed: "We can deliver and service these terms.",
            Assumed: "We assume we can deliver and service these terms; nobody has confirmed it.",
            Unknown: "Nobody knows yet whether we can deliver and service these terms.",
            No: "We cannot deliver and service these terms.",
            NoSummary: "Terms cannot be serviced",
            Overdue: "Nobody has confirmed that we can deliver and service these terms"))
    {
    }

    private protected override Judgement OnNo => Judgement.FailGate;
}
