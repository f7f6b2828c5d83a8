using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using EliteSeller.Formats.Csv;
using EliteSeller.Formats.Histories;
using EliteSeller.Histories;
using EliteSeller.Opportunities;
using EliteSeller.Reading;

namespace EliteSeller.PowerShell;

/// <summary>Reads opportunities from the export of a CRM.</summary>
/// <remarks>
/// <para>
/// The CRM is recognised by the headers: Salesforce (report and API names), HubSpot, Dynamics 365, Pipedrive, Zoho, Freshsales, Close, Bitrix24, or
/// plain headers in several languages. Encoding, delimiter, the order of day and month, and decimal marks are found from the file; what can not be
/// found is asked for, never guessed. A row that can not be read is an error with its file, line and column, and the rest go on. A blank cell stays
/// empty: it is never turned into zero, false or today. Every original column is under Fields.
/// </para>
/// <para>
/// With -History the past of the deals is read first: earlier exports, or the CRM's own log of stages and fields. It counts pushes, dates the stage,
/// and knows the first amount, the last meaningful change and the stage before a loss. Where the export's own count of pushes is lower than what the
/// history shows, the history counts; so does it where the export's own day lies in a time at which the history shows another stage. The reading report
/// says so. With -History and -AsOf alone, the deals are given as they stood on that day.
/// </para>
/// </remarks>
/// <example>
/// <summary>The deals of a Salesforce report</summary>
/// <code>Import-Opportunity samples/salesforce-report.csv</code>
/// </example>
/// <example>
/// <summary>Keep what was refused, mend it, and read it again</summary>
/// <code>Import-Opportunity samples/hubspot.csv -RejectPath refused.csv -ReadingReport report</code>
/// </example>
/// <example>
/// <summary>A team's own columns and stages</summary>
/// <code>Import-Opportunity samples/plain.csv -Property @{ NextStep = 'Next Step' } -StageMap @{ 'Solution' = 0.4; 'Signed' = 'Won' }</code>
/// </example>
/// <example>
/// <summary>What earlier exports know: pushes, the day of the stage, the first amount, the last change</summary>
/// <code>Import-Opportunity samples/plain.csv -History samples/history -ExportedOn 2026-11-24 | ForEach-Object History</code>
/// </example>
/// <example>
/// <summary>The pipeline as it stood on a past day</summary>
/// <code>Import-Opportunity -History samples/history -AsOf 2026-11-20 | Measure-Pipeline -AsOf 2026-11-20</code>
/// </example>
[Cmdlet(VerbsData.Import, "Opportunity", DefaultParameterSetName = PathSet, SupportsShouldProcess = true)]
[OutputType(typeof(Opportunity))]
public sealed class ImportOpportunityCommand : ReadingCommand
{
    private const string HistorySet = "History";

    private readonly List<ReadingReport> _reports = [];
    private RejectFile? _rejects;
    private HistoryReader? _past;
    private HistorySource? _view;

    /// <summary>The files to read, each name taken as it stands. Takes the files of Get-ChildItem from the pipeline.</summary>
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

    /// <summary>A past day: the deals are given as they stood then, as the last export of -History shows them that is not later.</summary>
    [Parameter(Mandatory = true, ParameterSetName = HistorySet)]
    public DateTime? AsOf { get; set; }

    /// <summary>
    /// The day on which the file was exported, where its name does not begin with it. It dates what has changed since the history ends; what the
    /// history tells of later days does not count.
    /// </summary>
    [Parameter(ParameterSetName = PathSet)]
    [Parameter(ParameterSetName = LiteralPathSet)]
    public DateTime? ExportedOn { get; set; }

    /// <summary>
    /// A file for the refused rows, byte for byte under the source's own header, so that they can be mended and read again; rows of a workbook become
    /// CSV. The reasons stand beside it in name.reasons.csv. Nothing is written when no row is refused.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? RejectPath { get; set; }

    /// <summary>Replaces the files of -RejectPath when they are already there.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>The name of a variable, without $, that takes the reading reports: one a file, filled while its rows pass.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? ReadingReport { get; set; }

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

        if (RejectPath is not null && GetUnresolvedProviderPathFromPSPath(RejectPath) is var path && ShouldProcess(path, "Write the rejected rows"))
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
    private protected override HistoryBook? FindPast() => Past()?.Book;

    private HistoryReader? Past() => History.Length == 0 ? null : _past ??= ReadHistory(FindHistory());

    /// <summary>The export that shows the deals as they stood on the day.</summary>
    private HistorySource FindView() => Past()!.Exports.LastOrDefault(export => export.Day <= AsOf)
        ?? throw new EliteSellerException(new Problem(
            "NoExportOfThatDay", ProblemKind.NoInput, "-History has no export of that date or earlier.",
            "Use a later -AsOf, or give the export with -Path; a log alone has no deals."));

    /// <inheritdoc/>
    protected override void Finish() => _rejects?.Commit();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _rejects?.Dispose();
        base.Dispose(disposing);
    }

    /// <inheritdoc/>
    private protected override void Opened(ReadingReport report) => _reports.Add(report);
}
