namespace EliteSeller.Analysis.BuyingGroups;

/// <summary>Who plays one part in the customer's buying group.</summary>
public sealed class RoleCoverage
{
    internal RoleCoverage(ContactRole role, IReadOnlyList<Contact> people, DateTime? lastMet)
    {
        Role = role;
        People = people.Select(person => person.Name).ToArray().Readable();
        LastMet = lastMet;
    }

    /// <summary>The part.</summary>
    public ContactRole Role { get; }

    /// <summary>Whether somebody plays it who has not left.</summary>
    public bool IsCovered => People.Count > 0;

    /// <summary>The day of the last meeting with one of them, or null.</summary>
    public DateTime? LastMet { get; }

    /// <summary>The names of those who play it and have not left.</summary>
    public IReadOnlyList<string> People { get; }

    /// <summary>The part and who plays it.</summary>
    /// <returns>Such as <c>sponsor: Keiko Ito</c>.</returns>
    public override string ToString() =>
        $"{ContactWords.Role(Role)}: {(IsCovered ? Wording.List(People, 60) : "nobody")}";
}
