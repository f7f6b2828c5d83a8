namespace EliteSeller.Analysis.Qualification.Rules;

/// <summary>Is there a sponsor at the customer who coaches us?</summary>
/// <remarks>
/// <para>Why: a sponsor tells you what the minutes leave out, and guides you through the customer's organization (briefing 38).</para>
/// <para>Due: from position 0.2 on, once the deal is qualified.</para>
/// <para>Passes when the customer confirmed it. Earns half the points when it is only assumed: such as a name or a note. Fails on a
/// definite no. A blank is unknown; 0.4 of the process later, that is from position 0.6, not knowing fails.</para>
/// <para>With contacts (-Contacts), a sponsor counts as assumed, and as confirmed from the day on which we have met. It fails when all of
/// them have left or work against us. Its sentence names the path to the executives that is lost. Where nobody plays the part, it is
/// unknown like a blank. Where a column and the contacts contradict each other, the worse one counts (rule ContactsContradict).</para>
/// <para>Not applicable when the source has no such column and the ledger and the contacts have no evidence of this deal.</para>
/// <para>
/// How to fix: find the person who wins when the project succeeds, and ask for something that an ordinary contact would not do.
/// </para>
/// </remarks>
public sealed class SponsorRule : EvidenceRule
{
    /// <summary>The rule as it is shipped.</summary>
    public static RuleDefinition Definition { get; } = new(
        "Sponsor", 38, RuleKind.Evidence, 0.2m, 8m, settings => new SponsorRule(settings))
    {
        Asks = "Is there a sponsor at the customer who coaches us?",
        Question = "If this were your own money and career, what would you have us do next?",
        NextAction = "Find a person at the customer who wins when the project succeeds and who will coach us.",
    };

    internal SponsorRule(RuleSettings settings)
        : base(settings, OpportunityField.Sponsor, new EvidenceWords(
            Subject: "Sponsor",
            Confirmed: "A sponsor at the customer coaches us.",
            Assumed: "We assume there is a sponsor; the customer has not confirmed it.",
            Unknown: "Nobody knows yet whether we have a sponsor at the customer.",
            No: "We have no sponsor at the customer.",
            NoSummary: "No sponsor",
            Overdue: "Nobody has confirmed a sponsor"))
    {
    }
}
