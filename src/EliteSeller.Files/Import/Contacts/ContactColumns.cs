using EliteSeller.Files.Import.Layouts;

namespace EliteSeller.Files.Import.Contacts;

/// <summary>The columns of one file of contacts. A layout is a preference: what it does not claim is read by plain names.</summary>
internal sealed class ContactColumns
{
    private const string Everybody = "Plain";

    private readonly Dictionary<ContactColumn, int> _columns;

    private ContactColumns(string layout, Dictionary<ContactColumn, int> columns)
    {
        Layout = layout;
        _columns = columns;
    }

    /// <summary>The name of the layout that explains most headers.</summary>
    public string Layout { get; }

    /// <summary>Whether the rows are people without their deals, to which other files refer by the person's id.</summary>
    public bool IsPeopleOnly => !Has(ContactColumn.DealId) && Has(ContactColumn.PersonId) && HasName;

    private bool IsContacts => Has(ContactColumn.DealId) && (HasName || Has(ContactColumn.PersonId));

    private bool HasName => Has(ContactColumn.Name) || Has(ContactColumn.LastName) || Has(ContactColumn.FirstName);

    /// <summary>Finds the columns.</summary>
    /// <param name="layouts">The layouts; of two that explain a file equally well the earlier one is taken.</param>
    /// <param name="headers">The headers.</param>
    /// <returns>The columns, or null when the table has no contacts.</returns>
    public static ContactColumns? Find(IReadOnlyList<ContactLayout> layouts, IReadOnlyList<string> headers)
    {
        var plain = layouts.First(layout => layout.Name == Everybody).Match(headers);
        return layouts.Select(layout => (Own: layout.Match(headers), layout.Name))
            .Select(found => (Own: found.Own.Count, Columns: new ContactColumns(found.Name, Complete(found.Own, plain))))
            .Where(found => found.Columns.IsContacts || found.Columns.IsPeopleOnly)
            .OrderByDescending(found => found.Columns.IsContacts).ThenByDescending(found => found.Own)
            .ThenByDescending(found => found.Columns._columns.Count)
            .Select(found => found.Columns).FirstOrDefault();
    }

    /// <summary>Whether the file has a column.</summary>
    public bool Has(ContactColumn column) => _columns.ContainsKey(column);

    /// <summary>The place of a column, or -1.</summary>
    public int Of(ContactColumn column) => _columns.TryGetValue(column, out var index) ? index : -1;

    private static Dictionary<ContactColumn, int> Complete(Dictionary<ContactColumn, int> own, Dictionary<ContactColumn, int> plain)
    {
        foreach (var pair in plain)
        {
            if (!own.ContainsKey(pair.Key) && !own.ContainsValue(pair.Value))
            {
                own.Add(pair.Key, pair.Value);
            }
        }

        return own;
    }
}
