using System.Threading;
using EliteSeller.Files.Import.Layouts;
using EliteSeller.Files.Import.Tables;

namespace EliteSeller.Files.Import.Contacts;

/// <summary>
/// Reads the people of deals: contact roles, associations or a plain table, and people without deals to which they refer.
/// </summary>
public sealed class ContactReader
{
    private readonly ReadingOptions _options;
    private readonly Action<Problem> _report;
    private readonly Action<string> _warn;
    private readonly CancellationToken _stopToken;
    private readonly ContactCells _cells;
    private readonly List<ContactReport> _reports = [];
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Contact> _people = new(OpportunityId.Comparer!);

    /// <summary>Begins to read.</summary>
    /// <param name="options">What the user has settled.</param>
    /// <param name="report">Takes rows and files that cannot be read; the work goes on.</param>
    /// <param name="warn">Takes what the user should know.</param>
    /// <param name="stopToken">Ends the reading.</param>
    /// <exception cref="EliteSellerException"><c>RoleMapInvalid</c>.</exception>
    public ContactReader(ReadingOptions options, Action<Problem> report, Action<string> warn, CancellationToken stopToken = default)
    {
        _options = options ?? throw new ArgumentNullException(nameof(options));
        _report = report ?? throw new ArgumentNullException(nameof(report));
        _warn = warn ?? throw new ArgumentNullException(nameof(warn));
        _stopToken = stopToken;
        _cells = new ContactCells(LayoutFiles.ContactWords, options.RoleMap);
    }

    /// <summary>The people by deal.</summary>
    public ContactsByDeal Contacts { get; } = new();

    /// <summary>What became of the rows of each file, in the order of the files.</summary>
    public IReadOnlyList<ContactReport> Reports => _reports;

    /// <summary>Reads files: first those with people only, whatever their order.</summary>
    /// <param name="files">Full paths of files.</param>
    /// <exception cref="EliteSellerException"><c>NoContacts</c>: no row of any file has the id of a deal.</exception>
    public void Read(IEnumerable<string> files)
    {
        var open = new List<(ContactRows Rows, OpportunityReader Reader)>();
        try
        {
            foreach (var file in files)
            {
                if (Open(file) is { } one)
                {
                    open.Add(one);
                    _reports.Add(one.Rows.Report);
                }
            }

            foreach (var (rows, reader) in open.OrderByDescending(one => one.Rows.IsPeopleOnly))
            {
                Read(rows, reader);
            }
        }
        finally
        {
            open.ForEach(one => one.Reader.Dispose());
        }

        _texts.Clear();
        _people.Clear();
        if (_cells.Unknown() is { } unknown)
        {
            _warn(unknown);
        }

        if (open.Count > 0 && Contacts.Deals == 0)
        {
            throw new EliteSellerException(new Problem("NoContacts", ProblemKind.NoInput,
                "No row of -Contacts has the id of a deal and a name.",
                "Export the roles with the deal's id, such as OpportunityContactRole, beside the people.", _reports[0].File));
        }
    }

    private (ContactRows Rows, OpportunityReader Reader)? Open(string file)
    {
        var rows = new ContactRows(file, _cells, _texts);
        try
        {
            return (rows, OpportunityFile.Open(file, _options, headers => rows.Options(headers, _options), null, _stopToken));
        }
        catch (EliteSellerException failure) when (failure.Problem.Kind != ProblemKind.Argument)
        {
            _report(failure.Problem.In(file));
            return null;
        }
    }

    private void Read(ContactRows rows, OpportunityReader reader)
    {
        var report = rows.Report;
        try
        {
            while (reader.Read(out var item))
            {
                if (item.Opportunity is { } row)
                {
                    report.RowsRead++;
                    Add(rows, row, report);
                }
                else if (item.Problem is { } problem)
                {
                    report.RowsRead++;
                    report.Rejected++;
                    _report(problem);
                }
            }
        }
        catch (EliteSellerException failure) when (failure.Problem.Kind != ProblemKind.Argument)
        {
            _report(failure.Problem);
        }

        report.Skipped = reader.Report.RowsDropped;
        Tell(report, report.WithoutDeal, "ContactsWithoutDeal", "no deal id", "Export the CRM's id of the deal with each contact.");
        Tell(report, report.WithoutName, "ContactsWithoutName", "no name",
            "Export the name with each contact, or add the file of the people to -Contacts.");
    }

    private void Add(ContactRows rows, Opportunity row, ContactReport report)
    {
        if (rows.IsPeopleOnly)
        {
            if (rows.ReadPerson(row) is { PersonId: { } id } person)
            {
                _people[id] = person;
                report.People++;
            }
            else
            {
                report.WithoutName++;
            }

            return;
        }

        var (isNew, hasName) = (false, false);
        var ids = rows.DealIds(row);
        foreach (var id in ids)
        {
            if (rows.Read(row, id, _people) is { } contact)
            {
                hasName = true;
                isNew |= Contacts.Add(contact);
            }
        }

        report.WithoutDeal += ids.Count == 0 ? 1 : 0;
        report.WithoutName += ids.Count > 0 && !hasName ? 1 : 0;
        report.Contacts += isNew ? 1 : 0;
        report.Merged += hasName && !isNew ? 1 : 0;
    }

    private void Tell(ContactReport report, long rows, string id, string what, string hint)
    {
        if (rows > 0)
        {
            _report(new Problem(id, ProblemKind.Data, FormattableString.Invariant(
                $"{rows} of {report.RowsRead} rows {(rows == 1 ? "has" : "have")} {what}, so {(rows == 1 ? "it is" : "they are")} left ")
                    + FormattableString.Invariant($"out."),
                hint, report.File));
        }
    }
}
