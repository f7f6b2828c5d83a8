using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using EliteSeller.Formats.Csv;
using EliteSeller.Formats.Files;
using EliteSeller.Formats.Reports;
using EliteSeller.Opportunities;
using EliteSeller.Pipelines;
using EliteSeller.Qualification;
using EliteSeller.Reading;
using EliteSeller.Reports;

namespace EliteSeller.PowerShell;

/// <summary>Writes the page that a team reads on Monday morning: the new bad news first, what moved, what is due, and who asks what by when.</summary>
/// <remarks>
/// <para>
/// Give it a whole export, closed deals included, and last week's export as -Previous. Bad news is new when a rule fails now and did not
/// fail on the day of the earlier export, by the same policy and with the ledgers as they stood then. Page one fits on one sheet of paper;
/// page two holds the deals to walk away from, the verdicts by stage, and how the figures were made. The table beside the report
/// (report-deals.csv beside report.html) holds every deal, so nothing is lost that the page had no room for.
/// </para>
/// <para>
/// Results of Test-Opportunity keep their verdicts and their as-of day; -Policy and the ledgers are for deals that are not tested yet.
/// Amounts of different currencies are never added up unless -ExchangeRate says how. The same input gives the same bytes.
/// </para>
/// <para>
/// A template of one's own (-Template) is a Handlebars file. It shows what the report holds and can do nothing else; docs/reports.md
/// lists the names.
/// </para>
/// </remarks>
/// <example>
/// <summary>This week's page, compared with last week's export</summary>
/// <code>Export-PipelineReport 'samples/history/2026-11-23 pipeline.csv' -Previous 'samples/history/2026-11-16 pipeline.csv' -AsOf 2026-11-23 -OutFile report.html</code>
/// </example>
/// <example>
/// <summary>The same for programs</summary>
/// <code>Import-Opportunity samples/plain.csv | Export-PipelineReport -AsOf 2026-11-23 -OutFile pipeline.json -PassThru</code>
/// </example>
/// <example>
/// <summary>The review of the quarter against a target</summary>
/// <code>Export-PipelineReport samples/salesforce-report.csv -AsOf 2026-11-23 -Review Quarter -Target 900000 -OutFile quarter.html</code>
/// </example>
/// <seealso cref="EliteSeller.Reports.PipelineReport"/>
[Cmdlet(VerbsData.Export, "PipelineReport", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet)]
[OutputType(typeof(WrittenReport))]
public sealed class ExportPipelineReportCommand : ReadingCommand
{
    private const string InputObjectSet = "InputObject";

    private readonly List<(ReadingReport Report, bool IsPrevious)> _read = [];
    private IReportFace _face = null!;
    private OpportunityInput _input = null!;
    private OpportunityJudge? _judge;
    private PipelineReportBuilder? _builder;
    private QualificationPolicy _policy = null!;
    private string _target = "";
    private string? _previous;
    private bool _readsPrevious;

    /// <summary>Deals: opportunities, results of Test-Opportunity, or rows of any kind, such as those of Import-Csv.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = InputObjectSet)]
    [AllowNull]
    public PSObject? InputObject { get; set; }

    /// <summary>The report to write. Its folder has to exist; a table of all deals is written beside it.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ValidateNotNullOrEmpty]
    public string OutFile { get; set; } = "";

    /// <summary>The kind of file. What the ending of -OutFile says unless given.</summary>
    [Parameter]
    public ReportFormat? Format { get; set; }

    /// <summary>The policy that deals are tested by: Default, Meddpicc or Bant, or the path of a policy file. The default unless given.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(PolicyNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Policy { get; set; }

    /// <summary>Ask ledgers, as Add-AskRecord writes them.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] AskLedger { get; set; } = [];

    /// <summary>Concession ledgers, as Add-Concession writes them.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] ConcessionLedger { get; set; } = [];

    /// <summary>The ledger of dispositions that Export-Disposition kept: the report says which were kept, which not, and which are overdue.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? DispositionLedger { get; set; }

    /// <summary>The earlier export to compare with, read with the same options. Its day is taken from its name (2026-11-16 pipeline.csv), or from -PreviousDate.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Previous { get; set; }

