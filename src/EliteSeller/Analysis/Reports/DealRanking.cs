namespace EliteSeller.Analysis.Reports;

/// <summary>In which order deals with bad news are told: the largest amounts with the least momentum first.</summary>
internal static class DealRanking
{
    /// <summary>A deal of which nobody can say how lively it is stands in the middle.</summary>
    private const decimal UnknownMomentum = 50m;

    /// <summary>
    /// Orders deals by amount × (100 − Momentum). What most deals of the file share comes last, and deals without an amount last of their
    /// kind. Amounts of different currencies are never compared: the largest of each stand side by side, then the second of each.
    /// </summary>
    public static IEnumerable<ReportDeal> Order(IEnumerable<ReportDeal> deals) => deals
        .GroupBy(deal => (deal.IsFileWide, IsBlank: deal.Amount is null, deal.Currency))
        .Select(group => (group.Key, Size: group.Count(), Deals: group))
        .SelectMany(group => group.Deals
            .OrderByDescending(Weight)
            .ThenByDescending(deal => deal.Amount)
            .ThenBy(deal => deal.Id, StringComparer.Ordinal)
            .ThenBy(deal => deal.Name, StringComparer.Ordinal)
            .Select((deal, place) => (Deal: deal, Place: place, group.Key, group.Size)))
        .OrderBy(ranked => ranked.Key.IsFileWide)
        .ThenBy(ranked => ranked.Key.IsBlank)
        .ThenBy(ranked => ranked.Place)
        .ThenByDescending(ranked => ranked.Size)
        .ThenBy(ranked => ranked.Key.Currency, StringComparer.Ordinal)
        .Select(ranked => ranked.Deal);

    /// <summary>The largest amounts first; of several currencies the largest of each side by side, then the second of each.</summary>
    public static IEnumerable<ReportDeal> ByAmount(IEnumerable<ReportDeal> deals) => deals
        .GroupBy(deal => (IsBlank: deal.Amount is null, deal.Currency))
        .Select(group => (group.Key, Size: group.Count(), Deals: group))
        .SelectMany(group => group.Deals
            .OrderByDescending(deal => deal.Amount)
            .ThenBy(deal => deal.Id, StringComparer.Ordinal)
            .ThenBy(deal => deal.Name, StringComparer.Ordinal)
            .Select((deal, place) => (Deal: deal, Place: place, group.Key, group.Size)))
        .OrderBy(ranked => ranked.Key.IsBlank)
        .ThenBy(ranked => ranked.Place)
        .ThenByDescending(ranked => ranked.Size)
        .ThenBy(ranked => ranked.Key.Currency, StringComparer.Ordinal)
        .Select(ranked => ranked.Deal);

    private static decimal Weight(ReportDeal deal) => (deal.Amount ?? 0) * (100m - (deal.Momentum ?? UnknownMomentum));
}
