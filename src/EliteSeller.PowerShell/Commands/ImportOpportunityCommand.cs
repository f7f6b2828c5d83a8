using System.Management.Automation;
using EliteSeller.Files.Import.Histories;
using EliteSeller.Files.Import.Tables;

namespace EliteSeller.PowerShell;

/// <summary>Reads deals from a CRM export.</summary>
/// <remarks>
/// <para>
/// The CRM is recognized by the headers: Salesforce (report and API names), HubSpot, Dynamics 365, Pipedrive, Zoho, Freshsales, Close,
/// Bitrix24, or plain headers in several languages. Encoding, delimiter, the order of day and month, and decimal separators are found from
/// the file; if the file does not show them, the command asks and never guesses. A row that cannot be read is an error with its file, line
/// and column, and the others are still read. A blank cell stays blank: it never becomes zero, false or today. Fields has every original
/// column.
/// </para>
/// <para>
/// With -History the history of the deals is read first: earlier exports, or the CRM's own log of stages and fields. It counts pushed close
/// dates, dates the stage, and adds the first amount, the last meaningful change and the stage before a loss. If the export's push count is
/// lower than the history shows, the history is used; likewise if the export's stage date contradicts the history. The reading report shows
/// it. With -History and -AsOf alone, the deals are returned as of that date.
/// </para>
/// </remarks>
/// <example>
/// <summary>The deals of a Salesforce report</summary>
/// <code>Import-Opportunity samples/salesforce-report.csv</code>
/// </example>
/// <example>
/// <summary>Keep the rejected rows, to fix and read again</summary>
/// <code>Import-Opportunity samples/hubspot.csv -RejectPath refused.csv -ReadingReport report</code>
/// </example>
/// <example>
/// <summary>Use your own columns and stages</summary>
/// <code>Import-Opportunity samples/plain.csv -Property @{ NextStep = 'Next Step' } -StageMap @{ 'Solution' = 0.4; 'Signed' = 'Won' }</code>
/// </example>
/// <example>
/// <summary>Use earlier exports: pushed dates, stage dates, first amounts, last changes</summary>
/// <code>Import-Opportunity samples/plain.csv -History samples/history -ExportedOn 2026-11-24 | ForEach-Object History</code>
/// </example>
/// <example>
/// <summary>See the pipeline on a past date</summary>
/// <code>Import-Opportunity -History samples/history -AsOf 2026-11-20 | Measure-Pipeline -AsOf 2026-11-20</code>
/// </example>
[Cmdlet(VerbsData.Import, "Opportunity", DefaultParameterSetName = PathSet, SupportsShouldProcess = true)]
[OutputType(typeof(Opportunity))]
public sealed class ImportOpportunityCommand : ReadingCommand, IDynamicParameters
{
    private const string HistorySet = "History";

    private readonly List<ReadingReport> _reports = [];
    private RejectFile? _rejects;
    private HistoryReader? _past;
    private HistorySource? _view;

    /// <summary>The files to read, without wildcards. Accepts the files of Get-ChildItem from the pipeline.</summary>
    [Parameter(Mandatory = true, ParameterSetName = LiteralPathSet, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [Alias("PSPath")]
    public override string[] LiteralPath { get; set; } = [];

    /// <inheritdoc/>
    [Parameter(ParameterSetName = PathSet)]
    [Parameter(ParameterSetName = LiteralPathSet)]
    [Parameter(Mandatory = true, ParameterSetName = HistorySet)]
    [ValidateNotNullOrEmpty]
    public override string[] History { get; set; } = [];

    /// <inheritdoc/>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public override string[] Contacts { get; set; } = [];

    /// <summary>A past date: the deals are returned as of then, from the latest export in -History up to that date.</summary>
    [Parameter(Mandatory = true, ParameterSetName = HistorySet)]
    [DayTransformation]
    public DateTime? AsOf { get; set; }

    /// <summary>
    /// The date of the export. Default: from its file name. It dates changes since the end of the history; later history is ignored.
    /// </summary>
    [Parameter(ParameterSetName = PathSet)]
    [Parameter(ParameterSetName = LiteralPathSet)]
    [DayTransformation]
    public DateTime? ExportedOn { get; set; }

    /// <summary>
    /// A file for the rejected rows, byte for byte under the original header, so that they can be fixed and read again; rows of a workbook
    /// become CSV. The reasons are in name.reasons.csv next to it. Nothing is written if no row is rejected.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? RejectPath { get; set; }

    /// <summary>Replaces existing files of -RejectPath.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>The name of a variable, without $, for the reading reports: one per file, complete when all its rows are read.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? ReadingReport { get; set; }

    // Its parameters are those of this command.
    /// <inheritdoc/>
    public override ReadingOption ReadingOption { get; set; } = new();

    /// <inheritdoc/>
    public object GetDynamicParameters() => ReadingOption;

    /// <inheritdoc/>
    private protected override string? Adapt(string? hint) => hint;

    /// <inheritdoc/>
    private protected override RejectFile? Rejects => _rejects;

    /// <inheritdoc/>
    private protected override DateTime? ExportDay => _view is null ? ExportedOn?.Date : _view.Day;

    /// <inheritdoc/>
    protected override void Begin()
    {
        if (ReadingReport is not null)
        {
            SessionState.PSVariable.Set(ReadingReport, _reports);
        }

        if (RejectPath is not null && GetUnresolvedProviderPathFromPSPath(RejectPath) is var path
            && ShouldProcess(path, "Write the rejected rows"))
        {
            _rejects = new RejectFile(path, Force);
        }
    }

    /// <inheritdoc/>
    protected override void Process()
    {
        _view = ParameterSetName == HistorySet ? FindView() : null;
        foreach (var opportunity in _view is null ? ReadOpportunities() : ReadOpportunities([_view.File]))
        {
            WriteObject(opportunity);
        }
    }

    /// <inheritdoc/>
    private protected override HistoriesByDeal? FindPast() => Past()?.Book;

    private HistoryReader? Past() => History.Length == 0 ? null : _past ??= ReadHistory(FindHistory());

    /// <summary>The export that shows the deals as they stood on the day.</summary>
    private HistorySource FindView() => Past()!.Exports.LastOrDefault(export => export.Day <= AsOf)
        ?? throw new EliteSellerException(new Problem(
            "NoExportOfThatDay", ProblemKind.NoInput, "-History has no export of that date or earlier.",
            "Use a later -AsOf, or give the export with -Path; a log alone has no deals."));

    /// <inheritdoc/>
    protected override void Finish()
    {
        _rejects?.Commit();
        TellUnmatchedContacts();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _rejects?.Dispose();
        base.Dispose(disposing);
    }

    /// <inheritdoc/>
    private protected override void Opened(ReadingReport report) => _reports.Add(report);
}
