using EliteSeller.Analysis.Pipelines;
using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Reports;

/// <summary>Measures what the review of a quarter adds.</summary>
internal static class QuarterReviewer
{
    private const int MostLosses = 10;
    private const int MostSellers = 40;
    private const int MostPerSeller = 5;

    public static QuarterReview? Review(
        DateTime asOf, ReportOptions options, IReadOnlyList<QualificationResult> open, IReadOnlyList<Opportunity> closed,
            IReadOnlyList<ReportDeal> walkAway, bool closedGiven)
    {
        if (!closedGiven)
        {
            return new QuarterReview([], new CappedList<LateLoss>([], 0), new CappedList<SellerReview>([], 0));
        }

        var all = new PipelineMeasurement(asOf, null, options.Rates);
        var sellers = new PipelineMeasurement(asOf, PipelineGrouping.By(nameof(OpportunityField.Owner)), options.Rates);
        foreach (var deal in open.Select(result => result.Opportunity).Concat(closed))
        {
            all.Add(deal);
            sellers.Add(deal);
        }

        var measures = all.GetMeasures();
        return new QuarterReview(
            measures,
            new CappedList<LateLoss>(
                measures.SelectMany(measure => measure.LateLosses).OrderByDescending(loss => loss.Days ?? -1), MostLosses),
            new CappedList<SellerReview>(
                sellers.GetMeasures().GroupBy(measure => measure.Group, StringComparer.Ordinal)
                    .Select(group => Seller(group.Key, [.. group], walkAway)), MostSellers));
    }

    private static SellerReview Seller(string owner, IReadOnlyList<PipelineMeasure> measures, IReadOnlyList<ReportDeal> walkAway)
    {
        var own = walkAway.Where(deal => (deal.Owner ?? PipelineGrouping.Blank) == owner).ToArray();
        return new SellerReview(owner, measures, new CappedList<ReportDeal>(own, MostPerSeller),
            own.Any(deal => deal.HoursInvested is not null) ? own.Sum(deal => deal.HoursInvested ?? 0) : null);
    }
}
