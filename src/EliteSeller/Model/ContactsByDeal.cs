namespace EliteSeller.Model;

/// <summary>The people of many deals, by the id of the deal.</summary>
public sealed class ContactsByDeal
{
    // Of fewer deals it cannot be told whether the team records a role at all.
    private const int FewDeals = 10;
    private const int Share = 5;

    private readonly Dictionary<string, DealContacts> _deals = new(OpportunityId.Comparer);
    private readonly Dictionary<ContactRole, bool> _recorded = [];
    private UnmatchedIds? _unmatched;

    /// <summary>How many deals have people.</summary>
    public int Deals => _deals.Count;

    /// <summary>Adds a person to the deal.</summary>
    /// <param name="contact">The person, with the id of the deal.</param>
    /// <returns>False when the row told more about a person of the deal who was there already.</returns>
    /// <exception cref="ArgumentException">The id of the deal is blank.</exception>
    public bool Add(Contact contact)
    {
        var id = OpportunityId.OrNull((contact ?? throw new ArgumentNullException(nameof(contact))).OpportunityId)
            ?? throw new ArgumentException("A contact needs the id of its deal.", nameof(contact));
        if (!_deals.TryGetValue(id, out var deal))
        {
            _deals.Add(id, deal = new DealContacts([], this));
        }

        _recorded.Clear();
        _unmatched = null;
        return deal.Add(contact);
    }

    /// <summary>Gives a deal its people.</summary>
    /// <param name="deal">A deal that was read without them.</param>
    /// <returns>A copy with its people; the deal itself where no file has any of it.</returns>
    public Opportunity JoinTo(Opportunity deal)
    {
        (deal ?? throw new ArgumentNullException(nameof(deal))).Row.Table.HasContacts = true;
        if (Find(deal.Id) is not { } people)
        {
            return deal;
        }

        var values = deal.Values;
        values.Contacts = people;
        return new Opportunity(values);
    }

    /// <summary>One sentence for all ids of contacts that no deal has, or null when every id has its deal or none was looked for.</summary>
    public string? Unmatched() => _unmatched?.Conclude();

    /// <summary>The people of a deal, or null. Each id that is looked for counts as that of a deal.</summary>
    internal DealContacts? Find(string? id)
    {
        (_unmatched ??= new UnmatchedIds("-Contacts has", _deals.Values.Select(deal => deal.People[0].OpportunityId))).Add(id);
        return id is not null && _deals.TryGetValue(id, out var deal) ? deal : null;
    }

    /// <summary>
    /// Whether a role's absence says something about a deal: a fifth of the deals with roles have it, or there are fewer than ten.
    /// </summary>
    internal bool Records(ContactRole roles)
    {
        lock (_recorded)
        {
            if (!_recorded.TryGetValue(roles, out var records))
            {
                var (all, having) = (0, 0);
                foreach (var deal in _deals.Values)
                {
                    all += deal.HasRoles ? 1 : 0;
                    having += Array.Exists(deal.People, person => (person.Role & roles) != 0) ? 1 : 0;
                }

                _recorded.Add(roles, records = all < FewDeals || having * Share >= all);
            }

            return records;
        }
    }
}
