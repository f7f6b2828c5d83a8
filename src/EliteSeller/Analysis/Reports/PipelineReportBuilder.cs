using EliteSeller.Analysis.Actions;
using EliteSeller.Analysis.Pipelines;
using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Reports;

/// <summary>Makes a report: takes the deals one after the other, then the earlier export, and puts everything into its place.</summary>
public sealed class PipelineReportBuilder
{
    private const int MostNews = 8;
    private const int MostSellers = 250;
    private const int MostDropOrDefend = 8;
    private const int MostListed = 25;
    private const int MostBetter = 12;
    private const int MostConcerns = 8;
    private const int MostStages = 12;
    private const int MostCurrencies = 3;

    private readonly ReportOptions _options;
    private readonly ReportMoney _money;
    private readonly IReportShelf _shelf;
    private readonly DealRanking _ranking;
    private readonly List<DealEntry> _open = [];
    private readonly List<int> _closed = [];
    private readonly List<(decimal? Amount, string? Currency)> _won = [];
    private readonly List<SlippedDeal> _slipped = [];
    private readonly FailureCounts _failures = new();
    private readonly DataQuality.Counter _quality = new();
    private readonly TextPool _texts = new();
    private readonly HashSet<IReadOnlyList<string>> _blindSpots = [];
    private readonly RunHistory _history = new();
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
        _shelf = options.Shelf ?? new MemoryShelf();
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

    /// <summary>How many deals were added.</summary>
    public int Deals => _open.Count + _closed.Count;

    private QuarterOutlook Outlook => _outlook ??= new QuarterOutlook(AsOf, StartMonth, _options);

    private int StartMonth => _options.FiscalYearStartMonth ?? _judge?.Rules.Policy.FiscalYearStartMonth ?? 1;

    /// <summary>Adds an export of an earlier day for the trend, before any deal of this one.</summary>
    /// <param name="day">The day of the export.</param>
    /// <param name="deals">Its deals.</param>
    public void AddRun(DateTime day, IEnumerable<Opportunity> deals)
    {
        RequireNotBegun();
        var recorder = Recorder(day);
        foreach (var deal in deals ?? throw new ArgumentNullException(nameof(deals)))
        {
            recorder.Add(deal);
        }

        _history.Add(recorder.ToRun());
    }

    /// <summary>Adds a deal of the earlier export, before any deal of this one.</summary>
    /// <param name="opportunity">The deal.</param>
    /// <exception cref="EliteSellerException"><c>IdColumnMissing</c>: without ids no deal can be found again.</exception>
    public void AddPrevious(Opportunity opportunity)
    {
        RequireNotBegun();
        Previous().AddBefore(opportunity);
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
        _open.Add(new DealEntry(_shelf.Add(deal), deal, opportunity.SalesStage, _failures.Add(result, told), _texts));
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
            _won.Add(_money.Of(opportunity));
        }

