using EliteSeller.Analysis.Actions;
using EliteSeller.Analysis.Pipelines;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Text;

namespace EliteSeller.Analysis.Reports;

/// <summary>Makes a report: takes the deals one after the other, then the earlier export, and puts everything into its place.</summary>
public sealed partial class PipelineReportBuilder
{
    /// <summary>How many earlier runs make the trend, the newest ones: a half year of weeks, with the run of the report.</summary>
    public const int MostRuns = 25;

    private readonly ReportOptions _options;
    private readonly ReportMoney _money;
    private readonly IReportShelf _shelf;
    private readonly DealRanking _ranking;
    private readonly List<DealEntry> _open = [];
    private readonly List<int> _closed = [];
    private readonly MoneySums _won = new();
    private readonly List<SlippedDeal> _slipped = [];
    private readonly FailureCounts _failures = new();
    private readonly DataQuality.Counter _quality = new();
    private readonly TextPool _texts = new();
    private readonly HashSet<IReadOnlyList<string>> _blindSpots = [];
    private readonly SortedDictionary<DateTime, ReportRun> _runs = [];
    private readonly FileDates _dates;
    private readonly AskedDeals? _asked;
    private readonly QuarterReviewer? _reviewer;
    private OpportunityJudge? _judge;
    private DealTeller? _teller;
    private RunRecorder? _now;
    private QuarterOutlook? _outlook;
    private PreviousRun? _previous;
    private Improvements? _better;
    private DealConcerns? _concerns;

    /// <summary>Starts a report.</summary>
    /// <param name="asOf">The day from which days are counted; that of every result.</param>
    /// <param name="options">What else the report is made with.</param>
    /// <param name="judge">Judges the earlier exports; null where there is none, or nothing to judge them by.</param>
    /// <exception cref="EliteSellerException"><c>PreviousNotEarlier</c>: the earlier export is not of an earlier day.</exception>
    public PipelineReportBuilder(DateTime asOf, ReportOptions options, OpportunityJudge? judge = null)
    {
        _options = options ?? throw new ArgumentNullException(nameof(options));
        _judge = judge;
        _shelf = options.Shelf;
        _ranking = new DealRanking(_shelf);
        AsOf = DateTime.SpecifyKind(asOf.Date, DateTimeKind.Unspecified);
        _money = new ReportMoney(options.Rates, AsOf);
        _dates = new FileDates(AsOf);
        _asked = options.Entries is null ? null : new AskedDeals(options.Entries);
        _reviewer = options.ReviewsQuarter ? new QuarterReviewer(AsOf, options.Rates) : null;
        if (options.PreviousDay >= AsOf)
        {
            throw new EliteSellerException(new Problem(
                "PreviousNotEarlier", ProblemKind.Argument, FormattableString.Invariant(
                    $"The earlier export ({options.PreviousDay:yyyy-MM-dd}) is not before the report date ({AsOf:yyyy-MM-dd})."),
                "Use an earlier export as -Previous, or a later -AsOf."));
        }
    }

    /// <summary>Starts a report of results; earlier exports are judged as the first of them was.</summary>
    /// <param name="asOf">The day from which days are counted; that of every result.</param>
    /// <param name="options">What else the report is made with.</param>
    /// <param name="first">The first result. It is not added.</param>
    /// <exception cref="EliteSellerException"><c>PreviousNotEarlier</c>: the earlier export is not of an earlier day.</exception>
    public PipelineReportBuilder(DateTime asOf, ReportOptions options, QualificationResult first)
        : this(asOf, options, (first ?? throw new ArgumentNullException(nameof(first))).Judge)
    {
    }

    /// <summary>The day from which days are counted.</summary>
    public DateTime AsOf { get; }

    /// <summary>The judge of the report, or null when there is nothing to judge by.</summary>
    public OpportunityJudge? Judge => _judge;

    /// <summary>The fiscal quarter of the report, with the month in which its year begins: what closes in it is added up.</summary>
    public string Quarter => FormattableString.Invariant($"{Outlook.Name}, {StartMonth}");

    /// <summary>How many deals were added.</summary>
    public int Deals => _open.Count + _closed.Count;

    /// <summary>The earlier runs, oldest first; of a long history the newest ones.</summary>
    private IReadOnlyList<ReportRun> Runs => [.. _runs.Values.Skip(Math.Max(0, _runs.Count - MostRuns))];

    private QuarterOutlook Outlook => _outlook ??= new QuarterOutlook(AsOf, StartMonth, _options);

    private int StartMonth => _options.FiscalYearStartMonth ?? _judge?.Rules.Policy.FiscalYearStartMonth ?? 1;

    /// <summary>
    /// Adds an export of an earlier day for the trend, before any deal of this one. Of two of the same day the last counts.
    /// </summary>
    /// <param name="day">The day of the export.</param>
    /// <param name="deals">Its deals.</param>
    /// <param name="judge">The judge of that day's report, or null when there is nothing to judge by.</param>
    /// <returns>What the export said on its day.</returns>
    public ReportRun AddRun(DateTime day, IEnumerable<Opportunity> deals, OpportunityJudge? judge)
    {
        var recorder = new RunRecorder(day, judge, _money, Outlook.IsIn);
        foreach (var deal in deals ?? throw new ArgumentNullException(nameof(deals)))
        {
            recorder.Add(deal);
        }

        return AddRun(recorder.ToRun());
    }

