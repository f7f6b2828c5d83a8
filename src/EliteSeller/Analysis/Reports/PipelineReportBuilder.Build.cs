using EliteSeller.Analysis.Pipelines;
using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Reports;

/// <content>Puts what has been found into its place.</content>
public sealed partial class PipelineReportBuilder
{
    private const int MostNews = 8;
    private const int MostSellers = 250;
    private const int MostDropOrDefend = 8;
    private const int MostListed = 25;
    private const int MostBetter = 12;
    private const int MostConcerns = 8;
    private const int MostStages = 12;
    private const int MostCurrencies = 3;

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
        var condemned = _ranking.ByAmount(_runs.Count == 0 && _reviewer is null ? MostListed : int.MaxValue).Add(walkAway).First;
        var runs = Runs;
        bool IsOften(DealEntry deal) => runs.Count == 0 || deal.WalkAwayRuns > 1;
        var often = walkAway.Where(IsOften);
        var better = _better?.All;
        var health = Health();
        var all = StageVerdicts.Count(_open);
        var forecasts = Outlook.Of(_open, _won.AsTheyCame(), closedGiven, slipped);
        return new PipelineReport
        {
            AsOf = AsOf,
            PreviousDay = _previous?.Day,
            Headline = ReportHeadline.Write(AsOf, all, now.Verdicts, health),
            Warnings = ReportHeadline.Warn(AsOf, health, sources),
            IsDecidable = !health.IsStale,
            Figures = FigureStrip.Create(now, runs, forecasts, canJudge: !health.IsStale),
            Runs = [.. runs, now],
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
            Sellers = new CappedList<SellerAgenda>(SellerAgenda.Create(deals, _open, _ranking, better ?? [], reviews ?? []), MostSellers),
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

    private static OldBadNews Old(IEnumerable<DealEntry> deals)
    {
        DateTime? first = null;
        foreach (var deal in deals)
        {
            first = deal.Since < (first ?? DateTime.MaxValue) ? deal.Since : first;
        }

        return new OldBadNews(deals.Count(), MoneySum.Sum(deals), first);
    }

    private FileHealth Health() => new(
        _open.Count,
        _open.Count(deal => deal.CloseDate < AsOf),
        _open.Count(deal => deal.Amount is null),
        _dates.Newest,
        AsOf,
        _open.Count == 0
            ? [] : BlindRules.Of(_judge!.Rules, _blindSpots.SelectMany(spots => spots).Distinct(StringComparer.Ordinal)),
        _failures.FileWide,
        _dates.NewestRecord,
        _open.Count == 0 ? 0 : BlindRules.Count(_judge!.Rules));
}
