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
/// it. Changes since the end of the history are dated by -AsOf, the date of the export, and later history is ignored. With -History and
/// -AsOf and no file, the deals are returned as of that date, from the latest export up to it.
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
/// <code>Import-Opportunity samples/plain.csv -History samples/history -AsOf 2026-11-24 | ForEach-Object History</code>
/// </example>
/// <example>
/// <summary>See the pipeline on a past date</summary>
/// <code>Import-Opportunity -History samples/history -AsOf 2026-11-20 | Measure-Pipeline -AsOf 2026-11-20</code>
/// </example>
[Cmdlet(VerbsData.Import, "Opportunity", DefaultParameterSetName = PathSet, SupportsShouldProcess = true)]
[OutputType(typeof(Opportunity))]
public sealed class ImportOpportunityCommand : ReadingCommand, IDynamicParameters
{
    private readonly List<ReadingReport> _reports = [];
    private RejectFile? _rejects;
    private HistoryReader? _past;
    private HistorySource? _view;

    /// <inheritdoc/>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public override string[] Contacts { get; set; } = [];

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
    private protected override DateTime? ExportDay => _view?.Day ?? base.ExportDay;

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
        _view = NamesFiles ? null : FindView();
        foreach (var opportunity in _view is null ? ReadOpportunities(ResolveFiles(), Ids) : ReadOpportunities([_view.File]))
        {
            WriteObject(opportunity);
        }
    }

    /// <inheritdoc/>
    private protected override HistoriesByDeal? FindPast() => Past()?.Book;

    private HistoryReader? Past() => History.Length == 0 ? null : _past ??= ReadHistory(FindHistory());

    /// <summary>The export that shows the deals as they stood on the day.</summary>
    private HistorySource FindView() => AsOf is null || Past() is not { } past
        ? throw new EliteSellerException(new Problem("ExportMissing", ProblemKind.Argument, "There is no file to read.",
            "Give one: Import-Opportunity deals.csv. For a past date: Import-Opportunity -History exports -AsOf 2026-11-16"))
        : past.Exports.LastOrDefault(export => export.Day <= AsOf) ?? throw new EliteSellerException(new Problem(
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
