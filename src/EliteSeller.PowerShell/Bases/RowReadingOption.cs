using System.Globalization;
using System.Management.Automation;
using EliteSeller.Files.Import.Histories;

namespace EliteSeller.PowerShell;

/// <summary>What a user settles about rows of deals: whose they are, what the columns and stages mean, how dates are written.</summary>
public class RowReadingOption : ParameterGroup
{
    /// <summary>The CRM that wrote the export, such as Salesforce, HubSpot or Pipedrive. Default: recognized from the headers.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NameCompleter))]
    public string? Layout { get; set; }

    /// <summary>
    /// The columns of properties that are not recognized: <c>@{ Sponsor = 'Champion__c' }</c>, or a .psd1 file with such a table. A column
    /// with another unit names it: <c>@{ Amount = @{ Column = 'value'; Unit = 'Cents' } }</c>. Units are Whole, Cents and Thousands for
    /// Amount; Days, Hours, Minutes, Seconds and Milliseconds for DaysInStage and AgeDays. Overrides the layout.
    /// </summary>
    [Parameter]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(ColumnNameCompleter))]
    public MapInput? Property { get; set; }

    /// <summary>
    /// What each stage means: a position from 0 (first contact) to 1 (signed), or Open, Won or Lost: <c>@{ 'Legal' = 0.9; 'Signed' = 'Won'
    /// }</c>. Or a .psd1 file with such a table, or Salesforce's own list, OpportunityStage.standardValueSet-meta.xml, whose percentages
    /// place the open stages. Overrides the layout.
    /// </summary>
    [Parameter]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(StageMapCompleter))]
    public MapInput? StageMap { get; set; }

    /// <summary>
    /// What words of the status, and stages, say about the end of a deal: <c>@{ 'Delivered' = 'Won'; 'Parked' = 'Open' }</c> with Won, Lost
    /// or Open, or a .psd1 file with such a table. Overrides everything else that a row says.
    /// </summary>
    [Parameter]
    [ValidateNotNull]
    public MapInput? OutcomeMap { get; set; }

    /// <summary>
    /// What words of evidence columns mean: <c>@{ CustomerPriority = @{ 'High' = 'Confirmed'; 'Low' = 'No' } }</c> with Confirmed, Assumed,
    /// No or Unknown, or a .psd1 file with such a table.
    /// </summary>
    [Parameter]
    [ValidateNotNull]
    public MapInput? EvidenceMap { get; set; }

    /// <summary>The culture of dates and numbers, such as en-GB or de-DE. It tells what 03/04/2026 and 1.234 mean.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(NameCompleter))]
    public CultureInfo? Culture { get; set; }

    /// <summary>The options for the readers, without anything of the engine in them.</summary>
    /// <param name="fullPath">Makes a full path of a relative one, as the session sees it.</param>
    /// <param name="history">The past of the deals, or null.</param>
    /// <param name="day">The day of the export, or null when its name says it or nobody does.</param>
    /// <param name="contacts">The people of the deals, or null.</param>
    internal virtual ReadingOptions Resolve(
        Func<string, string> fullPath, HistoriesByDeal? history = null, DateTime? day = null, ContactsByDeal? contacts = null) => new(
        Layout, Property?.Columns(fullPath), StageMap?.Stages(fullPath), culture: Culture, history: history, day: day,
        stages: StageMap?.StageList(fullPath), units: Property?.Units(fullPath), outcomeMap: OutcomeMap?.Outcomes(fullPath),
        evidenceMap: Evidence(fullPath), contacts: contacts);

    /// <summary>What the policy says about words of evidence; -EvidenceMap wins over it.</summary>
    internal IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>? PolicyEvidence { get; set; }

    /// <summary>What words of evidence mean by -EvidenceMap, and where it says nothing by the policy.</summary>
    /// <param name="fullPath">Makes a full path of a relative one.</param>
    private protected IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>? Evidence(Func<string, string> fullPath)
    {
        var own = EvidenceMap?.Evidence(fullPath);
        return own is null || PolicyEvidence is null ? own ?? PolicyEvidence
            : own.Concat(PolicyEvidence).GroupBy(field => field.Key.Trim(), StringComparer.OrdinalIgnoreCase).ToDictionary(
                field => field.Key,
                field => (IReadOnlyDictionary<string, string>)field.SelectMany(words => words.Value)
                    .GroupBy(word => word.Key.Trim(), StringComparer.OrdinalIgnoreCase)
                    .ToDictionary(word => word.Key, word => word.First().Value));
    }
}
