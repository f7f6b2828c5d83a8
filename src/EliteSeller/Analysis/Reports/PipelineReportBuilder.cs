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
    private readonly List<QualificationResult> _open = [];
    private readonly List<Opportunity> _closed = [];
    private readonly HashSet<IReadOnlyList<string>> _blindSpots = [];
    private readonly RunHistory _history = new();
    private readonly FileDates _dates;
    private QuarterOutlook? _outlook;
    private PreviousRun? _previous;

    /// <summary>Starts a report.</summary>
    /// <param name="asOf">The day from which days are counted; that of every result.</param>
    /// <param name="options">What else the report is made with.</param>
    /// <exception cref="EliteSellerException"><c>PreviousNotEarlier</c>: the earlier export is not of an earlier day.</exception>
    public PipelineReportBuilder(DateTime asOf, ReportOptions options)
    {
        _options = options ?? throw new ArgumentNullException(nameof(options));
        AsOf = DateTime.SpecifyKind(asOf.Date, DateTimeKind.Unspecified);
        _money = new ReportMoney(options.Rates, AsOf);
        _dates = new FileDates(AsOf);
        if (options.PreviousDay >= AsOf)
        {
            throw new EliteSellerException(new Problem(
                "PreviousNotEarlier", ProblemKind.Argument, FormattableString.Invariant(
                    $"The earlier export ({options.PreviousDay:yyyy-MM-dd}) is not before the report date ({AsOf:yyyy-MM-dd})."),
                "Use an earlier export as -Previous, or a later -AsOf."));
        }
    }

    /// <summary>The day from which days are counted.</summary>
    public DateTime AsOf { get; }

    /// <summary>How many deals were added.</summary>
    public int Deals => _open.Count + _closed.Count;

    /// <summary>Adds a judged deal; a closed one counts as closed.</summary>
    /// <param name="result">The result.</param>
    /// <exception cref="EliteSellerException"><c>AsOfMixed</c>, <c>PolicyMixed</c> or <c>VerdictMissing</c>.</exception>
    public void Add(QualificationResult result)
    {
        _ = result ?? throw new ArgumentNullException(nameof(result));
        ResultGuard.Require(result, AsOf, _open.Count == 0 ? null : _open[0].Policy);
        if (result.Opportunity.Outcome != DealOutcome.Open)
        {
            AddClosed(result.Opportunity);
            return;
        }

        _open.Add(result);
        _blindSpots.Add(result.BlindSpots);
        _dates.Add(result.Opportunity);
    }

    /// <summary>Adds a closed deal that nobody has to judge.</summary>
    /// <param name="opportunity">The deal.</param>
    public void AddClosed(Opportunity opportunity)
    {
        _closed.Add(opportunity ?? throw new ArgumentNullException(nameof(opportunity)));
        _dates.Add(opportunity);
    }

    /// <summary>Adds a deal of the earlier export, after all deals of this one.</summary>
    /// <param name="opportunity">The deal.</param>
    /// <exception cref="EliteSellerException"><c>IdColumnMissing</c>: without ids no deal can be found again.</exception>
    public void AddPrevious(Opportunity opportunity) => Previous().AddBefore(opportunity);

    /// <summary>Adds an export of an earlier day for the trend, after all deals of this one.</summary>
    /// <param name="day">The day of the export.</param>
    /// <param name="deals">Its deals.</param>
    public void AddRun(DateTime day, IEnumerable<Opportunity> deals)
    {
        var recorder = Recorder(day);
        foreach (var deal in deals ?? throw new ArgumentNullException(nameof(deals)))
        {
            recorder.Add(deal);
        }

        _history.Add(recorder.ToRun());
    }

    /// <summary>Makes the report.</summary>
    /// <param name="sources">The files behind it.</param>
    /// <returns>The report.</returns>
    public PipelineReport Build(IReadOnlyList<ReportSource> sources)
    {
        var previous = _options.PreviousDay is null ? null : Previous();
        if (previous is not null)
        {
            foreach (var opportunity in _open.Select(result => result.Opportunity).Concat(_closed))
            {
                previous.AddNow(opportunity);
            }
        }

        if (previous is not null)
        {
            _history.Add(previous.ToRun());
        }

        var sorter = new DealSorter(_open, previous, _money, AsOf.AddDays(_options.WithinDays));
        var deals = _open.Select(sorter.Sort).ToArray();
        _history.Mark(deals, AsOf);
        var slipped = previous is null ? null : SlippedDeal.Find(previous, deals, Outlook);
        var waterfalls = previous?.Waterfalls();
        // An export of open deals only looks like one of a team that has closed nothing; either way nothing is known of wins.
        var closedGiven = _closed.Count > 0;
        var reviews = _options.Entries is null ? null : Reviews(_options.Entries);
        foreach (var (deal, review) in reviews is null
            ? [] : deals.Join(
                reviews, deal => deal.Id, review => review.OpportunityId, (deal, review) => (deal, review), OpportunityId.Comparer))
        {
            deal.Action = review;
        }

        var news = DealRanking.Order(deals.Where(deal =>
            previous is null ? deal.BadNews != BadNewsAge.None : deal.BadNews == BadNewsAge.New)).ToArray();
        var walkAway = DealRanking.ByAmount(deals.Where(deal => deal.Verdict == Verdict.WalkAway)).ToArray();
        var pursue = DealRanking.ByAmount(deals.Where(deal => deal.Verdict == Verdict.Pursue)).ToArray();
        var dropOrDefend = _history.Runs.Count == 0 ? walkAway : [.. walkAway.Where(deal => deal.WalkAwayRuns > 1)];
        var better = previous is null ? null : Improvements.Find(deals, _closed, previous, _money);
        var health = Health(deals, sorter);
        var all = StageVerdicts.Count(deals);
        var forecasts = Outlook.Of(deals, _closed, closedGiven, slipped);
        var now = ThisRun();
        return new PipelineReport
        {
            AsOf = AsOf,
            PreviousDay = previous?.Day,
            Headline = ReportHeadline.Write(AsOf, all, now.Verdicts, health),
            Warnings = ReportHeadline.Warn(AsOf, health, sources ?? throw new ArgumentNullException(nameof(sources))),
            IsDecidable = !health.IsStale,
            Figures = FigureStrip.Create(now, _history.Runs, forecasts, canJudge: !health.IsStale),
            Runs = [.. _history.Runs, now],
            Sentence = ReportSentence.Write(AsOf, deals, waterfalls, slipped is null ? null : SlippedDeal.Largest(slipped, waterfalls!)),
            Waterfalls = waterfalls is null ? null : new CappedList<PipelineWaterfall>(waterfalls, MostCurrencies),
            Quarter = Outlook.Name,
            QuarterEnds = Outlook.Ends,
            Forecasts = new CappedList<QuarterForecast>(forecasts, MostCurrencies),
            DropOrDefend = new CappedList<ReportDeal>(dropOrDefend, MostDropOrDefend),
            DropOrDefendAmounts = MoneySum.Sum(dropOrDefend),
            News = new CappedList<ReportDeal>(news, MostNews),
            NewsAmounts = MoneySum.Sum(news),
            Sellers = new CappedList<SellerAgenda>(SellerAgenda.Create(deals, better ?? [], reviews ?? []), MostSellers),
            Improvements = better is null ? null : new CappedList<DealRemark<ImprovementKind>>(better, MostBetter),
            Concerns = new CappedList<DealRemark<DealConcernKind>>(
                DealConcerns.Find(_open, _closed, _options.Roadmaps, _money), MostConcerns),
            Actions = reviews is null ? null : new ActionSummary(reviews),
            OldBadNews = Old([.. deals.Where(deal => deal.BadNews is BadNewsAge.Old or BadNewsAge.Undated)]),
            Health = health,
            Quality = DataQuality.Count(_open),
            Pursue = new CappedList<ReportDeal>(pursue, MostListed),
            PursueAmounts = MoneySum.Sum(pursue),
            WalkAway = new CappedList<ReportDeal>(walkAway, MostListed),
            WalkAwayAmounts = MoneySum.Sum(walkAway),
            Stages = new CappedList<StageVerdicts>(StageVerdicts.ByStage(deals), MostStages),
            AllStages = all,
            ClosedDeals = closedGiven ? _closed.Count : null,
            WithoutId = previous?.WithoutId ?? 0,
            Review = _options.ReviewsQuarter ? QuarterReviewer.Review(AsOf, _options, _open, _closed, walkAway, closedGiven) : null,
            Policy = _open.Count == 0 ? null : _open[0].Policy,
            Suppressions = _open.Count == 0 ? []
                : [.. _open[0].Judge.Rules.Policy.Suppressions.Where(suppression => !suppression.HasExpired(AsOf))],
            Sources = sources,
            DealsFile = _options.DealsFile,
            Reminder = _options.Reminder,
            Deals = [.. deals.OrderBy(deal => deal.BadNews != BadNewsAge.New).ThenBy(deal => deal.Verdict)
                .ThenBy(deal => deal.Id, StringComparer.Ordinal).ThenBy(deal => deal.Name, StringComparer.Ordinal)],
            Closed = _closed,
        };
    }

    private QuarterOutlook Outlook => _outlook ??= new QuarterOutlook(AsOf, StartMonth, _options, _money);

    private RunRecorder Recorder(DateTime day) =>
        new(day, _open.Count == 0 ? null : _open[0].Judge.UpTo(day), _money, Outlook.IsIn);

    private ReportRun ThisRun()
    {
        var recorder = new RunRecorder(AsOf, null, _money, Outlook.IsIn);
        _open.ForEach(recorder.Add);
        _closed.ForEach(deal => recorder.Add(deal));
        return recorder.ToRun();
    }

    private int StartMonth => _options.FiscalYearStartMonth ?? (_open.Count == 0 ? 1 : _open[0].Judge.Rules.Policy.FiscalYearStartMonth);

    private PreviousRun Previous() => _previous ??= new PreviousRun(
        Recorder(_options.PreviousDay
            ?? throw new InvalidOperationException("A report without the date of an earlier export takes none.")),
        AsOf, _options.Rates, StartMonth);

    private static OldBadNews Old(IReadOnlyList<ReportDeal> deals) =>
        new(deals.Count, MoneySum.Sum(deals), deals.Count == 0 ? null : deals.Min(deal => deal.Since));

    private IReadOnlyList<ActionReview> Reviews(IReadOnlyList<LedgerEntry> entries)
    {
        var results = new Dictionary<string, QualificationResult>(OpportunityId.Comparer);
        foreach (var result in _open)
        {
            if (result.Id is { } id)
            {
                results[id] = result;
            }
        }

        var closed = new Dictionary<string, Opportunity>(OpportunityId.Comparer);
        foreach (var deal in _closed)
        {
            if (deal.Id is { } id)
            {
                closed[id] = deal;
            }
        }

        return ActionReview.CreateAll(
            entries, id =>
                results.TryGetValue(id, out var result) ? result.Opportunity : closed.TryGetValue(id, out var deal) ? deal : null, AsOf);
    }

    private FileHealth Health(ReportDeal[] deals, DealSorter sorter) => new(
        deals.Length,
        deals.Count(deal => deal.CloseDate < AsOf),
        deals.Count(deal => deal.Amount is null),
        _dates.Newest,
        AsOf,
        [.. _blindSpots.SelectMany(spots => spots).Distinct(StringComparer.Ordinal)],
        sorter.FileWide,
        _dates.NewestRecord,
        _open.Count == 0 ? 0 : _open[0].Judge.Rules.Count);
}
