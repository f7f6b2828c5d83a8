using EliteSeller.Analysis.Pipelines;
using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Reports;

/// <summary>Measures what the review of a quarter adds.</summary>
internal sealed class QuarterReviewer(DateTime asOf, ExchangeRates? rates)
{
    private const int MostLosses = 10;
    private const int MostSellers = 40;
    private const int MostPerSeller = 5;

    private readonly PipelineMeasurement _all = new PipelineMeasurement(asOf, null, rates);
    private readonly PipelineMeasurement _sellers = new PipelineMeasurement(
        asOf, PipelineGrouping.By(nameof(OpportunityField.Owner)), rates);
    private readonly Dictionary<string, decimal> _hours = new(StringComparer.Ordinal);

    /// <summary>Takes a deal.</summary>
    /// <param name="deal">The deal.</param>
    /// <param name="verdict">What to do with it.</param>
    public void Add(Opportunity deal, Verdict verdict)
    {
        _all.Add(deal);
        _sellers.Add(deal);
        if (verdict == Verdict.WalkAway && deal.HoursInvested is { } hours)
        {
            var owner = deal.Owner ?? PipelineGrouping.Blank;
            _hours[owner] = (_hours.TryGetValue(owner, out var sum) ? sum : 0) + hours;
        }
    }

    /// <summary>The review; an empty one unless closed deals were given.</summary>
    /// <param name="deals">Takes the deals that are shown.</param>
    /// <param name="walkAway">The deals to walk away from, in order.</param>
    /// <param name="closedGiven">Whether closed deals were given.</param>
    public QuarterReview Review(ReportDeals deals, IReadOnlyList<DealEntry> walkAway, bool closedGiven)
    {
        if (!closedGiven)
        {
            return new QuarterReview([], new CappedList<LateLoss>([], 0), new CappedList<SellerReview>([], 0));
        }

        var measures = _all.GetMeasures();
        return new QuarterReview(
            measures,
            new CappedList<LateLoss>(
                measures.SelectMany(measure => measure.LateLosses).OrderByDescending(loss => loss.Days ?? -1), MostLosses),
            new CappedList<SellerReview>(
                _sellers.GetMeasures().GroupBy(measure => measure.Group, StringComparer.Ordinal)
                    .Select(group => Seller(group.Key, [.. group], deals, walkAway)), MostSellers));
    }

    private SellerReview Seller(
        string owner, IReadOnlyList<PipelineMeasure> measures, ReportDeals deals, IReadOnlyList<DealEntry> walkAway)
    {
        var own = walkAway.Where(deal => (deal.Owner ?? PipelineGrouping.Blank) == owner).ToArray();
        return new SellerReview(
            owner, measures, deals.First(own, own.Length, MostPerSeller), _hours.TryGetValue(owner, out var hours) ? hours : null);
    }
}
