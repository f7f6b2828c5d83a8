using EliteSeller.Analysis.BuyingGroups;

namespace EliteSeller.Analysis.Qualification.Rules;

/// <summary>Do the export's evidence and the contacts contradict each other?</summary>
/// <remarks>
/// <para>Why: a column that still says yes after the sponsor has left is bad news that nobody has read (briefing 38).</para>
/// <para>Due: from the start. A notice: it carries no points. But until somebody corrects one of the two, the worse one counts for
/// ExecutiveAccess, SpendingAuthority and Sponsor.</para>
/// <para>It also fails when the column says that access to the executives is confirmed, and the list, which has meetings with others, has
/// none with them; that changes no points.</para>
/// <para>Fails when the column says yes, names somebody or has a date, and all contacts who play the part have left or work against us; and
/// when the column says no and a contact plays the part. A date in the column that is later than what the contacts tell settles it, and so
/// does an entry of the ledger. Passes otherwise.</para>
/// <para>It needs contacts (-Contacts) with roles.</para>
/// <para>How to fix: ask the customer, then correct the column, or the list of contacts.</para>
/// </remarks>
public sealed class ContactsContradictRule : QualificationRule
{
    private static readonly OpportunityField[] Compared =
        [OpportunityField.Sponsor, OpportunityField.ExecutiveAccess, OpportunityField.SpendingAuthority];

    internal ContactsContradictRule(RuleSettings settings)
        : base(settings, Compared)
    {
    }

    /// <summary>The rule as it is shipped.</summary>
    public static RuleDefinition Definition { get; } = new("ContactsContradict", 38, RuleKind.Notice, 0m, 0m,
        settings => new ContactsContradictRule(settings))
    {
        Asks = "Do the export's evidence and the contacts contradict each other?",
        Question = "Has anything changed among the people who decide about this?",
        NextAction = "Ask the customer, then correct the column or the list of contacts.",
    };

    internal override bool ReadsContacts => true;

    internal override bool LeavesBlindSpot => false;

    internal override bool CanJudge(SourceView source) => source.Table.HasContacts;

    internal override Judgement Judge(in JudgedDeal deal) => deal.Opportunity.Contacts is not { HasRoles: true } ? Judgement.NotDue
        : Find(deal) is null ? Judgement.Pass : Judgement.Fail;

    internal override Explanation Explain(in JudgedDeal deal, Judgement judgement)
    {
        if (judgement != Judgement.Fail || Find(deal) is not { } field)
        {
            return judgement == Judgement.NotDue ? new Explanation("No contact of this deal has a role.", "No contacts with roles")
                : new Explanation("The contacts do not contradict the export.", "Contacts agree");
        }

        var word = deal.ContactsOn(field);
        var header = deal.Source.HeaderOf(field)!;
        var raw = deal.Opportunity.Row.GetText(deal.Source.Table.ColumnOf(header));
        var contacts = word.Reason switch
        {
            ContactReason.Left => $"{ContactWords.Name(word.Person!)} left on {Wording.Date(word.Day)}",
            ContactReason.Opposes => $"{ContactWords.Name(word.Person!)} works against us",
            ContactReason.Unreachable => $"nobody can introduce us to {ContactWords.Name(word.Person!)}",
            ContactReason.Named when IsUnmet(deal) => $"no meeting with {ContactWords.Name(word.Person!)} is recorded",
            _ => $"{ContactWords.Name(word.Person!)} {ContactWords.Part(field)}",
        };
        return new Explanation(
            $"{Wording.Name(header, 30)} is \u201C{Wording.Name(raw, 30)}\u201D in the export, but {contacts} (contacts).",
            $"{Wording.Name(header, 22)}: contacts contradict")
        {
            Column = header,
            RawValue = raw,
            Source = Wording.Place(word.Person?.File, word.Person?.Line),
            Since = word.Day,
        };
    }

    private static OpportunityField? Find(in JudgedDeal deal)
    {
        foreach (var field in Compared)
        {
            if (deal.IsContradicted(field))
            {
                return field;
            }
        }

        return IsUnmet(deal) ? OpportunityField.ExecutiveAccess : null;
    }

    private static bool IsUnmet(in JudgedDeal deal)
    {
        const OpportunityField Access = OpportunityField.ExecutiveAccess;
        return deal.ContactsOn(Access).Reason == ContactReason.Named && deal.EvidenceOf(Access) is null
            && deal.Source.IsRecorded(Access) && deal.Grade(Access) == EvidenceGrade.Confirmed && HasMeeting(deal);
    }

    private static bool HasMeeting(in JudgedDeal deal)
    {
        foreach (var person in deal.Opportunity.Contacts!.People)
        {
            if (person.HasRole && person.IsMet(deal.AsOf))
            {
                return true;
            }
        }

        return false;
    }
}
