namespace EliteSeller.Model;

/// <summary>The people of one deal, each once.</summary>
internal sealed class DealContacts
{
    private readonly ContactsByDeal? _file;
    private Contact[] _people;

    /// <summary>Creates the people of a deal.</summary>
    /// <param name="people">The people; two rows of one person become one.</param>
    /// <param name="file">All people that were read, which tell what the team records at all; null for these alone.</param>
    public DealContacts(IEnumerable<Contact> people, ContactsByDeal? file = null)
    {
        _people = [];
        _file = file;
        foreach (var person in people)
        {
            Add(person);
        }
    }

    /// <summary>The people in the order of the file.</summary>
    public Contact[] People => _people;

    /// <summary>Whether anybody plays a recorded part: a list without roles tells nothing about the buying group.</summary>
    public bool HasRoles => Array.Exists(_people, person => person.HasRole);

    /// <summary>Whether the absence of a role says something: not where the team never records that role.</summary>
    public bool Records(ContactRole roles) => _file?.Records(roles) != false;

    /// <summary>Adds a person.</summary>
    /// <returns>False when the row told more about a person who was there.</returns>
    public bool Add(Contact person)
    {
        var index = Array.FindIndex(_people, known => IsSame(known, person));
        if (index >= 0)
        {
            _people[index] = _people[index].With(person);
            return false;
        }

        Array.Resize(ref _people, _people.Length + 1);
        _people[_people.Length - 1] = person;
        return true;
    }

    /// <summary>The person of a name, or null.</summary>
    public Contact? Find(string name) => Array.Find(_people, person => person.IsCalled(name));

    private static bool IsSame(Contact one, Contact other) => one.PersonId is { } id && other.PersonId is { } second
        ? OpportunityId.Comparer.Equals(id, second) : one.Name.Equals(other.Name, StringComparison.OrdinalIgnoreCase);
}
