namespace EliteSeller.Analysis.Qualification.Rules;

/// <summary>Can our contacts approve the budget?</summary>
/// <remarks>
/// <para>Why: enthusiasm without a budget ends at somebody else's desk (briefing 38).</para>
/// <para>Due: from position 0.3 on, once the need is understood.</para>
/// <para>Passes when the customer confirmed it. Earns half the points when it is only assumed: such as a name or a note. Fails on a
/// definite no. A blank is unknown; 0.4 of the process later, that is from position 0.7, not knowing fails.</para>
/// <para>With contacts (-Contacts), an economic buyer counts as assumed, and as confirmed from the day on which we have met. It fails when
/// all of them have left or work against us. Where nobody plays the part, it is unknown like a blank. Where a column and the contacts
/// contradict each other, the worse one counts (rule ContactsContradict).</para>
/// <para>Not applicable when the source has no such column and the ledger and the contacts have no evidence of this deal.</para>
/// <para>How to fix: ask how the last purchase of this size was approved, by whom, and from which budget.</para>
/// </remarks>
public sealed class SpendingAuthorityRule : EvidenceRule
{
    /// <summary>The rule as it is shipped.</summary>
    public static RuleDefinition Definition { get; } = new(
        "SpendingAuthority", 38, RuleKind.Evidence, 0.3m, 8m, settings => new SpendingAuthorityRule(settings))
    {
        Asks = "Can our contacts approve the budget?",
        Question = "How was the last purchase of this size approved, and from whose budget will this one be paid?",
        NextAction = "Find out who approves the budget, and which budget pays.",
    };

    internal SpendingAuthorityRule(RuleSettings settings)
        : base(settings, OpportunityField.SpendingAuthority, new EvidenceWords(
            Subject: "Budget owner",
            Confirmed: "Our contacts can approve the budget.",
            Assumed: "We assume our contacts can approve the budget; the customer has not confirmed it.",
            Unknown: "Nobody knows yet who approves the budget.",
            No: "Our contacts cannot approve the budget.",
            NoSummary: "No budget owner",
            Overdue: "Nobody has confirmed who approves the budget"))
    {
    }
}
