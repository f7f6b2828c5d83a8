using EliteSeller.Analysis.Pipelines;
using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Sellers;

/// <summary>Measures sellers over time: each quarter alone, and the later quarters beside the earlier ones.</summary>
public sealed class SellerQuarterMeasurement
{
    private const int EnoughForGoal = 3;

    // A single mistyped year must not make a thousand empty quarters.
    private const int MostQuarters = 40;

    private readonly Dictionary<string, List<SellerDeal>> _sellers = new(OwnerComparer.Instance);
    private readonly WinTimes _times = new();
    private readonly OpportunityJudge _judge;
    private readonly int _asOf;
    private readonly int _startMonth;
    private readonly List<int> _created = [];
    private bool _recordsAsks;
    private int _first = int.MaxValue;

    /// <summary>Begins a measurement.</summary>
    /// <param name="asOf">The last day that counts; a deal that closed later counts as closed on it.</param>
    /// <param name="policy">The policy, for the first month of the fiscal year.</param>
    /// <param name="ledger">The team's ledger, or null.</param>
    public SellerQuarterMeasurement(DateTime asOf, QualificationPolicy policy, Ledger? ledger = null)
    {
        _ = policy ?? throw new ArgumentNullException(nameof(policy));
        _judge = new OpportunityJudge(new RuleSet(policy), asOf, ledger);
        _asOf = Day.Number(asOf.Date);
        _startMonth = policy.FiscalYearStartMonth;
        _recordsAsks = ledger is not null;
    }

    /// <summary>Closed deals without a close date, which belong to no quarter.</summary>
    public int Undated { get; private set; }

    /// <summary>Adds a deal.</summary>
    /// <param name="opportunity">The deal.</param>
    public void Add(Opportunity opportunity)
    {
        var deal = new PipelineDeal(opportunity ?? throw new ArgumentNullException(nameof(opportunity)));
        var reference = _times.NumberOf(deal.Pipeline, deal.Type);
        if (deal.Position is { } position)
        {
            _times.AddPosition(deal.Pipeline, position);
        }

        var ended = deal.Outcome == DealOutcome.Open ? 0 : Math.Min(deal.ClosedOn, _asOf);
        if (deal.Outcome != DealOutcome.Open && ended == 0)
        {
            Undated++;
            return;
        }

        var (isAsked, days) = AsksOf(opportunity);
        var kept = new SellerDeal(
            deal.Outcome, deal.Created, ended, reference, deal.Position, opportunity.HoursInvested, isAsked, days);
        _first = ended == 0 ? _first : Math.Min(_first, ended);
        if (deal.Outcome == DealOutcome.Won && kept.Days is { } taken)
        {
            _times.AddWin(reference, taken);
        }

        if (deal.Created != 0)
        {
            _created.Add(deal.Created);
        }

        DealsOf(PipelineGrouping.Sellers.GroupOf(deal.Row, deal.Close)).Add(kept);
    }

    /// <summary>The quarters of each seller, from the first in which any deal of the team ended to that of the as-of day.</summary>
    /// <returns>Seller by seller, in the order of their names, then by time.</returns>
    public IReadOnlyList<SellerQuarter> GetQuarters()
    {
        var all = QuarterSpan.Between(_first, _asOf, _startMonth);
        QuarterSpan[] spans = [.. all.Skip(all.Count - MostQuarters)];
        var ready = RunIn(_created);
        return [.. _sellers.OrderBy(seller => seller.Key, StringComparer.Ordinal)
            .SelectMany(seller => QuartersOf(seller.Key, seller.Value, spans, ready))];
    }

    private IReadOnlyList<SellerQuarter> QuartersOf(string owner, List<SellerDeal> deals, QuarterSpan[] spans, double teamReady)
    {
        // A seller who came later has no quarters before the first deal.
        var created = deals.Where(deal => deal.Created != 0).Select(deal => deal.Created).ToArray();
        var begin = created.Concat(deals.Where(deal => deal.Ended != 0).Select(deal => deal.Ended)).DefaultIfEmpty(_asOf).Min();
        var own = spans.Where(span => span.End >= begin).ToArray();
        var ready = Math.Max(teamReady, RunIn(created));
        var trend = new SellerTrend(owner, deals, [.. own.Where(span => (span.Start + span.FullEnd) / 2 >= ready)], _times);
        SellerQuarter[] quarters = [.. own.Select(span => new SellerQuarter(trend, span, deals, _times, _recordsAsks))];
        SetGoal(trend, quarters);
        return quarters;
    }

    // Before as much time has passed as nine of ten wins take, only short deals can have ended, and a comparison would be unfair. A first
    // day that no other follows as soon is mistyped.
    private double RunIn(IEnumerable<int> created)
    {
        var usual = _times.All.Quantile(0.9) ?? 0;
        var days = created.OrderBy(day => day).ToArray();
        var first = 0;
        while (first + 1 < days.Length && days[first + 1] - days[first] > usual)
        {
            first++;
        }

        return days.Length == 0 ? 0 : days[first] + usual;
    }

    private static void SetGoal(SellerTrend trend, SellerQuarter[] quarters)
    {
        var best = quarters.Where(quarter => quarter.Closed >= EnoughForGoal).OrderByDescending(quarter => quarter.WinRateLow)
            .FirstOrDefault();
        var earliest = quarters.Where(quarter => quarter.BadNews >= EnoughForGoal)
            .OrderByDescending(quarter => quarter.BadNewsEarlyIndexLow).FirstOrDefault();
        if (best is not null)
        {
            best.IsBest = true;
            trend.Goal = FormattableString.Invariant($"{best.Won} of {best.Closed} won ({best.Quarter})")
                + (earliest is null ? "" : FormattableString.Invariant(
                    $", bad news early at {earliest.BadNewsEarlyIndex:0} of 100 ({earliest.Quarter})"));
        }
    }

    private (bool IsAsked, IReadOnlyList<int> Days) AsksOf(Opportunity opportunity)
    {
        var deal = _judge.CreateDeal(opportunity);
        List<int>? days = null;
        var isAsked = false;
        for (var kind = AskKind.Benefit; kind <= AskKind.Executive; kind++)
        {
            if (deal.AnswerTo(kind) == AskAnswer.NotAsked)
            {
                continue;
            }

            isAsked = true;
            if (deal.AskedOn(kind) is var day && day != 0)
            {
                (days ??= []).Add(day);
            }
        }

        _recordsAsks |= isAsked;
        return (isAsked, days ?? (IReadOnlyList<int>)[]);
    }

    private List<SellerDeal> DealsOf(string owner)
    {
        if (!_sellers.TryGetValue(owner, out var deals))
        {
            _sellers.Add(owner, deals = []);
        }

        return deals;
    }
}
