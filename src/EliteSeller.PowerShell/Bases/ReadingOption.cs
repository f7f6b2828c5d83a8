using System.Management.Automation;
using EliteSeller.Files.Import.Histories;

namespace EliteSeller.PowerShell;

/// <summary>What a user settles about a file of deals when the file leaves it open.</summary>
/// <example><code>Test-Opportunity deals.csv -ReadingOption @{ Culture = 'de-DE'; StageMap = 'stages.psd1' }</code></example>
public sealed class ReadingOption : RowReadingOption
{
    /// <summary>The delimiter of a CSV file. Default: found from the file.</summary>
    [Parameter]
    public char? Delimiter { get; set; }

    /// <summary>The encoding of a text file, such as utf-8, utf-16 or windows-1252. Default: found from the file.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NameCompleter))]
    public string? Encoding { get; set; }

    /// <summary>The worksheet to read. Default: the only sheet, or the only one with deals.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NameCompleter))]
    public string? WorksheetName { get; set; }

    /// <summary>
    /// Combines the rows of one id into one deal, using the first row, also in earlier exports of -History. For exports with one row per
    /// line item.
    /// </summary>
    [Parameter]
    public SwitchParameter OneRowPerDeal { get; set; }

    /// <summary>
    /// What words of -Contacts mean: <c>@{ 'Guru' = 'Technical'; 'Fan' = 'Supports' }</c>, or a .psd1 file with such a table. Roles:
    /// EconomicBuyer, DecisionMaker, Sponsor, Technical, Procurement, Legal, User, Influencer, Blocker, None. Attitudes: Supports, Neutral,
    /// Opposes. Influence: High, Medium, Low.
    /// </summary>
    [Parameter]
    [ValidateNotNull]
    public MapInput? RoleMap { get; set; }

    /// <inheritdoc/>
    internal override ReadingOptions Resolve(
        Func<string, string> fullPath, HistoriesByDeal? history = null, DateTime? day = null, ContactsByDeal? contacts = null) => new(
        Layout, Property?.Columns(fullPath), StageMap?.Stages(fullPath), Delimiter, Encoding, Culture, WorksheetName, OneRowPerDeal,
        history, day,
        StageMap?.StageList(fullPath), Property?.Units(fullPath), OutcomeMap?.Outcomes(fullPath),
        Evidence(fullPath), contacts, RoleMap?.Words(fullPath));
}