    /// <summary>The day of the earlier export, where its name does not begin with it.</summary>
    [Parameter]
    public DateTime? PreviousDate { get; set; }

    /// <summary>What is to be won in the fiscal quarter of the as-of day: a number, or one a currency: <c>@{ EUR = 500000; USD = 300000 }</c>.</summary>
    [Parameter]
    [ValidateNotNull]
    public PSObject? Target { get; set; }

    /// <summary>Adds the review of the quarter: losses at the eleventh hour, how early bad news is told, and a section for each seller.</summary>
    [Parameter]
    public ReportReview Review { get; set; }

    /// <summary>A team's own template, a Handlebars file for HTML or Markdown.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Template { get; set; }

    /// <summary>
    /// What one unit of each currency is worth in the reporting currency: <c>@{ EUR = 1; USD = 0.92 }</c>, or a CSV file with the columns
    /// Currency, Rate and, where rates change, From (yyyy-MM-dd). Everything is converted with the rates of the as-of day.
    /// </summary>
    [Parameter]
    [ValidateNotNull]
    public ExchangeRateInput? ExchangeRate { get; set; }

    /// <summary>The currency to report in, where it is not the only one whose rate is 1.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Currency { get; set; }

    /// <summary>The day from which days are counted, such as the day of the export. That of the results, otherwise today, unless given.</summary>
    [Parameter]
    public DateTime? AsOf { get; set; }

    /// <summary>The month in which the fiscal year begins, from 1 to 12; the policy's unless given.</summary>
    [Parameter]
    [ValidateRange(1, 12)]
    public int? FiscalYearStartMonth { get; set; }

    /// <summary>Writes the table beside the report without a byte order mark, for programs that do not know it. Excel needs the mark to see that a file is UTF-8.</summary>
    [Parameter]
    public SwitchParameter NoByteOrderMark { get; set; }

    /// <summary>
    /// Writes texts that begin with = + - @ as they are. Otherwise they get an apostrophe in front, so that no spreadsheet runs them as a formula;
    /// this module takes it off again on reading, and negative numbers never get one. Use it for a program that is no spreadsheet.
    /// </summary>
    [Parameter]
    public SwitchParameter NoEscape { get; set; }

    /// <summary>Replaces files that are already there.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Gives the report that was written, with its headline figures.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void Begin()
    {
        _target = GetUnresolvedProviderPathFromPSPath(OutFile);
        _face = ReportFaces.Of(Format ?? ReportFaces.FormatOf(OutFile), Template is null ? null : GetUnresolvedProviderPathFromPSPath(Template));
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
        _judge?.Tally.Complete();
        Tell();
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
                Tell();
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
        Dispositions = DispositionLedger is null ? null : DispositionInput.Read(GetUnresolvedProviderPathFromPSPath(DispositionLedger), problem => Report(problem), StopToken),
        ReviewsQuarter = Review == ReportReview.Quarter,
        DealsFile = System.IO.Path.GetFileName(ReportDealsFile.PathBeside(_target)),
        Reminder = BriefingFiles.Read([], []).Reminder(asOf),
    });

    private OpportunityJudge MakeJudge(DateTime asOf) => JudgeInput.Make(
        new RuleSet(_policy), asOf, AskLedger.Select(GetUnresolvedProviderPathFromPSPath), ConcessionLedger.Select(GetUnresolvedProviderPathFromPSPath),
        ReadRates(_policy.Currency ?? Currency), roadmaps: null, problem => Report(problem), WriteWarning, StopToken);

    private Currencies.ExchangeRates? ReadRates(string? currency) => ExchangeRate?.Read(SessionState.Path.GetUnresolvedProviderPathFromPSPath, currency);

    private DateTime DayOfPrevious(string file) => PreviousDate ?? Pipelines.SnapshotDate.FromFileName(file) ?? throw new EliteSellerException(new Problem(
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

    private void Tell()
    {
        while (_judge?.Tally.TakeProblem() is { } problem)
        {
            Report(problem);
        }

        while (_judge?.Tally.TakeRemark() is { } remark)
        {
            WriteWarning(remark);
        }
    }
}
