using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Reports;
using EliteSeller.Files.Export.Reports;
using EliteSeller.Files.Import.Tables;
using EliteSeller.Files.Storage;
using EliteSeller.Model;

namespace EliteSeller.PowerShell;

/// <summary>Writes the team's weekly report: new bad news first, what changed, what is due, and who asks what by when.</summary>
/// <remarks>
/// <para>
/// Use a whole export with closed deals, and last week's export as -Previous. Bad news is new if a rule fails now and did not fail on the
/// date of the earlier export, by the same policy and with the ledgers as of then. Page one fits on one sheet of paper; page two has the
/// deals to walk away from, the verdicts by stage, and how figures are calculated. A CSV file next to the report (report-deals.csv next to
/// report.html) has every deal.
/// </para>
/// <para>
/// Results of Test-Opportunity keep their verdicts and their as-of date; -Policy and the ledgers apply to deals that are not tested yet.
/// Amounts in different currencies are never added without -ExchangeRate. The same input gives the same bytes.
/// </para>
/// <para>
/// Your own template (-Template) is a Handlebars file. It can show the fields of the report and nothing else; docs/reports.md lists them.
/// </para>
/// </remarks>
/// <example>
/// <summary>This week's page, compared with last week's export</summary>
/// <code>Export-PipelineReport 'samples/history/2026-11-23 pipeline.csv' -Previous 'samples/history/2026-11-16 pipeline.csv' -AsOf 2026-11-23 -OutFile report.html</code>
/// </example>
/// <example>
/// <summary>Write the report as JSON</summary>
/// <code>Import-Opportunity samples/plain.csv | Export-PipelineReport -AsOf 2026-11-23 -OutFile pipeline.json -PassThru</code>
/// </example>
/// <example>
/// <summary>Review the quarter against a target</summary>
/// <code>Export-PipelineReport samples/salesforce-report.csv -AsOf 2026-11-23 -Review Quarter -Target 900000 -OutFile quarter.html</code>
/// </example>
/// <seealso cref="EliteSeller.Analysis.Reports.PipelineReport"/>
[Cmdlet(VerbsData.Export, "PipelineReport", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet)]
[OutputType(typeof(WrittenReport))]
public sealed class ExportPipelineReportCommand : ReadingCommand
{
    private const string InputObjectSet = "InputObject";

    private readonly List<(ReadingReport Report, bool IsPrevious)> _read = [];
    private IReportWriter _face = null!;
    private OpportunityInput _input = null!;
    private OpportunityJudge? _judge;
    private PipelineReportBuilder? _builder;
    private QualificationPolicy _policy = null!;
    private string _target = "";
    private IReadOnlyList<LedgerEntry>? _entries;
    private string? _previous;
    private bool _readsPrevious;

    /// <summary>The deals: opportunities, results of Test-Opportunity, or rows of any kind, such as those of Import-Csv.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = InputObjectSet)]
    [AllowNull]
    public PSObject? InputObject { get; set; }

    /// <summary>The report to write. Its folder must exist. A CSV file of all deals is written next to it.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ValidateNotNullOrEmpty]
    public string OutFile { get; set; } = "";

    /// <summary>The file format. Default: from the extension of -OutFile.</summary>
    [Parameter]
    public ReportFormat? Format { get; set; }

    /// <summary>The policy to judge by: Default, Meddpicc, Bant, or the path of a policy file. Default: Default.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(PolicyNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Policy { get; set; }

    /// <summary>Ledgers, as written by Add-LedgerEntry. Entries are matched to deals by id; an entry counts for its own deal only.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] Ledger { get; set; } = [];

    /// <summary>
    /// The earlier export to compare with, read with the same options. Its date comes from its name (2026-11-16 pipeline.csv), or from
    /// -PreviousDate.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Previous { get; set; }

    /// <summary>The date of the earlier export. Default: from its file name.</summary>
    [Parameter]
    [DayTransformation]
    public DateTime? PreviousDate { get; set; }

