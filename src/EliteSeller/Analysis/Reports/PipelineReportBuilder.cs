using System.Globalization;
using EliteSeller.Analysis.Actions;
using EliteSeller.Analysis.Pipelines;
using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Reports;

/// <summary>Makes a report: takes the deals one after the other, then the earlier export, and puts everything into its place.</summary>
public sealed class PipelineReportBuilder
{
    private const int MostNews = 10;
    private const int MostSellers = 8;
    private const int MostWalkAway = 25;
    private const int MostStages = 12;
    private const int MostCurrencies = 3;

    private readonly ReportOptions _options;
    private readonly ReportMoney _money;
    private readonly List<QualificationResult> _open = [];
    private readonly List<Opportunity> _closed = [];
    private readonly HashSet<IReadOnlyList<string>> _blindSpots = [];
    private PreviousRun? _previous;
    private DateTime? _newest;

    /// <summary>Starts a report.</summary>
    /// <param name="asOf">The day from which days are counted; that of every result.</param>
    /// <param name="options">What else the report is made with.</param>
    /// <exception cref="EliteSellerException"><c>PreviousNotEarlier</c>: the earlier export is not of an earlier day.</exception>
    public PipelineReportBuilder(DateTime asOf, ReportOptions options)
    {
        _options = options ?? throw new ArgumentNullException(nameof(options));
        AsOf = DateTime.SpecifyKind(asOf.Date, DateTimeKind.Unspecified);
        _money = new ReportMoney(options.Rates, AsOf);
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
        Require(result);
        if (result.Opportunity.Outcome != DealOutcome.Open)
        {
            AddClosed(result.Opportunity);
            return;
        }

        _open.Add(result);
        _blindSpots.Add(result.BlindSpots);
        AddDeal(result.Opportunity);
    }

    /// <summary>Adds a closed deal that nobody has to judge.</summary>
    /// <param name="opportunity">The deal.</param>
    public void AddClosed(Opportunity opportunity)
    {
        _closed.Add(opportunity ?? throw new ArgumentNullException(nameof(opportunity)));
        AddDeal(opportunity);
    }

    /// <summary>Adds a deal of the earlier export, after all deals of this one.</summary>
    /// <param name="opportunity">The deal.</param>
    /// <exception cref="EliteSellerException"><c>IdColumnMissing</c>: without ids no deal can be found again.</exception>
    public void AddPrevious(Opportunity opportunity) => Previous().AddBefore(opportunity);

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

        var sorter = new DealSorter(_open, previous, _money, AsOf.AddDays(_options.WithinDays));
        var deals = _open.Select(sorter.Sort).ToArray();
        var outlook = new QuarterOutlook(AsOf, StartMonth, _options, _money);
        var slipped = previous is null ? null : Slips(previous, deals, outlook);
        var waterfalls = previous?.Waterfalls();
        // An export of open deals only looks like one of a team that has closed nothing; either way nothing is known of wins.
        var closedGiven = _closed.Count > 0;
        var reviews = _options.Entries is null ? null : Reviews(_options.Entries);
        foreach (var (deal, review) in reviews is null
            ? [] : deals.Join(reviews, deal => deal.Id, review => review.OpportunityId, (deal, review) => (deal, review)))
        {
            deal.Action = review;
        }

