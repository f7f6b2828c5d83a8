using EliteSeller.Analysis.Actions;

namespace EliteSeller.Analysis.Reports;

/// <summary>What one seller is to do this week: at most three deals, each with its one question.</summary>
public sealed class SellerAgenda
{
    private const int MostDeals = 3;

    internal SellerAgenda(string? owner, StageVerdicts verdicts, int badNewsDeals, CappedList<ReportDeal> deals, int better,
        ActionSummary? actions)
    {
        Verdicts = verdicts;
        Better = better;
        Actions = actions;
        Owner = owner;
        OpenDeals = verdicts.Deals;
        BadNewsDeals = badNewsDeals;
        Deals = deals;
    }

    /// <summary>The seller; null for deals that name none.</summary>
    public string? Owner { get; }

    /// <summary>How many open deals the seller carries.</summary>
    public int OpenDeals { get; }

    /// <summary>How many of them have bad news.</summary>
    public int BadNewsDeals { get; }

    /// <summary>How those deals were judged, with their amounts.</summary>
    public StageVerdicts Verdicts { get; }

    /// <summary>How many deals of the seller got better since the earlier export; 0 without one.</summary>
    public int Better { get; }

    /// <summary>What became of what the seller was asked before; null where the ledger has nothing of this seller.</summary>
    public ActionSummary? Actions { get; }

    /// <summary>The deals to look at, new bad news first, then the largest amounts with the least momentum.</summary>
    public CappedList<ReportDeal> Deals { get; }

    /// <summary>The seller and the number of deals.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() => FormattableString.Invariant($"{Owner ?? "no owner"}: {OpenDeals} open");

    /// <summary>The agendas of all sellers, who has most new bad news first.</summary>
    internal static IEnumerable<SellerAgenda> Create(
        IReadOnlyList<ReportDeal> deals, IReadOnlyList<DealRemark<ImprovementKind>> better, IReadOnlyList<ActionReview> reviews) => deals
        .GroupBy(deal => deal.Owner, StringComparer.Ordinal)
        .Select(group =>
            (Owner: group.Key, All: group.ToArray(), News: group.Count(deal => deal.BadNews == BadNewsAge.New), Bad: group.Count(
            deal => deal.BadNews != BadNewsAge.None)))
        .OrderByDescending(seller => seller.News)
        .ThenByDescending(seller => seller.Bad)
        .ThenBy(seller => seller.Owner, StringComparer.Ordinal)
        .Select(seller =>
            new SellerAgenda(seller.Owner, StageVerdicts.Count(seller.All), seller.Bad,
                new CappedList<ReportDeal>(ToAsk(seller.All), MostDeals),
                better.Where(deal => deal.Owner == seller.Owner).Select(deal => deal.Id).Distinct(StringComparer.Ordinal).Count(),
                Asked(reviews.Where(review => review.Owner == seller.Owner).ToArray())));

    private static ActionSummary? Asked(IReadOnlyList<ActionReview> reviews) => reviews.Count == 0 ? null : new ActionSummary(reviews);

    // What most deals share tells nothing about the one, so the rest is ordered without it.
    private static IEnumerable<ReportDeal> ToAsk(IReadOnlyList<ReportDeal> deals) =>
        DealRanking.Order(deals.Where(deal => deal.BadNews == BadNewsAge.New && deal.HasQuestion))
            .Concat(DealRanking.Order(deals.Where(deal => deal.BadNews is BadNewsAge.Old or BadNewsAge.Undated && deal.HasQuestion)));
}
