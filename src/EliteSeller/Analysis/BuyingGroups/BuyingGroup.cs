namespace EliteSeller.Analysis.BuyingGroups;

/// <summary>
/// What the contacts of a deal tell on one day: which parts of the buying group are covered, who leads to whom, and what would be lost
/// with one person (briefing 38).
/// </summary>
/// <remarks>A person without a role is listed and counts for nothing else. Nothing is concluded from a title.</remarks>
public sealed class BuyingGroup
{
    private readonly int _asOf;

    /// <summary>Looks at the contacts of a deal.</summary>
    /// <param name="opportunity">The deal.</param>
    /// <param name="asOf">The day; what happened later does not count yet.</param>
    /// <returns>What they tell, or null when the deal has no contacts.</returns>
    public static BuyingGroup? From(Opportunity opportunity, DateTime asOf) =>
        (opportunity ?? throw new ArgumentNullException(nameof(opportunity))).Contacts is { } contacts
            ? new BuyingGroup(opportunity.Id, contacts.People, asOf) : null;

    internal BuyingGroup(string? opportunityId, IReadOnlyList<Contact> people, DateTime asOf)
    {
        _asOf = Day.Number(asOf);
        OpportunityId = opportunityId;
        People = people.Readable();
        var graph = new ContactGraph(people, _asOf);
        BestPath = graph.FindPath();
        Roles = ContactWords.Needed.Append(ContactRole.Blocker).Select(Coverage).ToArray().Readable();
        Owed = people.Where(IsWanted).SelectMany(person => person.Introducers.Select(name => (graph.Find(name), person)))
            .Where(pair => pair.Item1 is { } by && IsHere(by))
                .Select(pair => new OwedIntroduction(pair.Item1!.Name, pair.person.ToString()))
            .ToArray().Readable();
        SinglePoints = people.Where(person => person.HasRole && IsHere(person)).Select(person => Lost(person, graph))
            .OfType<SinglePoint>().OrderByDescending(point => point.LosesPath).ToArray().Readable();
        Left = people.Where(person => person.HasLeft(_asOf)).ToArray().Readable();
        NextIntroduction = IntroductionAdvice.Write(this);
    }

    /// <summary>The deal's id.</summary>
    public string? OpportunityId { get; }

    /// <summary>How many people play a part, have not left and do not work against us.</summary>
    public int Active => People.Count(person => person.HasRole && IsHere(person) && !person.Opposes);

    /// <summary>How many of them we have met.</summary>
    public int Met => People.Count(person => person.HasRole && IsHere(person) && !person.Opposes && person.IsMet(_asOf));

    /// <summary>The covered parts in words, such as <c>economic buyer, sponsor</c>; empty without any.</summary>
    public string Covered => Words(Roles.Where(role => role.IsCovered && role.Role != ContactRole.Blocker));

    /// <summary>The parts that nobody plays, in words; empty when all are covered. Who approves the budget decides, too.</summary>
    public string Missing => Words(Uncovered);

    /// <summary>The day of the last meeting with anybody who plays a part, or null.</summary>
    public DateTime? LastMet => Roles.Count == 0 ? null : Latest(People.Where(person => person.HasRole));

    /// <summary>How far the path from a sponsor to an executive has been walked.</summary>
    public PathState PathState => BestPath.State;

    /// <summary>The path, such as <c>Keiko Ito → Daniel Okoro (CFO)</c>, or null without one.</summary>
    public string? Path => BestPath.State == PathState.None ? null : BestPath.ToString();

    /// <summary>The introduction to ask for next, in one sentence, or null when none is missing.</summary>
    public string? NextIntroduction { get; }

    /// <summary>Who plays which part: the five that a buying group needs, and blockers.</summary>
    public IReadOnlyList<RoleCoverage> Roles { get; }

    /// <summary>The introductions that people who are still there owe us.</summary>
    public IReadOnlyList<OwedIntroduction> Owed { get; }

    /// <summary>The people whose leaving loses a part or the path.</summary>
    public IReadOnlyList<SinglePoint> SinglePoints { get; }

    /// <summary>The people who have left.</summary>
    public IReadOnlyList<Contact> Left { get; }

    /// <summary>All people, in the order of the file.</summary>
    public IReadOnlyList<Contact> People { get; }

    /// <summary>The parts that nobody plays. Who approves the budget decides, too.</summary>
    internal IEnumerable<RoleCoverage> Uncovered => Roles.Where(role => !role.IsCovered && role.Role != ContactRole.Blocker
        && !(role.Role == ContactRole.DecisionMaker && Roles[0].IsCovered));

    /// <summary>The path, person by person.</summary>
    internal ContactPath BestPath { get; }

    /// <summary>The people of a part who are still there and do not work against us, those with the most influence first.</summary>
    internal IEnumerable<Contact> For(ContactRole roles) => People
        .Where(person => (person.Role & roles) != 0 && IsHere(person) && !person.Opposes)
        .OrderByDescending(person => person.Influence);

    /// <summary>Whether a person is still there.</summary>
    internal bool IsHere(Contact person) => !person.HasLeft(_asOf);

    /// <summary>Whether we have met a person.</summary>
    internal bool IsMet(Contact person) => person.IsMet(_asOf);

    /// <summary>What is covered and how far the path goes.</summary>
    /// <returns>Such as <c>economic buyer, sponsor; path Keiko Ito → Daniel Okoro (CFO)</c>.</returns>
    public override string ToString() =>
        $"{(Covered.Length == 0 ? "no role covered" : Covered)}{(Path is null ? "" : $"; path {Path}")}";

    private static string Words(IEnumerable<RoleCoverage> roles) => string.Join(", ", roles.Select(role => ContactWords.Role(role.Role)));

    private bool IsWanted(Contact person) => person.HasRole && IsHere(person) && !person.IsMet(_asOf);

    private RoleCoverage Coverage(ContactRole role)
    {
        var people = People.Where(person => Plays(person, role)).ToArray();
        return new RoleCoverage(role, people, Latest(people));
    }

    // Who works against us covers no part; a sponsor who opposes is none.
    private bool Plays(Contact person, ContactRole role) => IsHere(person)
        && (role == ContactRole.Blocker ? person.Opposes : (person.Role & role) != 0 && !person.Opposes);

    private DateTime? Latest(IEnumerable<Contact> people) => Day.Date(people.Where(person => person.IsMet(_asOf))
        .Select(person => person.MetDay).DefaultIfEmpty(0).Max());

    private SinglePoint? Lost(Contact person, ContactGraph graph)
    {
        var roles = Roles.Where(role => role.People.Count == 1 && role.Role != ContactRole.Blocker && Plays(person, role.Role))
            .Select(role => role.Role).ToArray();
        var losesPath = BestPath.State <= PathState.Owed && BestPath.People.Contains(person)
            && graph.FindPath(without: person).State > PathState.Owed;
        return roles.Length == 0 && !losesPath ? null : new SinglePoint(person.Name, roles, losesPath);
    }
}