        now.Add(opportunity);
        _better?.AddClosed(opportunity);
        AddAny(opportunity, Verdict.Closed);
    }

    /// <summary>Makes the report.</summary>
    /// <param name="sources">The files behind it.</param>
    /// <returns>The report. Its deals stay on the shelf until somebody looks at them.</returns>
    public PipelineReport Build(IReadOnlyList<ReportSource> sources)
    {
        _ = sources ?? throw new ArgumentNullException(nameof(sources));
        var now = Begin().ToRun();
        _failures.Settle();

        // An export of open deals only looks like one of a team that has closed nothing; either way nothing is known of wins.
        var closedGiven = _closed.Count > 0;
        var slipped = _previous is null ? null : _slipped;
        var waterfalls = _previous?.Waterfalls();
        var reviews = _asked?.Review(AsOf);
        var ordered = _open.ToArray();
        Array.Sort(ordered, _ranking.CompareAll);
        var deals = new ReportDeals(_shelf, ordered, AskedDeals.ById(reviews));
        var news = _open.Where(deal => _previous is null ? deal.BadNews != BadNewsAge.None : deal.BadNews == BadNewsAge.New);
        var pursue = _open.Where(deal => deal.Verdict == Verdict.Pursue);
        var walkAway = _open.Where(deal => deal.Verdict == Verdict.WalkAway);

        // Whoever chooses among deals in order needs the order of all.
        var condemned = _ranking.ByAmount(_history.Runs.Count == 0 && _reviewer is null ? MostListed : int.MaxValue).Add(walkAway).First;
        bool IsOften(DealEntry deal) => _history.Runs.Count == 0 || deal.WalkAwayRuns > 1;
        var often = walkAway.Where(IsOften);
        var better = _better?.All;
        var health = Health();
        var all = StageVerdicts.Count(_open);
        var forecasts = Outlook.Of(_open, _won, closedGiven, slipped);
        return new PipelineReport
        {
            AsOf = AsOf,
            PreviousDay = _previous?.Day,
            Headline = ReportHeadline.Write(AsOf, all, now.Verdicts, health),
            Warnings = ReportHeadline.Warn(AsOf, health, sources),
            IsDecidable = !health.IsStale,
            Figures = FigureStrip.Create(now, _history.Runs, forecasts, canJudge: !health.IsStale),
            Runs = [.. _history.Runs, now],
            Sentence = ReportSentence.Write(AsOf, _open, waterfalls, slipped is null ? null : SlippedDeal.Largest(slipped, waterfalls!)),
            Waterfalls = waterfalls is null ? null : new CappedList<PipelineWaterfall>(waterfalls, MostCurrencies),
            Quarter = Outlook.Name,
            QuarterEnds = Outlook.Ends,
            Forecasts = new CappedList<QuarterForecast>(forecasts, MostCurrencies),
            DropOrDefend = deals.First(
                condemned.Where(IsOften), often.Count(), MostDropOrDefend),
            DropOrDefendAmounts = MoneySum.Sum(often),
            News = deals.First(_ranking.ByUrgency(MostNews).Add(news).First, news.Count(), MostNews),
            NewsAmounts = MoneySum.Sum(news),
            Sellers = new CappedList<SellerAgenda>(SellerAgenda.Create(deals, _open, _ranking, better ?? []), MostSellers),
            Improvements = better is null ? null : new CappedList<DealRemark<ImprovementKind>>(better, MostBetter),
            Concerns = new CappedList<DealRemark<DealConcernKind>>(_concerns?.Find() ?? [], MostConcerns),
            Actions = reviews is null ? null : new ActionSummary(reviews),
            OldBadNews = Old(_open.Where(deal => deal.BadNews is BadNewsAge.Old or BadNewsAge.Undated)),
            Health = health,
            Quality = _quality.Found,
            Pursue = deals.First(_ranking.ByAmount(MostListed).Add(pursue).First, pursue.Count(), MostListed),
            PursueAmounts = MoneySum.Sum(pursue),
            WalkAway = deals.First(condemned, walkAway.Count(), MostListed),
            WalkAwayAmounts = MoneySum.Sum(walkAway),
            Stages = new CappedList<StageVerdicts>(StageVerdicts.ByStage(_open), MostStages),
            AllStages = all,
            ClosedDeals = closedGiven ? _closed.Count : null,
            WithoutId = _previous?.WithoutId ?? 0,
            Review = _reviewer?.Review(deals, condemned, closedGiven),
            Policy = _open.Count == 0 ? null : _judge!.Rules.Policy.Identity,
            Suppressions = _open.Count == 0 ? []
                : [.. _judge!.Rules.Policy.Suppressions.Where(suppression => !suppression.HasExpired(AsOf))],
            Sources = sources,
            DealsFile = _options.DealsFile,
            Reminder = _options.Reminder,
            Deals = deals,
            Closed = new ClosedDeals(_shelf, _closed),
        };
    }

    private static OldBadNews Old(IEnumerable<DealEntry> deals) =>
        new(deals.Count(), MoneySum.Sum(deals), deals.Select(deal => deal.Since).Min());

    // A deal can be told when all of the earlier export is known.
    private RunRecorder Begin()
    {
        if (_now is null)
        {
            _now = new RunRecorder(AsOf, null, _money, Outlook.IsIn);
            if (_options.PreviousDay is not null)
            {
                var previous = Previous();
                _history.Add(previous.ToRun());
                _better = new Improvements(previous, _money);
            }

            _teller = new DealTeller(_previous, _history.Runs, AsOf, AsOf.AddDays(_options.WithinDays));
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

    private RunRecorder Recorder(DateTime day) => new(day, _judge?.UpTo(day), _money, Outlook.IsIn);

    private PreviousRun Previous() => _previous ??= new PreviousRun(
        Recorder(_options.PreviousDay
            ?? throw new InvalidOperationException("A report without the date of an earlier export takes none.")),
        AsOf, _options.Rates, StartMonth);

    private void RequireNotBegun()
    {
        if (_now is not null)
        {
            throw new InvalidOperationException("Earlier exports come before the deals of this one.");
        }
    }

    private FileHealth Health() => new(
        _open.Count,
        _open.Count(deal => deal.CloseDate < AsOf),
        _open.Count(deal => deal.Amount is null),
        _dates.Newest,
        AsOf,
        [.. _blindSpots.SelectMany(spots => spots).Distinct(StringComparer.Ordinal)],
        _failures.FileWide,
        _dates.NewestRecord,
        _open.Count == 0 ? 0 : _judge!.Rules.Count);
}
