namespace EliteSeller.Analysis.BuyingGroups;

/// <summary>What the contacts of a deal say about one piece of evidence on a day, and who decides it.</summary>
/// <remarks>
/// A list of contacts is the team's word, like a cell of the export: a name counts as assumed. A meeting is something that the customer
/// did, and counts as confirmed. A person without a role counts for nothing. It allocates nothing, because it is asked for each deal.
/// </remarks>
internal readonly struct ContactWord
{
    private ContactWord(EvidenceGrade grade, ContactReason reason, Contact? person, Contact? lost = null)
    {
        Grade = grade;
        Reason = reason;
        Person = person;
        Lost = lost;
    }

    /// <summary>The grade; NotRecorded when the contacts say nothing.</summary>
    public EvidenceGrade Grade { get; }

    /// <summary>Why.</summary>
    public ContactReason Reason { get; }

    /// <summary>The person who decides it, or null.</summary>
    public Contact? Person { get; }

    /// <summary>Of somebody unreachable, who was to introduce us; otherwise null.</summary>
    public Contact? Lost { get; }

    /// <summary>The day of the fact, as a day number; 0 where the list does not date it.</summary>
    public int Day => Reason switch
    {
        ContactReason.Met or ContactReason.MetLongAgo => Person!.MetDay,
        ContactReason.Left => Person!.LeftDay,
        ContactReason.Unreachable => Lost!.LeftDay,
        _ => 0,
    };

    /// <summary>The roles that answer a piece of evidence; none for evidence that is about no person.</summary>
    public static ContactRole RolesOf(OpportunityField field) => field switch
    {
        OpportunityField.ExecutiveAccess => ContactRole.EconomicBuyer | ContactRole.DecisionMaker,
        OpportunityField.SpendingAuthority => ContactRole.EconomicBuyer,
        OpportunityField.Sponsor => ContactRole.Sponsor,
        _ => ContactRole.None,
    };

    /// <summary>Reads the contacts of a deal.</summary>
    /// <param name="deal">The people, or null.</param>
    /// <param name="field">A piece of evidence.</param>
    /// <param name="asOf">The day; what happened later does not count yet.</param>
    /// <param name="expiryDays">After how many days a meeting confirms no longer.</param>
    public static ContactWord Read(DealContacts? deal, OpportunityField field, int asOf, int expiryDays = int.MaxValue)
    {
        if (deal is null || RolesOf(field) is var roles && roles == ContactRole.None || !deal.HasRoles)
        {
            return default;
        }

        Contact? met = null, named = null, opposing = null, left = null;
        foreach (var person in deal.People)
        {
            if ((person.Role & roles) == 0)
            {
                continue;
            }

            if (person.HasLeft(asOf))
            {
                left = left is null || person.LeftDay > left.LeftDay ? person : left;
            }
            else if (person.Opposes)
            {
                opposing ??= person;
            }
            else if (person.IsMet(asOf))
            {
                met = met is null || person.MetDay > met.MetDay ? person : met;
            }
            else
            {
                named ??= person;
            }
        }

        if (met is not null)
        {
            return asOf - met.MetDay > expiryDays
                ? new ContactWord(EvidenceGrade.Assumed, ContactReason.MetLongAgo, met)
                : new ContactWord(EvidenceGrade.Confirmed, ContactReason.Met, met);
        }

        if (named is not null)
        {
            return field == OpportunityField.ExecutiveAccess && LostIntroducer(deal, named, asOf) is { } lost
                ? new ContactWord(EvidenceGrade.No, ContactReason.Unreachable, named, lost)
                : new ContactWord(EvidenceGrade.Assumed, ContactReason.Named, named);
        }

        return opposing is not null ? new ContactWord(EvidenceGrade.No, ContactReason.Opposes, opposing)
            : left is not null ? new ContactWord(EvidenceGrade.No, ContactReason.Left, left)
            : deal.Records(roles) ? new ContactWord(EvidenceGrade.Unknown, ContactReason.Nobody, null)
            : default;
    }

    // Who is not on the list may be one of us, so only people who are known to have left or to oppose close the way.
    private static Contact? LostIntroducer(DealContacts deal, Contact person, int asOf)
    {
        if (person.IntroducedBy is null)
        {
            return null;
        }

        Contact? lost = null;
        foreach (var name in person.Introducers)
        {
            if (deal.Find(name) is not { HasRole: true } introducer || (!introducer.HasLeft(asOf) && !introducer.Opposes))
            {
                return null;
            }

            lost ??= introducer;
        }

        return lost;
    }
}
