using System.Management.Automation;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Reports;
using EliteSeller.Files.Export.Reports;
using EliteSeller.Files.Import.Histories;
using EliteSeller.Files.Import.Tables;
using EliteSeller.Files.Storage;

namespace EliteSeller.PowerShell;

/// <summary>Writes the page that runs the weekly meeting: what to drop, pursue and ask, what is new, and who asks what by when.</summary>
/// <remarks>
/// <para>
/// Use a whole export with closed deals, and a folder of earlier exports as -History. The newest of them is compared with: bad news is new
/// if a rule fails now and did not fail then, by the same policy and with the ledgers as of then. All of them make the trend, and say since
/// when a deal has been proposed to drop. A CSV file next to the report (report-deals.csv next to report.html) has every deal. What the
/// earlier exports told is kept beside them (eliteseller-history.cache, safe to delete), so that the next report reads only new ones.
/// </para>
/// <para>
/// -Format Email writes the body of a mail, Xlsx a workbook. Results of Test-Opportunity keep their verdicts and as-of date. Amounts
/// in different currencies are never added without -ExchangeRate. docs/reports.md lists the fields that a template can show.
/// </para>
/// </remarks>
/// <example>
/// <summary>This week's page, with the trend of earlier exports</summary>
/// <code>Export-PipelineReport 'samples/history/2026-11-23 pipeline.csv' -History samples/history -AsOf 2026-11-23 -OutFile report.html</code>
/// </example>
/// <example>
/// <summary>The workbook beside it</summary>
/// <code>Import-Opportunity samples/plain.csv | Export-PipelineReport -AsOf 2026-11-23 -OutFile pipeline.xlsx -PassThru</code>
/// </example>
/// <example>
/// <summary>Review the quarter against a target</summary>
/// <code>Export-PipelineReport samples/salesforce-report.csv -AsOf 2026-11-23 -QuarterlyReview -Target 900000 -OutFile quarter.html</code>
/// </example>
/// <seealso cref="EliteSeller.Analysis.Reports.PipelineReport"/>
[Cmdlet(VerbsData.Export, "PipelineReport", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet)]
[OutputType(typeof(WrittenReport))]
public sealed partial class ExportPipelineReportCommand : VerdictCommand, IDynamicParameters
{
    private readonly ReportSources _sources = new();
    private Action<PipelineReport, Stream> _face = null!;
    private OpportunityJudge? _judge;
    private PipelineReportBuilder? _builder;
    private string _target = "";
    private string? _previous;

    /// <summary>The report to write. Its folder must exist. A CSV file of all deals is written next to it.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ValidateNotNullOrEmpty]
    public string OutFile { get; set; } = "";

    /// <summary>The file format. Default: from the extension of -OutFile.</summary>
    [Parameter]
    public ReportFormat? Format { get; set; }

    /// <summary>
    /// The earlier export to compare with, read with the same options. Its date comes from its name (2026-11-16 pipeline.csv), or from
    /// -PreviousDate. Default: the newest export of -History that is earlier than the report.
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

    /// <summary>Adds a quarterly review: losses at the eleventh hour, how early bad news is known, and a section for each seller.</summary>
    [Parameter]
    public SwitchParameter QuarterlyReview { get; set; }

    /// <summary>The path of your own Handlebars template for HTML or Markdown.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Template { get; set; }

    /// <summary>The reporting currency, needed only if several currencies have the rate 1.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NameCompleter))]
    public string? Currency { get; set; }

    /// <summary>The first month of the fiscal year, from 1 to 12. Default: the policy's.</summary>
    [Parameter]
    [ValidateRange(1, 12)]
    public int? FiscalYearStartMonth { get; set; }

    /// <summary>How to write.</summary>
    public TableOutputOptions Output { get; } = new();

    /// <inheritdoc/>
    public object GetDynamicParameters() => Output;

    /// <inheritdoc/>
    private protected override bool NeedsDeals => _builder is null;

    private OpportunityJudge Judge =>
        _judge ??= MakeJudge(new RuleSet(PolicyInForce), Day, ReadRates(PolicyInForce.Currency ?? Currency));

    /// <inheritdoc/>
    private protected override void Prepare()
    {
        _target = OutputPath(OutFile);
        Format ??= ReportWriters.FormatOf(OutFile);
        _face = ReportWriters.Create(Format.Value, Template is null ? null : FullPath(Template));
        WrittenReport.RequireFree(_target, Output.Force);
        _ = PolicyInForce;
        _previous = Previous is null ? null
            : ResolveFiles([Previous]).FirstOrDefault() ?? throw new EliteSellerException(SourceProblems.NotFound(Previous));
    }

    /// <inheritdoc/>
    protected override void Process()
    {
        if (InputObject?.BaseObject is QualificationResult result)
        {
            NoteSource(result.Opportunity);
            Add(result);
        }
        else
        {
            base.Process();
        }
    }

    /// <inheritdoc/>
    private protected override void Conclude()
    {
        RequireNotInput(_target);
        RequireNotInput(ReportDealsFile.PathBeside(_target));
        _judge?.Counts.Complete();
        WriteWarnings();
        var report = _builder!.Build(_sources.All());
        if (ShouldProcess(_target, FormattableString.Invariant($"Write the report of {_builder.Deals} deals")))
        {
            var written = WrittenReport.Write(report, _face, _target, Output.Force, Output.Style);
            WriteVerbose($"Written: {written.Path} and {written.DealsPath}.");
            SaveHistory();
            WriteWritten(Output, written.Path, written);
        }
    }

    /// <inheritdoc/>
    private protected override void Add(Opportunity opportunity)
    {
        var builder = BuilderOf(null);
        if (opportunity.Outcome == DealOutcome.Open)
        {
            builder.Add(Judge.Judge(opportunity));
            WriteWarnings();
        }
        else
        {
            builder.AddClosed(opportunity);
        }
    }

    private void Add(QualificationResult result)
    {
        if (Policy is not null && result.Policy.Hash != PolicyInForce.Identity.Hash)
        {
            throw new EliteSellerException(new Problem("PolicyMixed", ProblemKind.Argument,
                $"The results are from policy {result.Policy}, but -Policy is {PolicyInForce.Identity}.",
                "Omit -Policy, or test the deals with the same policy."));
        }

        BuilderOf(result).Add(result);
    }

    private PipelineReportBuilder BuilderOf(QualificationResult? first) => _builder ??= MakeBuilder(first);

    private ReportOptions OptionsOf(DateTime asOf, DateTime? previousDay) => new()
    {
        PreviousDay = previousDay,
        Rates = ReadRates(Currency),
        Targets = TargetInput.Read(Target, Currency),
        FiscalYearStartMonth = FiscalYearStartMonth ?? (Policy is null ? null : PolicyInForce.FiscalYearStartMonth),
        Entries = Entries?.Any(entry => entry.Kind == LedgerKind.Action) is true ? Entries : null,
        ReviewsQuarter = QuarterlyReview,
        ListsFailures = Format == ReportFormat.Xlsx || Output.PassThru,
        DealsFile = System.IO.Path.GetFileName(ReportDealsFile.PathBeside(_target)),
        Roadmaps = Roadmap,
        Reminder = BriefingFiles.Read([], []).Reminder(asOf),
        Shelf = new ReportShelf(),
    };

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
