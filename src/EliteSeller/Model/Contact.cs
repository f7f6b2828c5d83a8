namespace EliteSeller.Model;

/// <summary>A person at the customer who has to do with one deal, as a file of contacts states it.</summary>
/// <remarks>Null means that the file does not say. Dates are days: midnight, of no time zone.</remarks>
public sealed class Contact(string opportunityId, string name)
{
    /// <summary>The id of the deal, as the file has it.</summary>
    public string OpportunityId { get; } = opportunityId ?? throw new ArgumentNullException(nameof(opportunityId));

    /// <summary>The person's name, without anything that a terminal would obey.</summary>
    public string Name { get; } = name ?? throw new ArgumentNullException(nameof(name));

    /// <summary>What the person is at the customer, such as CFO, or null. A title alone is no role.</summary>
    public string? Title { get; init; }

    /// <summary>The parts that the person plays in the buying group.</summary>
    public ContactRole Role { get; init; }

    /// <summary>How much the person's word counts.</summary>
    public ContactInfluence Influence { get; init; }

    /// <summary>How the person stands to us.</summary>
    public ContactAttitude Attitude { get; init; }

    /// <summary>
    /// The name of the person who introduces us, or several names with semicolons between; null when not recorded. Without
    /// <see cref="MetOn"/> the introduction is still owed.
    /// </summary>
    public string? IntroducedBy { get; init; }

    /// <summary>The last day on which we met, or null.</summary>
    public DateTime? MetOn => Day.Date(MetDay);

    /// <summary>The day on which the person left the customer or the project, or null.</summary>
    public DateTime? LeftOn => Day.Date(LeftDay);

    /// <summary>The file that it was read from, or null.</summary>
    public string? File { get; init; }

    /// <summary>The line of that file, counted from 1, or null.</summary>
    public long? Line { get; init; }

    /// <summary>The person's id in the CRM, or null.</summary>
    internal string? PersonId { get; init; }

    /// <summary>The day of the last meeting as a day number, or 0.</summary>
    internal int MetDay { get; init; }

    /// <summary>The day of leaving as a day number, or 0.</summary>
    internal int LeftDay { get; init; }

    /// <summary>Whether the person works against us.</summary>
    internal bool Opposes => (Role & ContactRole.Blocker) != 0 || Attitude == ContactAttitude.Opposes;

    /// <summary>Whether a part is recorded, so that the person counts at all.</summary>
    internal bool HasRole => Role != ContactRole.None;

    /// <summary>The names of those who introduce us.</summary>
    internal IEnumerable<string> Introducers =>
        (IntroducedBy ?? "").Split(';').Select(name => name.Trim()).Where(name => name.Length > 0);

    /// <summary>Whether the person has left by a day.</summary>
    internal bool HasLeft(int day) => LeftDay != 0 && LeftDay <= day;

    /// <summary>Whether we have met the person by a day.</summary>
    internal bool IsMet(int day) => MetDay != 0 && MetDay <= day;

    /// <summary>Whether a cell or a name means this person.</summary>
    internal bool IsCalled(string name) =>
        Name.Equals(name, StringComparison.OrdinalIgnoreCase)
        || (PersonId is not null && Model.OpportunityId.Comparer.Equals(PersonId, name));

    /// <summary>The person of two rows: what either row says; of two words the later row's.</summary>
    internal Contact With(Contact other) => new(OpportunityId, Name)
    {
        PersonId = PersonId ?? other.PersonId,
        Title = other.Title ?? Title,
        Role = Role | other.Role,
        Influence = other.Influence == ContactInfluence.Unknown ? Influence : other.Influence,
        Attitude = other.Attitude == ContactAttitude.Unknown ? Attitude : other.Attitude,
        IntroducedBy = Join(IntroducedBy, other.IntroducedBy),
        MetDay = Math.Max(MetDay, other.MetDay),
        LeftDay = Math.Max(LeftDay, other.LeftDay),
        File = File,
        Line = Line,
    };

    /// <summary>The person's name and title.</summary>
    /// <returns>Such as <c>Daniel Okoro (CFO)</c>.</returns>
    public override string ToString() => Title is null ? Name : $"{Name} ({Title})";

    private static string? Join(string? one, string? other) => one is null || other is null ? one ?? other
        : one.Equals(other, StringComparison.OrdinalIgnoreCase) ? one : $"{one}; {other}";
}
