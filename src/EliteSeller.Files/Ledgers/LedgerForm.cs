namespace EliteSeller.Files.Ledgers;

/// <summary>The columns of a ledger: those of today, and those of the three ledgers that it replaces, which are still read.</summary>
/// <remarks>A form gives the cells of a line under the names of today, so that one reader reads them all.</remarks>
public sealed class LedgerForm
{
    private readonly Func<Func<string, string>, string, string> _cell;
    private readonly Func<string, string> _header;

    private LedgerForm(string name, IReadOnlyList<string> required, Func<string, string> header, Func<Func<string, string>, string,
        string> cell)
    {
        Name = name;
        Required = required;
        _header = header;
        _cell = cell;
    }

    /// <summary>The columns of a new ledger, in order.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "OpportunityId", "On", "Kind", "What", "Answer", "Value", "Currency", "By", "Customer", "Source", "InReturnFor", "Written", "Due",
        "Expires",
    ];

    /// <summary>The columns that an existing ledger may lack.</summary>
    public static IReadOnlyList<string> Optional { get; } = [.. Columns.Skip(4)];

    /// <summary>All forms, that of today first.</summary>
    public static IReadOnlyList<LedgerForm> All { get; } =
    [
        new("ledger", ["OpportunityId", "On", "Kind", "What"], name => name, (cell, name) => cell(name)),
        new("ask ledger", ["OpportunityId", "AskedOn", "Ask", "Answer"], AskHeader, (cell, name) => name == "Kind"
            ? "Ask" : cell(AskHeader(name))),
        new("concession ledger", ["OpportunityId", "Date", "Side", "Kind"], ConcessionHeader, (cell, name) => name == "Kind"
            ? SideOf(cell("Side")) : cell(ConcessionHeader(name))),
        new("disposition ledger", ["OpportunityId", "Exit", "Due"], DispositionHeader, DispositionCell),
    ];

    /// <summary>What the form is called, such as <c>ask ledger</c>.</summary>
    public string Name { get; }

    /// <summary>The columns by which the form is recognised.</summary>
    public IReadOnlyList<string> Required { get; }

    /// <summary>The form of a header.</summary>
    /// <param name="columns">The names of the columns.</param>
    /// <returns>The form, or null when the header is that of no ledger.</returns>
    public static LedgerForm? Find(IEnumerable<string> columns)
    {
        var names = new HashSet<string>(columns, StringComparer.OrdinalIgnoreCase);
        return All.FirstOrDefault(form => form.Required.All(names.Contains));
    }

    /// <summary>The cell under a name of today.</summary>
    /// <param name="cell">The text under a column of the file, empty where there is none.</param>
    /// <param name="name">One of <see cref="Columns"/>.</param>
    public string Cell(Func<string, string> cell, string name) => _cell(cell, name);

    /// <summary>The file's own column for a name of today.</summary>
    /// <param name="name">One of <see cref="Columns"/>.</param>
    public string HeaderOf(string name) => _header(name);

    private static string AskHeader(string name) => name switch
    {
        "On" => "AskedOn",
        "What" or "Kind" => "Ask",
        "Source" => "Evidence",
        "OpportunityId" or "Answer" or "By" => name,
        _ => "",
    };

    private static string ConcessionHeader(string name) => name switch
    {
        "On" => "Date",
        "Kind" => "Side",
        "What" => "Kind",
        "Source" => "Description",
        "OpportunityId" or "Value" or "Currency" or "InReturnFor" or "Written" => name,
        _ => "",
    };

    private static string SideOf(string side) =>
        side.Trim().Equals("Seller", StringComparison.OrdinalIgnoreCase) ? "Give"
        : side.Trim().Equals("Customer", StringComparison.OrdinalIgnoreCase) ? "Get"
        : "";

    private static string DispositionHeader(string name) => name switch
    {
        "On" => "AsOf",
        "What" or "Kind" => "Exit",
        "By" => "Owner",
        "Value" => "StagePosition",
        "Source" => "NextStep",
        "OpportunityId" or "Due" => name,
        _ => "",
    };

    // The exits of old are those of today under other names; a deal is never put back into an earlier stage any more.
    private static string DispositionCell(Func<string, string> cell, string name) => name switch
    {
        "Kind" => "Action",
        "On" => cell("AsOf").Length > 0 ? cell("AsOf") : cell("Due"),
        "What" => cell("Exit").Trim().ToUpperInvariant() switch
        {
            "CLOSELOST" => nameof(ActionExit.Close),
            "KEEPWITHNEXTSTEP" or "RESTAGEBACK" => nameof(ActionExit.NextStep),
            _ => cell("Exit"),
        },
        "Answer" => nameof(ActionAnswer.Proposed),
        _ => cell(DispositionHeader(name)),
    };
}
