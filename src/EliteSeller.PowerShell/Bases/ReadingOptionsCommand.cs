using System.Globalization;
using System.Management.Automation;
using EliteSeller.Files.Import.Histories;

namespace EliteSeller.PowerShell;

/// <summary>
/// A cmdlet with the parameters by which a user settles what a file of opportunities leaves open, and tells of their past.
/// </summary>
public abstract class ReadingOptionsCommand : PathCommand
{
    private HistoriesByDeal? _history;

    /// <summary>The CRM that wrote the export, such as Salesforce, HubSpot or Pipedrive. Default: recognized from the headers.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(LayoutNameCompleter))]
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
    public MapInput? StageMap { get; set; }

    /// <summary>
    /// What words of the status, and stages, say about the end of a deal: <c>@{ 'Delivered' = 'Won'; 'Parked' = 'Open' }</c> with Won, Lost
    /// or Open, or a .psd1 file with such a table. Overrides everything else that a row says.
    /// </summary>
    [Parameter]
    [ValidateNotNull]
    public MapInput? OutcomeMap { get; set; }

    /// <summary>The delimiter of a CSV file. Default: found from the file.</summary>
    [Parameter]
    public char? Delimiter { get; set; }

    /// <summary>The encoding of a text file, such as utf-8, utf-16 or windows-1252. Default: found from the file.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Encoding { get; set; }

    /// <summary>The culture of dates and numbers in the file, such as en-GB or de-DE. It tells what 03/04/2026 and 1.234 mean.</summary>
    [Parameter]
    public CultureInfo? Culture { get; set; }

    /// <summary>The worksheet to read. Default: the only sheet, or the only one with deals.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(WorksheetNameCompleter))]
    public string? WorksheetName { get; set; }

    /// <summary>Combines the rows of one id into one deal, using the first row. For exports with one row per line item.</summary>
    [Parameter]
    public SwitchParameter OneRowPerDeal { get; set; }

    /// <summary>
    /// The history of the deals: a folder of earlier exports whose names start with their date, such as 2026-11-16 pipeline.csv, or files:
    /// such exports, or CRM logs (Salesforce Opportunity History and Field History, HubSpot's date-entered-stage columns, or any table of
    /// id, stage and date). It counts pushed close dates, dates the stage, and adds the first amount, the last change and the stage before
    /// a loss.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public virtual string[] History { get; set; } = [];

    /// <summary>The dates of those exports in -History whose names do not start with a date, in order.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [DayTransformation]
    public virtual DateTime[] SnapshotDate { get; set; } = [];

    /// <summary>The day of the deals, for exports whose names do not begin with one; null when nobody has said.</summary>
    private protected virtual DateTime? ExportDay => null;

    /// <summary>What the user has settled, without anything of the engine in it.</summary>
    /// <returns>Options for the readers.</returns>
    protected ReadingOptions GetReadingOptions() => GetReadingOptions(ExportDay);

    /// <summary>What the user has settled, for an export of a day.</summary>
    private protected ReadingOptions GetReadingOptions(DateTime? day) => new(
        Layout, Property?.Columns(GetUnresolvedProviderPathFromPSPath), StageMap?.Stages(GetUnresolvedProviderPathFromPSPath), Delimiter,
            Encoding, Culture, WorksheetName,
        OneRowPerDeal, _history ??= FindPast(), day, StageMap?.StageList(GetUnresolvedProviderPathFromPSPath), Property?.Units(
            GetUnresolvedProviderPathFromPSPath),
        OutcomeMap?.Outcomes(GetUnresolvedProviderPathFromPSPath));

    /// <summary>Finds the past of the deals, once, before the first of them is read.</summary>
    /// <returns>The past, or null without -History.</returns>
    private protected virtual HistoriesByDeal? FindPast() => History.Length == 0 ? null : ReadHistory(FindHistory()).Book;

    /// <summary>The files of -History.</summary>
    private protected IReadOnlyList<HistorySource> FindHistory() =>
        HistoryInput.Find(History.Select(path => SessionState.Path.GetUnresolvedProviderPathFromPSPath(path)), SnapshotDate, WriteWarning);

    /// <summary>Reads files of the past.</summary>
    private protected HistoryReader ReadHistory(IEnumerable<HistorySource> sources, HistoriesByDeal? book = null)
    {
        var reader = new HistoryReader(
            new ReadingOptions(
                Layout, Property?.Columns(GetUnresolvedProviderPathFromPSPath), StageMap?.Stages(GetUnresolvedProviderPathFromPSPath),
                    Delimiter, Encoding, Culture, WorksheetName,
                stages: StageMap?.StageList(GetUnresolvedProviderPathFromPSPath), units: Property?.Units(
                    GetUnresolvedProviderPathFromPSPath),
                outcomeMap: OutcomeMap?.Outcomes(GetUnresolvedProviderPathFromPSPath)),
            problem => Report(problem), book, StopToken);
        reader.Read(sources);
        foreach (var report in reader.Reports)
        {
            WriteVerbose($"History: {report}");
        }

        return reader;
    }
}
