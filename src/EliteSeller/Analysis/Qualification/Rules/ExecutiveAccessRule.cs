namespace EliteSeller.Analysis.Qualification.Rules;

/// <summary>Do we have access to the executives who decide or who fund the project?</summary>
/// <remarks>
/// <para>Why: a seller who never meets the people who decide is the last to learn their decision (briefing 38).</para>
/// <para>Due: from position 0.3 on, once the need is understood.</para>
/// <para>Passes when the customer confirmed it. Earns half the points when it is only assumed: such as a name or a note. Fails on a
/// definite no. A blank is unknown; 0.4 of the process later, that is from position 0.7, not knowing fails.</para>
/// <para>With contacts (-Contacts), an economic buyer or decision maker counts as assumed, and as confirmed from the day on which we have
/// met. It fails when all of them have left or work against us. It also fails when everybody who was to introduce us has left or works
/// against us. Where nobody plays the part, it is unknown like a blank. Where a column and the contacts contradict each other, the worse
/// one counts (rule ContactsContradict).</para>
/// <para>Not applicable when the source has no such column and the ledger and the contacts have no evidence of this deal.</para>
/// <para>How to fix: ask for an introduction, and meet them yourself: a promised introduction counts as assumed.</para>
/// </remarks>
public sealed class ExecutiveAccessRule : EvidenceRule
{
    /// <summary>The rule as it is shipped.</summary>
    public static RuleDefinition Definition { get; } = new(
        "ExecutiveAccess", 38, RuleKind.Evidence, 0.3m, 8m, settings => new ExecutiveAccessRule(settings))
    {
        Asks = "Do we have access to the executives who decide or fund?",
        Question = "Who signs this off, and how do we get to meet them together with you?",
        NextAction = "Get introduced to the executives who decide or fund.",
    };

    internal ExecutiveAccessRule(RuleSettings settings)
        : base(settings, OpportunityField.ExecutiveAccess, new EvidenceWords(
            Subject: "Executive access",
            Confirmed: "We have access to the executives who decide.",
            Assumed: "We assume access to the executives who decide; the customer has not confirmed it.",
            Unknown: "Nobody knows yet whether we can meet the executives who decide.",
            No: "We have no access to the executives who decide.",
            NoSummary: "No executive access",
            Overdue: "Nobody has confirmed access to the executives who decide"))
    {
    }
}