        var news = DealRanking.Order(deals.Where(deal =>
            previous is null ? deal.BadNews != BadNewsAge.None : deal.BadNews == BadNewsAge.New)).ToArray();
        var walkAway = DealRanking.Order(deals.Where(deal => deal.Verdict == Verdict.WalkAway)).ToArray();
        return new PipelineReport
        {
            AsOf = AsOf,
            PreviousDay = previous?.Day,
            Sentence = ReportSentence.Write(AsOf, deals, waterfalls, slipped is null ? null : SlippedDeal.Largest(slipped, waterfalls!))
                + (RejectedRows.Describe(sources) is { } rejected ? " " + rejected : ""),
            Waterfalls = waterfalls is null ? null : new CappedList<PipelineWaterfall>(waterfalls, MostCurrencies),
            Quarter = outlook.Name,
            QuarterEnds = outlook.Ends,
            Forecasts = new CappedList<QuarterForecast>(outlook.Of(deals, _closed, closedGiven, slipped), MostCurrencies),
            News = new CappedList<ReportDeal>(news, MostNews),
            NewsAmounts = MoneySum.Sum(news),
            Sellers = new CappedList<SellerAgenda>(SellerAgenda.Create(deals), MostSellers),
            Actions = reviews is null ? null : new ActionSummary(reviews),
            OldBadNews = Old([.. deals.Where(deal => deal.BadNews is BadNewsAge.Old or BadNewsAge.Undated)]),
            Health = Health(deals, sorter),
            WalkAway = new CappedList<ReportDeal>(walkAway, MostWalkAway),
            WalkAwayAmounts = MoneySum.Sum(walkAway),
            Stages = new CappedList<StageVerdicts>(StageVerdicts.ByStage(deals), MostStages),
            AllStages = StageVerdicts.Count(deals),
            ClosedDeals = closedGiven ? _closed.Count : null,
            WithoutId = previous?.WithoutId ?? 0,
            Review = _options.ReviewsQuarter ? QuarterReviewer.Review(AsOf, _options, _open, _closed, walkAway, closedGiven) : null,
            Policy = _open.Count == 0 ? null : _open[0].Policy,
            Sources = sources ?? throw new ArgumentNullException(nameof(sources)),
            DealsFile = _options.DealsFile,
            Reminder = _options.Reminder,
            Deals = [.. deals.OrderBy(deal => deal.BadNews != BadNewsAge.New).ThenBy(deal => deal.Verdict)
                .ThenBy(deal => deal.Id, StringComparer.Ordinal).ThenBy(deal => deal.Name, StringComparer.Ordinal)],
            Closed = _closed,
        };
    }

    private int StartMonth => _options.FiscalYearStartMonth ?? (_open.Count == 0 ? 1 : _open[0].Judge.Rules.Policy.FiscalYearStartMonth);

    private PreviousRun Previous() => _previous ??= new PreviousRun(
        _options.PreviousDay ?? throw new InvalidOperationException("A report without the date of an earlier export takes none."),
        AsOf, _open.Count == 0 ? null : _open[0].Judge, _options.Rates, StartMonth);

    private void Require(QualificationResult result)
    {
        if (result.Verdict is null)
        {
            throw new EliteSellerException(new Problem(
                "VerdictMissing", ProblemKind.Argument, "The results have no verdicts, because they were tested with -Rule.",
                    "Run Test-Opportunity without -Rule."));
        }

        if (result.AsOf != AsOf)
        {
            throw new EliteSellerException(new Problem(
                "AsOfMixed", ProblemKind.Argument, FormattableString.Invariant(
                    $"A result is as of {result.AsOf:yyyy-MM-dd}, but the report is as of {AsOf:yyyy-MM-dd}."),
                "Use the same -AsOf for Test-Opportunity and for the report."));
        }

        if (_open.Count > 0 && _open[0].Policy.Hash != result.Policy.Hash)
        {
            throw new EliteSellerException(new Problem(
                "PolicyMixed", ProblemKind.Argument, $"A report cannot mix results of two policies: {_open[0].Policy} and {result.Policy}.",
                    "Test all deals with the same -Policy."));
        }
    }

    private void AddDeal(Opportunity deal)
    {
        foreach (var day in new[] { deal.CloseDate, deal.CreatedDate, deal.LastActivityDate, deal.StageEnteredDate, deal.LastModifiedDate })
        {
            if (day <= AsOf && !(day <= _newest))
            {
                _newest = day;
            }
        }
    }

    private static IReadOnlyList<SlippedDeal> Slips(PreviousRun previous, IReadOnlyList<ReportDeal> deals, QuarterOutlook outlook) =>
    [
        .. deals.Select(deal => (Deal: deal, Push: previous.PushOf(deal.Id)))
            .Where(pair => pair.Push is not null)
            .Select(pair => new SlippedDeal(
                pair.Push!, (pair.Deal.Amount, pair.Deal.Currency), outlook.IsIn(pair.Deal.PushedFrom)
                    && pair.Deal.CloseDate > outlook.Ends)),
    ];

    private static OldBadNews Old(IReadOnlyList<ReportDeal> deals) =>
        new(deals.Count, MoneySum.Sum(deals), deals.Count == 0 ? null : deals.Min(deal => deal.Since));

    private IReadOnlyList<ActionReview> Reviews(IReadOnlyList<LedgerEntry> entries)
    {
        var results = new Dictionary<string, QualificationResult>(StringComparer.Ordinal);
        foreach (var result in _open)
        {
            if (result.Id is { } id)
            {
                results[id] = result;
            }
        }

        var closed = new Dictionary<string, Opportunity>(StringComparer.Ordinal);
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
        _newest,
        AsOf,
        [.. _blindSpots.SelectMany(spots => spots).Distinct(StringComparer.Ordinal)],
        sorter.FileWide);
}
