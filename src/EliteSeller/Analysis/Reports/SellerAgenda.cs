namespace EliteSeller.Analysis.Reports;

/// <summary>What one seller is to do this week: at most three deals, each with its one question.</summary>
public sealed class SellerAgenda
{
    private const int MostDeals = 3;

    internal SellerAgenda(string? owner, StageVerdicts verdicts, int badNewsDeals, CappedList<ReportDeal> deals, int better)
    {
        Verdicts = verdicts;
        Better = better;
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

    /// <summary>The deals to look at, new bad news first, then the largest amounts with the least momentum.</summary>
    public CappedList<ReportDeal> Deals { get; }

    /// <summary>The seller and the number of deals.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() => FormattableString.Invariant($"{Owner ?? "no owner"}: {OpenDeals} open");

    /// <summary>The agendas of all sellers, who has most new bad news first.</summary>
    internal static IEnumerable<SellerAgenda> Create(
        ReportDeals all, IReadOnlyList<DealEntry> deals, DealRanking ranking, IReadOnlyList<DealRemark<ImprovementKind>> better) => deals
        .GroupBy(deal => deal.Owner, StringComparer.Ordinal)
        .Select(group =>
            (Owner: group.Key, All: group.ToArray(), News: group.Count(deal => deal.BadNews == BadNewsAge.New), Bad: group.Count(
            deal => deal.BadNews != BadNewsAge.None)))
        .OrderByDescending(seller => seller.News)
        .ThenByDescending(seller => seller.Bad)
        .ThenBy(seller => seller.Owner, StringComparer.Ordinal)
        .Select(seller =>
            new SellerAgenda(seller.Owner, StageVerdicts.Count(seller.All), seller.Bad,
                all.First(ToAsk(seller.All, ranking), MostDeals),
                better.Where(deal => deal.Owner == seller.Owner).Select(deal => deal.Id).Distinct(StringComparer.Ordinal).Count()));

    // What most deals share tells nothing about the one, so the rest is ordered without it.
    private static DealRanking.Ranked ToAsk(IReadOnlyList<DealEntry> deals, DealRanking ranking)
    {
        var first = ranking.ByUrgency(deals.Where(deal => deal.BadNews == BadNewsAge.New && deal.HasQuestion), MostDeals);
        var then = ranking.ByUrgency(
            deals.Where(deal => deal.BadNews is BadNewsAge.Old or BadNewsAge.Undated && deal.HasQuestion), MostDeals);
        return new([.. first.Deals, .. then.Deals], first.Count + then.Count);
    }
}
