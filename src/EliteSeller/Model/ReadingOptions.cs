using System.Globalization;

namespace EliteSeller.Model;

/// <summary>What the user has settled about a file or a stream of rows. What is null is found from the data, or asked for.</summary>
public sealed class ReadingOptions
{
    /// <summary>Creates the options; all of them may be left out.</summary>
    /// <param name="layout">The layout's name.</param>
    /// <param name="property">Our property to the source's column.</param>
    /// <param name="stageMap">A stage's name to a position or an outcome.</param>
    /// <param name="delimiter">The character between two fields.</param>
    /// <param name="encoding">The name of the encoding.</param>
    /// <param name="culture">The culture of dates and numbers.</param>
    /// <param name="worksheetName">The worksheet.</param>
    /// <param name="oneRowPerDeal">Whether rows with one id are folded into one deal.</param>
    /// <param name="history">What the past tells of the deals.</param>
    /// <param name="day">The day of the export, where its name does not begin with one.</param>
    /// <param name="stages">The stages of the CRM's own list.</param>
    /// <param name="units">Our property to the unit in which its column counts.</param>
    /// <param name="outcomeMap">A status word or a stage's name to Open, Won or Lost.</param>
    /// <param name="evidenceMap">An evidence field to its words, each with Confirmed, Assumed, No or Unknown.</param>
    /// <param name="contacts">The people of the deals.</param>
    /// <param name="roleMap">A word of roles, attitudes or influence to its meaning.</param>
    /// <exception cref="EliteSellerException"><c>CultureUnknown</c>: there is no such culture.</exception>
    public ReadingOptions(
        string? layout = null,
        IReadOnlyDictionary<string, string>? property = null,
        IReadOnlyDictionary<string, string>? stageMap = null,
        char? delimiter = null,
        string? encoding = null,
        CultureInfo? culture = null,
        string? worksheetName = null,
        bool oneRowPerDeal = false,
        HistoriesByDeal? history = null,
        DateTime? day = null,
        IReadOnlyList<SalesStage>? stages = null,
        IReadOnlyDictionary<string, string>? units = null,
        IReadOnlyDictionary<string, string>? outcomeMap = null,
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>? evidenceMap = null,
        ContactsByDeal? contacts = null,
        IReadOnlyDictionary<string, string>? roleMap = null)
    {
        Layout = layout;
        Property = property ?? new Dictionary<string, string>();
        StageMap = stageMap ?? new Dictionary<string, string>();
        Delimiter = delimiter;
        Encoding = encoding;
        Culture = CultureName.Require(culture);
        WorksheetName = worksheetName;
        OneRowPerDeal = oneRowPerDeal;
        History = history;
        Day = day;
        Stages = stages ?? [];
        Units = units ?? new Dictionary<string, string>();
        OutcomeMap = outcomeMap ?? new Dictionary<string, string>();
        Contacts = contacts;
        RoleMap = roleMap ?? new Dictionary<string, string>();
        EvidenceMap = evidenceMap ?? new Dictionary<string, IReadOnlyDictionary<string, string>>();
    }

    /// <summary>The name of the layout, or null to recognise it by the headers.</summary>
    public string? Layout { get; }

    /// <summary>The names of our properties as the user wrote them, each with the column that holds it. Wins over the layout.</summary>
    public IReadOnlyDictionary<string, string> Property { get; }

    /// <summary>
    /// The names of our properties as the user wrote them, each with the unit in which its column counts, such as Cents. Wins over the
    /// layout.
    /// </summary>
    public IReadOnlyDictionary<string, string> Units { get; }

    /// <summary>
    /// The names of stages, each with its position from 0 to 1 in invariant digits, or Open, Won or Lost. Wins over the layout.
    /// </summary>
    public IReadOnlyDictionary<string, string> StageMap { get; }

    /// <summary>Words of the status or names of stages, each with Open, Won or Lost. Wins over everything else that a row says.</summary>
    public IReadOnlyDictionary<string, string> OutcomeMap { get; }

    /// <summary>Evidence fields, each with words of its column and Confirmed, Assumed, No or Unknown.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> EvidenceMap { get; }

    /// <summary>
    /// The stages of the CRM's own list, such as a Salesforce value set. They win over the layout's, and <see cref="StageMap"/> wins over
    /// them.
    /// </summary>
    public IReadOnlyList<SalesStage> Stages { get; }

    /// <summary>The character between two fields of a CSV file, or null to find it.</summary>
    public char? Delimiter { get; }

    /// <summary>The name of the encoding, or null to find it.</summary>
    public string? Encoding { get; }

    /// <summary>The culture in which dates and numbers are written, or null to find it.</summary>
    public CultureInfo? Culture { get; }

    /// <summary>The worksheet of a workbook, or null for the one with opportunities.</summary>
    public string? WorksheetName { get; }

    /// <summary>Whether rows with one id are folded into one deal, which the first of them states.</summary>
    public bool OneRowPerDeal { get; }

    /// <summary>What the past tells of the deals, or null.</summary>
    public HistoriesByDeal? History { get; }

    /// <summary>The people of the deals, or null.</summary>
    public ContactsByDeal? Contacts { get; }

    /// <summary>Words of roles, attitudes and influence, each with the name of its meaning.</summary>
    public IReadOnlyDictionary<string, string> RoleMap { get; }

    /// <summary>The day of the export, or null: then the name of the file may begin with it.</summary>
    public DateTime? Day { get; }

    /// <summary>Whether the rows are changes of deals and no deals.</summary>
    internal bool IsLog { get; private init; }

    /// <summary>Whether only the columns of <see cref="Property"/> are read: the rows are people and no deals.</summary>
    internal bool ReadsNamedOnly { get; private init; }

    /// <summary>The options for a file of the past: without a history of its own.</summary>
    /// <param name="layout">The layout.</param>
    /// <param name="property">The columns.</param>
    /// <param name="isLog">Whether its rows are changes of deals, about whose end nobody is asked.</param>
    internal ReadingOptions ForHistory(string? layout, IReadOnlyDictionary<string, string> property, bool isLog = false) =>
        new(layout, property, StageMap, Delimiter, Encoding, Culture, WorksheetName, OneRowPerDeal && !isLog, units: Units,
            outcomeMap: OutcomeMap, evidenceMap: EvidenceMap) { IsLog = isLog };

    /// <summary>The options for a file of people, of which only some columns are read as days.</summary>
    /// <param name="property">These columns.</param>
    internal ReadingOptions ForContacts(IReadOnlyDictionary<string, string> property) =>
        new(property: property, culture: Culture) { IsLog = true, ReadsNamedOnly = true };
}