    /// <summary>
    /// The target for the fiscal quarter of -AsOf: a number, or one per currency: <c>@{ EUR = 500000; USD = 300000 }</c>.
    /// </summary>
    [Parameter]
    [ValidateNotNull]
    public PSObject? Target { get; set; }

    /// <summary>
    /// Adds a quarterly review: losses at the eleventh hour, how early bad news is known, and a section for each seller.
    /// </summary>
    [Parameter]
    public ReportReview Review { get; set; }

    /// <summary>The path of your own Handlebars template for HTML or Markdown.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Template { get; set; }

    /// <summary>
    /// What one unit of each currency is worth in the reporting currency: <c>@{ EUR = 1; USD = 0.92 }</c>, or a CSV file with the columns
    /// Currency, Rate and, if rates change, From (yyyy-MM-dd). Amounts are converted at the rates of -AsOf.
    /// </summary>
    [Parameter]
    [ValidateNotNull]
    public ExchangeRateInput? ExchangeRate { get; set; }

    /// <summary>The reporting currency, needed only if several currencies have the rate 1.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Currency { get; set; }

    /// <summary>The date to count days from, such as the date of the export. Default: the date of the results, otherwise today.</summary>
    [Parameter]
    [DayTransformation]
    public DateTime? AsOf { get; set; }

    /// <summary>The first month of the fiscal year, from 1 to 12. Default: the policy's.</summary>
    [Parameter]
    [ValidateRange(1, 12)]
    public int? FiscalYearStartMonth { get; set; }

    /// <summary>
    /// Writes CSV files without a byte order mark. Excel needs the mark to recognize UTF-8; some other programs cannot read it.
    /// </summary>
    [Parameter]
    public SwitchParameter NoByteOrderMark { get; set; }

    /// <summary>
    /// Writes text that begins with =, +, - or @ unchanged. By default such text gets a leading apostrophe, so that no spreadsheet runs it
    /// as a formula; this module removes the apostrophe on reading. Use it for programs that are not spreadsheets.
    /// </summary>
    [Parameter]
    public SwitchParameter NoEscape { get; set; }

    /// <summary>Replaces existing files.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Returns the written report with its headline figures.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void Begin()
    {
        _target = GetUnresolvedProviderPathFromPSPath(OutFile);
        _face = ReportWriters.Create(Format ?? ReportWriters.FormatOf(OutFile), Template is null ? null : GetUnresolvedProviderPathFromPSPath(Template));
        WrittenReport.RequireFree(_target, Force);
        _policy = PolicyFiles.Find(Policy, GetUnresolvedProviderPathFromPSPath);
        _previous = Previous is null ? null : ResolveFiles([Previous]).FirstOrDefault() ?? throw new EliteSellerException(SourceProblems.NotFound(Previous));
        _input = new OpportunityInput(GetReadingOptions(), problem => Report(problem), WriteWarning);
    }

    /// <inheritdoc/>
    protected override void Process()
    {
        if (InputObject?.BaseObject is QualificationResult result)
        {
            Add(result);
        }
        else
        {
            AddAll(ParameterSetName == InputObjectSet ? _input.Add(InputObject) : ReadOpportunities());
        }
    }

    /// <inheritdoc/>
    protected override void Finish()
    {
        AddAll(_input.Complete());
        if (_builder is null)
        {
            throw new EliteSellerException(new Problem("NoOpportunity", ProblemKind.NoInput, "There are no deals to report on.", "Check the file or the pipeline; it has no deals."));
        }

        ReadPrevious(_builder);
        _judge?.Counts.Complete();
        WriteWarnings();
        var report = _builder.Build(_read.ConvertAll(Source));
        if (ShouldProcess(_target, FormattableString.Invariant($"Write the report of {_builder.Deals} deals")))
        {
            var written = WrittenReport.Write(report, _face, _target, Force, new CsvStyle(!NoByteOrderMark, !NoEscape));
            WriteVerbose($"Written: {written.Path} and {written.DealsPath}.");
            if (PassThru)
            {
                WriteObject(written);
            }
        }
    }

