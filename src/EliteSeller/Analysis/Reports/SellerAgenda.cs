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

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Owner ?? "no owner"}: {OpenDeals} open");

    /// <summary>The agendas of all sellers, who has most new bad news first.</summary>
    internal static IEnumerable<SellerAgenda> Create(
        ReportDeals all, IEnumerable<DealEntry> deals, DealRanking ranking, IReadOnlyList<DealRemark<ImprovementKind>> better,
        IReadOnlyList<ActionReview> reviews)
    {
        // No owner is a blank text, so that is where the deals are that have none.
        var sellers = new Dictionary<string, SellerDeals>(StringComparer.Ordinal);
        foreach (var deal in deals)
        {
            if (!sellers.TryGetValue(deal.Owner ?? "", out var seller))
            {
                sellers.Add(deal.Owner ?? "", seller = new SellerDeals(deal.Owner, ranking, MostDeals));
            }

            seller.Add(deal);
        }

        var inOrder = sellers.Values.ToList();
        inOrder.Sort((one, other) => one.News != other.News ? other.News.CompareTo(one.News)
            : one.Bad != other.Bad ? other.Bad.CompareTo(one.Bad) : string.CompareOrdinal(one.Owner, other.Owner));
        return inOrder.Select(seller => new SellerAgenda(
            seller.Owner, new StageVerdicts(null, null, seller.Sums.ToAmounts()), seller.Bad,
            all.First(seller.ToAsk, seller.CountToAsk, MostDeals),
            better.Where(deal => deal.Owner == seller.Owner).Select(deal => deal.Id).Distinct(StringComparer.Ordinal).Count(),
            Asked(reviews.Where(review => review.Owner == seller.Owner).ToArray())));
    }

    private static ActionSummary? Asked(ActionReview[] reviews) => reviews.Length == 0 ? null : new ActionSummary(reviews);
}
