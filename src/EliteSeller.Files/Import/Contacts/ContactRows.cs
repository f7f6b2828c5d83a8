using EliteSeller.Files.Import.Headers;
using EliteSeller.Files.Import.Layouts;
using EliteSeller.Text;

namespace EliteSeller.Files.Import.Contacts;

/// <summary>The rows of one file of contacts, read as a table of which only the days are values.</summary>
internal sealed class ContactRows(string file, ContactCells cells, Dictionary<string, string> texts)
{
    // Every column is some field, so that a row with anything in it is a row; only the days are read as values. None of them is the id of
    // a deal, which is there once a person.
    private static readonly (ContactColumn Column, OpportunityField Field)[] Fields =
    [
        (ContactColumn.MetOn, OpportunityField.LastActivityDate), (ContactColumn.LeftOn, OpportunityField.LastModifiedDate),
        (ContactColumn.DealId, OpportunityField.Account), (ContactColumn.Name, OpportunityField.Name),
        (ContactColumn.FirstName, OpportunityField.Owner), (ContactColumn.LastName, OpportunityField.Competitor),
        (ContactColumn.PersonId, OpportunityField.LossReason), (ContactColumn.Title, OpportunityField.Type),
        (ContactColumn.Role, OpportunityField.LeadSource), (ContactColumn.IntroducedBy, OpportunityField.Pipeline),
    ];

    private readonly ContactReport _report = new ContactReport(file);
    private ContactColumns _columns = null!;

    /// <summary>What became of the rows.</summary>
    public ContactReport Report => _report;

    /// <summary>Whether the rows are people without their deals.</summary>
    public bool IsPeopleOnly => _columns.IsPeopleOnly;

    /// <summary>Decides how the columns are read.</summary>
    /// <param name="headers">The headers.</param>
    /// <param name="options">What the user has settled.</param>
    /// <returns>The options to read the file with.</returns>
    /// <exception cref="EliteSellerException"><c>ContactsNotRecognised</c>.</exception>
    public ReadingOptions Options(IReadOnlyList<string> headers, ReadingOptions options)
    {
        _columns = ContactColumns.Find(LayoutFiles.Contacts, headers) ?? throw new EliteSellerException(new Problem(
            "ContactsNotRecognised", ProblemKind.Data,
            $"This file has no contacts of deals: it needs the deal's id and a name. Its headers are {HeaderMatcher.List(headers)}.",
            "Name the columns Deal ID, Name, Title, Role, Influence, Attitude, Introduced By, Met On, Left On; only the first two are "
                + "needed."));
        _report.Layout = _columns.Layout;
        var named = new Dictionary<string, string>();
        foreach (var (column, field) in Fields)
        {
            if (_columns.Of(column) is var index && index >= 0)
            {
                named[field.ToString()] = headers[index];
            }
        }

        return options.ForContacts(named);
    }

    /// <summary>The person of a row of people without their deals, by the person's id; null when the row has no id or no name.</summary>
    public Contact? ReadPerson(Opportunity row) =>
        Text(row, ContactColumn.PersonId) is { } id && Name(row) is { } name ? Make(row, "", id, name) : null;

    /// <summary>The ids of the deals of a row.</summary>
    public IReadOnlyList<string> DealIds(Opportunity row) => Text(row, ContactColumn.DealId) is not { } text ? []
        : text.IndexOf(';') < 0 ? OpportunityId.OrNull(text) is null ? [] : [text.Trim()]
        : [.. text.Split(';').Where(id => OpportunityId.OrNull(id) is not null).Select(id => id.Trim())];

    /// <summary>The person of a row and a deal.</summary>
    /// <param name="row">The row.</param>
    /// <param name="dealId">The id of the deal.</param>
    /// <param name="people">The people of other files, by their ids.</param>
    /// <returns>The person, or null when nobody knows a name.</returns>
    public Contact? Read(Opportunity row, string dealId, Dictionary<string, Contact> people)
    {
        var id = Text(row, ContactColumn.PersonId);
        var known = id is not null && people.TryGetValue(id, out var found) ? found : null;
        var name = Name(row) ?? known?.Name;
        if (name is null)
        {
            return null;
        }

        var own = Make(row, dealId, id, name);
        return known is null ? own : new Contact(own.OpportunityId, own.Name) { PersonId = own.PersonId, File = own.File, Line = own.Line }
            .With(known).With(own);
    }

    private Contact Make(Opportunity row, string dealId, string? personId, string name) => new(Shared(dealId)!, Shared(name)!)
    {
        PersonId = OpportunityId.OrNull(personId),
        Title = Shared(Text(row, ContactColumn.Title)),
        Role = Text(row, ContactColumn.Role) is { } role ? cells.Role(role) : ContactRole.None,
        Influence = Text(row, ContactColumn.Influence) is { } influence ? cells.Influence(influence) : ContactInfluence.Unknown,
        Attitude = Text(row, ContactColumn.Attitude) is { } attitude ? cells.Attitude(attitude) : ContactAttitude.Unknown,
        IntroducedBy = Shared(Text(row, ContactColumn.IntroducedBy)),
        MetDay = _columns.Has(ContactColumn.MetOn) ? row.LastActivityDay : 0,
        LeftDay = _columns.Has(ContactColumn.LeftOn) ? row.LastModifiedDay : 0,
        File = _report.File,
        Line = row.Row.Line,
    };

    private string? Name(Opportunity row)
    {
        if (Text(row, ContactColumn.Name) is { } whole)
        {
            return whole;
        }

        var name = string.Join(" ", new[] { Text(row, ContactColumn.FirstName), Text(row, ContactColumn.LastName) }
            .Where(part => part is not null));
        return name.Length == 0 ? null : name;
    }

    // A name that a terminal would obey is shown nowhere, so it is cleaned once.
    private string? Text(Opportunity row, ContactColumn column) =>
        _columns.Of(column) is var index && index >= 0 && CellText.OrNull(row.Row.GetText(index)) is { } text
            ? DisplayText.Shorten(text, 200) is { Length: > 0 } line ? line : null : null;

    // Titles and names come again on many deals; one string for equal texts.
    private string? Shared(string? text)
    {
        if (text is null)
        {
            return null;
        }

        if (!texts.TryGetValue(text, out var shared))
        {
            if (texts.Count >= 100_000)
            {
                return text;
            }

            texts.Add(text, shared = text);
        }

        return shared;
    }
}