    /// <summary>Adds for the trend what an earlier export said, where that is known already.</summary>
    /// <param name="run">What it said on its day.</param>
    /// <returns>The same.</returns>
    public ReportRun AddRun(ReportRun run)
    {
        RequireNotBegun();
        return _runs[(run ?? throw new ArgumentNullException(nameof(run))).Day] = run;
    }

    /// <summary>
    /// Adds the export to compare with, before any deal of this one. For what is new its deals are judged as those of this export; for the
    /// trend, unless its day has been added, as in its own report.
    /// </summary>
    /// <param name="deals">Its deals.</param>
    /// <param name="judge">The judge of that day's report, or null when there is nothing to judge by.</param>
    /// <returns>What the export said on its day.</returns>
    /// <exception cref="EliteSellerException"><c>IdColumnMissing</c>: without ids no deal can be found again.</exception>
    public ReportRun AddPrevious(IEnumerable<Opportunity> deals, OpportunityJudge? judge)
    {
        RequireNotBegun();
        _ = deals ?? throw new ArgumentNullException(nameof(deals));
        var previous = Previous();
        if (!_runs.TryGetValue(previous.Day, out var known))
        {
            return AddRun(previous.Day, deals.Select(previous.AddBefore), judge);
        }

        foreach (var deal in deals)
        {
            previous.AddBefore(deal);
        }

        return known;
    }

    /// <summary>Adds a judged deal; a closed one counts as closed.</summary>
    /// <param name="result">The result.</param>
    /// <exception cref="EliteSellerException"><c>AsOfMixed</c>, <c>PolicyMixed</c> or <c>VerdictMissing</c>.</exception>
    public void Add(QualificationResult result)
    {
        _ = result ?? throw new ArgumentNullException(nameof(result));
        ResultGuard.Require(result, AsOf, _open.Count == 0 ? null : _judge!.Rules.Policy.Identity);
        var opportunity = result.Opportunity;
        if (opportunity.Outcome != DealOutcome.Open)
        {
            AddClosed(opportunity);
            return;
        }

        if (_open.Count == 0)
        {
            _judge = result.Judge;
        }

        var now = Begin();
        _previous?.AddNow(opportunity);
        var push = _previous?.PushOf(opportunity.Id);
        var deal = _teller!.Tell(result.Untold(), _money.Of(opportunity), push, out var told);
        _open.Add(new DealEntry(
            _shelf.Add(deal), _ranking.AddId(deal.Id), deal, opportunity.SalesStage, _failures.Add(result, told), _texts));
        if (push is not null)
        {
            _slipped.Add(SlippedDeal.Of(deal, push, Outlook));
        }

        now.Add(result);
        _quality.Add(result);
        _blindSpots.Add(result.BlindSpots);
        _better?.Add(result);
        AddAny(opportunity, deal.Verdict);
    }

    /// <summary>Adds a closed deal that nobody has to judge.</summary>
    /// <param name="opportunity">The deal.</param>
    public void AddClosed(Opportunity opportunity)
    {
        _ = opportunity ?? throw new ArgumentNullException(nameof(opportunity));
        var now = Begin();
        _previous?.AddNow(opportunity);
        _closed.Add(_shelf.Add(ReportDeal.Closed(opportunity)));
        if (opportunity.Outcome == DealOutcome.Won && Outlook.IsIn(opportunity.CloseDate))
        {
            var (amount, currency) = _money.Of(opportunity);
            _won.Add(amount, currency);
        }

        now.Add(opportunity);
        _better?.AddClosed(opportunity);
        AddAny(opportunity, Verdict.Closed);
    }

    // A deal can be told when all of the earlier export is known.
    private RunRecorder Begin()
    {
        if (_now is null)
        {
            _now = new RunRecorder(AsOf, null, _money, Outlook.IsIn);
            if (_options.PreviousDay is not null)
            {
                _better = new Improvements(Previous(), _money);
            }

            _teller = new DealTeller(_previous, Runs, AsOf, _options);
        }

        return _now;
    }

    private void AddAny(Opportunity opportunity, Verdict verdict)
    {
        _dates.Add(opportunity);
        _asked?.Add(opportunity);
        _reviewer?.Add(opportunity, verdict);
        if (_judge is { } judge && (judge.Ledger is not null || _options.Roadmaps.Count > 0))
        {
            (_concerns ??= new DealConcerns(judge, _options.Roadmaps, _money)).Add(opportunity);
        }
    }

    private PreviousRun Previous() => _previous ??= _options.PreviousDay is { } day
        ? new PreviousRun(day, _judge?.UpTo(day), AsOf, _options.Rates, StartMonth)
        : throw new InvalidOperationException("A report without the date of an earlier export takes none.");

    private void RequireNotBegun()
    {
        if (_now is not null)
        {
            throw new InvalidOperationException("Earlier exports come before the deals of this one.");
        }
    }
}
