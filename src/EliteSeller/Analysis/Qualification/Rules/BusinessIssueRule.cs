namespace EliteSeller.Analysis.Qualification.Rules;

/// <summary>Is the customer trying to solve a real business issue?</summary>
/// <remarks>
/// <para>Why: a project that solves no real problem of the business is dropped as soon as money or time gets short (briefing 37).</para>
/// <para>Due: from position 0 on, because it is the first thing to find out.</para>
/// <para>Passes when the customer confirmed it. Earns half the points when it is only assumed: such as a name or a note. Fails on a
/// definite no. A blank is unknown; from position 0.4 on, not knowing fails.</para>
/// <para>Not applicable when the source has no such column and the ledger no evidence of this deal.</para>
/// <para>How to fix: ask what happens if nothing changes, and record what the customer says it costs.</para>
/// </remarks>
public sealed class BusinessIssueRule : EvidenceRule
{
    /// <summary>The rule as it is shipped.</summary>
    public static RuleDefinition Definition { get; } = new(
        "BusinessIssue", 37, RuleKind.Evidence, 0m, 8m, settings => new BusinessIssueRule(settings))
    {
        Asks = "Is the customer trying to solve a real business issue?",
        Question = "What does it cost your business if this stays as it is for another year?",
        NextAction = "Find out which business issue the customer wants to solve, and record it in the customer's words.",
    };

    internal BusinessIssueRule(RuleSettings settings)
        : base(settings, OpportunityField.BusinessIssue, new EvidenceWords(
            Subject: "Business issue",
            Confirmed: "The customer confirmed a real business issue.",
            Assumed: "We assume a real business issue; the customer has not confirmed it.",
            Unknown: "Nobody knows yet which business issue the customer wants to solve.",
            No: "The customer is not trying to solve a real business issue.",
            NoSummary: "No business issue",
            Overdue: "Nobody has confirmed a real business issue"))
    {
    }
}
