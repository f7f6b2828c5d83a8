namespace EliteSeller.Analysis.BuyingGroups;

/// <summary>How people and their parts are named in sentences.</summary>
internal static class ContactWords
{
    private const int LongestName = 26;
    private const int LongestTitle = 22;

    /// <summary>The parts that a buying group needs, in the order in which they are told.</summary>
    public static readonly ContactRole[] Needed =
    [
        ContactRole.EconomicBuyer, ContactRole.DecisionMaker, ContactRole.Sponsor, ContactRole.Technical, ContactRole.Procurement,
    ];

    /// <summary>The parts of those who decide or fund.</summary>
    public const ContactRole Executive = ContactRole.EconomicBuyer | ContactRole.DecisionMaker;

    /// <summary>The name and title of a person, for a sentence: <c>Daniel Okoro (CFO)</c>.</summary>
    public static string Person(Contact person) => person.Title is null ? Name(person)
        : $"{Name(person)} ({Wording.Name(person.Title, LongestTitle)})";

    /// <summary>The name of a person, for a sentence.</summary>
    public static string Name(Contact person) => Wording.Name(person.Name, LongestName);

    /// <summary>The person as the customer would be asked for: <c>your CFO</c>, or the name where the title is missing.</summary>
    public static string ToCustomer(Contact person) => person.Title is null ? Name(person) : $"your {Wording.Name(person.Title, 40)}";

    /// <summary>One part in words.</summary>
    public static string Role(ContactRole role) => role switch
    {
        ContactRole.EconomicBuyer => "economic buyer",
        ContactRole.DecisionMaker => "decision maker",
        ContactRole.Sponsor => "sponsor",
        ContactRole.Technical => "technical buyer",
        ContactRole.Procurement => "procurement",
        ContactRole.Legal => "legal",
        ContactRole.User => "user",
        ContactRole.Influencer => "influencer",
        ContactRole.Blocker => "blocker",
        _ => "",
    };

    /// <summary>Somebody who plays one part: <c>procurement contact</c>.</summary>
    public static string Holder(ContactRole role) =>
        Role(role) + (role is ContactRole.Procurement or ContactRole.Legal ? " contact" : "");

    /// <summary>All parts of a person in words: <c>economic buyer, sponsor</c>; empty without any.</summary>
    public static string Roles(ContactRole roles) => string.Join(", ", Split(roles).Select(Role));

    /// <summary>The single parts of a person.</summary>
    public static IEnumerable<ContactRole> Split(ContactRole roles) => ((ContactRole[])Enum.GetValues(typeof(ContactRole)))
        .Where(role => role != ContactRole.None && (roles & role) != 0);

    /// <summary>What a person of a piece of evidence does: <c>approves the budget</c>.</summary>
    public static string Part(OpportunityField field) => field switch
    {
        OpportunityField.SpendingAuthority => "approves the budget",
        OpportunityField.Sponsor => "is our sponsor",
        _ => "decides",
    };
}
