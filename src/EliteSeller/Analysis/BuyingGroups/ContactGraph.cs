namespace EliteSeller.Analysis.BuyingGroups;

/// <summary>Who introduces whom at one customer, and the best path from a sponsor to an executive.</summary>
internal sealed class ContactGraph
{
    private readonly Dictionary<string, Contact> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Contact[] _people;
    private readonly int _asOf;

    /// <param name="people">The people of a deal, each once; one without a role is not on the map of paths.</param>
    /// <param name="asOf">The day, as a day number.</param>
    public ContactGraph(IEnumerable<Contact> people, int asOf)
    {
        _people = people.Where(person => person.HasRole).ToArray();
        _asOf = asOf;
        foreach (var person in _people)
        {
            Name(person.Name, person);
        }

        foreach (var person in _people)
        {
            Name(person.PersonId, person);
        }
    }

    /// <summary>The person of a name or an id, or null.</summary>
    public Contact? Find(string name) => _byName.TryGetValue(name, out var person) ? person : null;

    /// <summary>
    /// The best path: of two that are walked equally far the shorter one, of two of equal length the earlier executive's.
    /// </summary>
    /// <param name="without">Somebody to leave out, or null.</param>
    public ContactPath FindPath(Contact? without = null)
    {
        var executives = _people.Where(person => (person.Role & ContactWords.Executive) != 0 && person != without).ToArray();
        for (var state = PathState.Open; state < PathState.None; state++)
        {
            var best = executives.Select(executive => Walk(executive, state, without)).OfType<ContactPath>()
                .OrderBy(path => path.People.Count).FirstOrDefault();
            if (best is not null)
            {
                return best;
            }
        }

        return new ContactPath(PathState.None, [], null);
    }

    // Breadth first from the executive up to the nearest sponsor, over people who are good enough for the state.
    private ContactPath? Walk(Contact executive, PathState state, Contact? without)
    {
        if (!Suits(executive, state))
        {
            return null;
        }

        var from = new Dictionary<Contact, Contact?> { [executive] = null };
        var waiting = new Queue<Contact>([executive]);
        while (waiting.Count > 0)
        {
            var person = waiting.Dequeue();
            if ((person.Role & ContactRole.Sponsor) != 0 && (state == PathState.Lost || !person.HasLeft(_asOf)))
            {
                return new ContactPath(state, Chain(person, from), null);
            }

            foreach (var name in person.Introducers)
            {
                if (Find(name) is not { } introducer)
                {
                    if (state == PathState.Lost)
                    {
                        return new ContactPath(state, Chain(person, from), name);
                    }
                }
                else if (introducer != without && !from.ContainsKey(introducer) && Suits(introducer, state))
                {
                    from.Add(introducer, person);
                    waiting.Enqueue(introducer);
                }
            }
        }

        return null;
    }

    private bool Suits(Contact person, PathState state) =>
        (state >= PathState.Lost || !person.HasLeft(_asOf)) && (state >= PathState.Blocked || !person.Opposes)
        && (state >= PathState.Owed || person.IsMet(_asOf));

    private static List<Contact> Chain(Contact sponsor, Dictionary<Contact, Contact?> from)
    {
        var chain = new List<Contact>();
        for (var person = sponsor; person is not null; person = from[person])
        {
            chain.Add(person);
        }

        return chain;
    }

    private void Name(string? name, Contact person)
    {
        if (name is not null && !_byName.ContainsKey(name))
        {
            _byName.Add(name, person);
        }
    }
}
