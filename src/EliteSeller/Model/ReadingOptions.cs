using System.Globalization;

namespace EliteSeller.Model;

/// <summary>What the user has settled about a file or a stream of rows. What is null is found from the data, or asked for.</summary>
public sealed class ReadingOptions(
    string? layout = null, IReadOnlyDictionary<string, string>? property = null, IReadOnlyDictionary<string, string>? stageMap = null,
    char? delimiter = null, string? encoding = null, CultureInfo? culture = null, string? worksheetName = null,
    bool oneRowPerDeal = false, HistoriesByDeal? history = null, DateTime? day = null, IReadOnlyList<SalesStage>? stages = null,
    IReadOnlyDictionary<string, string>? units = null, IReadOnlyDictionary<string, string>? outcomeMap = null,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>? evidenceMap = null, ContactsByDeal? contacts = null,
    IReadOnlyDictionary<string, string>? roleMap = null)
{
    /// <summary>The name of the layout, or null to recognise it by the headers.</summary>
    public string? Layout { get; } = layout;

    /// <summary>The names of our properties as the user wrote them, each with the column that holds it. Wins over the layout.</summary>
    public IReadOnlyDictionary<string, string> Property { get; } = property ?? new Dictionary<string, string>();

    /// <summary>
    /// The names of our properties as the user wrote them, each with the unit in which its column counts, such as Cents. Wins over the
    /// layout.
    /// </summary>
    public IReadOnlyDictionary<string, string> Units { get; } = units ?? new Dictionary<string, string>();

    /// <summary>
    /// The names of stages, each with its position from 0 to 1 in invariant digits, or Open, Won or Lost. Wins over the layout.
    /// </summary>
    public IReadOnlyDictionary<string, string> StageMap { get; } = stageMap ?? new Dictionary<string, string>();

    /// <summary>Words of the status or names of stages, each with Open, Won or Lost. Wins over everything else that a row says.</summary>
    public IReadOnlyDictionary<string, string> OutcomeMap { get; } = outcomeMap ?? new Dictionary<string, string>();

    /// <summary>Evidence fields, each with words of its column and Confirmed, Assumed, No or Unknown.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> EvidenceMap { get; } = evidenceMap
        ?? new Dictionary<string, IReadOnlyDictionary<string, string>>();

    /// <summary>
    /// The stages of the CRM's own list, such as a Salesforce value set. They win over the layout's, and <see cref="StageMap"/> wins over
    /// them.
    /// </summary>
    public IReadOnlyList<SalesStage> Stages { get; } = stages ?? [];

    /// <summary>The character between two fields of a CSV file, or null to find it.</summary>
    public char? Delimiter { get; } = delimiter;

    /// <summary>The name of the encoding, or null to find it.</summary>
    public string? Encoding { get; } = encoding;

    /// <summary>The culture in which dates and numbers are written, or null to find it.</summary>
    /// <exception cref="EliteSellerException"><c>CultureUnknown</c>: there is no such culture; the constructor says so.</exception>
    public CultureInfo? Culture { get; } = CultureName.Require(culture);

    /// <summary>The worksheet of a workbook, or null for the one with opportunities.</summary>
    public string? WorksheetName { get; } = worksheetName;

    /// <summary>Whether rows with one id are folded into one deal, which the first of them states.</summary>
    public bool OneRowPerDeal { get; } = oneRowPerDeal;

    /// <summary>What the past tells of the deals, or null.</summary>
    public HistoriesByDeal? History { get; } = history;

    /// <summary>The people of the deals, or null.</summary>
    public ContactsByDeal? Contacts { get; } = contacts;

    /// <summary>Words of roles, attitudes and influence, each with the name of its meaning.</summary>
    public IReadOnlyDictionary<string, string> RoleMap { get; } = roleMap ?? new Dictionary<string, string>();

    /// <summary>The day of the export, or null: then the name of the file may begin with it.</summary>
    public DateTime? Day { get; } = day;

    /// <summary>
    /// Whether the file belongs to the past itself: its deals are added to <see cref="History"/> first, and then take what it tells.
    /// </summary>
    internal bool IsSnapshot { get; private set; }

    /// <summary>The same options, for a file that belongs to the past itself.</summary>
    /// <returns>Options for a reader whose deals are remembered while they are read, and recalled after the last of them.</returns>
    public ReadingOptions ForSnapshot()
    {
        var options = (ReadingOptions)MemberwiseClone();
        options.IsSnapshot = true;
        return options;
    }

    /// <summary>Whether the rows are changes of deals and no deals.</summary>
    internal bool IsLog { get; private init; }

    /// <summary>Whether the rows tell the past of deals: all that they say counts, also to who makes no object of them.</summary>
    internal bool IsPast { get; private init; }

    /// <summary>Whether only the columns of <see cref="Property"/> are read: the rows are people and no deals.</summary>
    internal bool ReadsNamedOnly { get; private init; }

    /// <summary>The options for a file of the past: without a history of its own.</summary>
    /// <param name="layout">The layout.</param>
    /// <param name="property">The columns.</param>
    /// <param name="isLog">Whether its rows are changes of deals, about whose end nobody is asked.</param>
    internal ReadingOptions ForHistory(string? layout, IReadOnlyDictionary<string, string> property, bool isLog = false) =>
        new(layout, property, StageMap, Delimiter, Encoding, Culture, WorksheetName, OneRowPerDeal && !isLog, units: Units,
            outcomeMap: OutcomeMap, evidenceMap: EvidenceMap) { IsLog = isLog, IsPast = true };

    /// <summary>The options for a file of people, of which only some columns are read as days.</summary>
    /// <param name="property">These columns.</param>
    internal ReadingOptions ForContacts(IReadOnlyDictionary<string, string> property) =>
        new(property: property, culture: Culture) { IsLog = true, ReadsNamedOnly = true };
}