    /// <inheritdoc/>
    private protected override DateTime? ExportDay => _readsPrevious ? PreviousDate : AsOf;

    /// <inheritdoc/>
    private protected override void Opened(ReadingReport report) => _read.Add((report, _readsPrevious));

    private static ReportSource Source((ReadingReport Report, bool IsPrevious) read) => new(
        System.IO.Path.GetFileName(read.Report.File ?? "pipeline"), read.Report.Layout, read.Report.RowsRead, read.Report.RowsRefused, read.Report.RowsDropped + read.Report.RowsFolded, read.IsPrevious);

    private void AddAll(IEnumerable<Opportunity> opportunities)
    {
        foreach (var opportunity in opportunities)
        {
            var builder = BuilderOf(null);
            if (opportunity.Outcome == DealOutcome.Open)
            {
                builder.Add((_judge ??= MakeJudge(builder.AsOf)).Judge(opportunity));
                WriteWarnings();
            }
            else
            {
                builder.AddClosed(opportunity);
            }
        }
    }

    private void Add(QualificationResult result)
    {
        if (Policy is not null && result.Policy.Hash != _policy.Identity.Hash)
        {
            throw new EliteSellerException(new Problem(
                "PolicyMixed", ProblemKind.Argument, $"The results are from policy {result.Policy}, but -Policy is {_policy.Identity}.", "Omit -Policy, or test the deals with the same policy."));
        }

        BuilderOf(result).Add(result);
    }

    private PipelineReportBuilder BuilderOf(QualificationResult? first) => _builder ??= MakeBuilder(AsOf ?? first?.AsOf ?? DateTime.Today);

    private PipelineReportBuilder MakeBuilder(DateTime asOf) => new(asOf, new ReportOptions
    {
        PreviousDay = _previous is null ? null : DayOfPrevious(_previous),
        Rates = ReadRates(Currency),
        Targets = TargetInput.Read(Target, Currency),
        FiscalYearStartMonth = FiscalYearStartMonth ?? (Policy is null ? null : _policy.FiscalYearStartMonth),
        Dispositions = Entries?.Any(entry => entry.Kind == LedgerKind.Action) is true ? Entries : null,
        ReviewsQuarter = Review == ReportReview.Quarter,
        DealsFile = System.IO.Path.GetFileName(ReportDealsFile.PathBeside(_target)),
        Reminder = BriefingFiles.Read([], []).Reminder(asOf),
    });

    private OpportunityJudge MakeJudge(DateTime asOf) => JudgeInput.Make(
        new RuleSet(_policy), asOf, Entries, ReadRates(_policy.Currency ?? Currency), roadmaps: null, problem => Report(problem), WriteWarning);

    private IReadOnlyList<LedgerEntry>? Entries => _entries ??= LedgerInput.ReadAll(
        Ledger.Select(GetUnresolvedProviderPathFromPSPath), problem => Report(problem), StopToken);

    private Model.ExchangeRates? ReadRates(string? currency) => ExchangeRate?.Read(SessionState.Path.GetUnresolvedProviderPathFromPSPath, currency);

    private DateTime DayOfPrevious(string file) => PreviousDate ?? Model.SnapshotDate.FromFileName(file) ?? throw new EliteSellerException(new Problem(
        "PreviousDateUnknown", ProblemKind.Argument, "The date of the earlier export is missing.", "Use -PreviousDate, or start its file name with the date, such as 2026-11-16 pipeline.csv.", file));

    private void ReadPrevious(PipelineReportBuilder builder)
    {
        if (_previous is null)
        {
            return;
        }

        _readsPrevious = true;
        foreach (var opportunity in ReadOpportunities([_previous]))
        {
            builder.AddPrevious(opportunity);
        }
    }

    private void WriteWarnings()
    {
        while (_judge?.Counts.TakeProblem() is { } problem)
        {
            Report(problem);
        }

        while (_judge?.Counts.TakeRemark() is { } remark)
        {
            WriteWarning(remark);
        }
    }
}
