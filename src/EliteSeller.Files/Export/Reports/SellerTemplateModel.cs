using EliteSeller.Analysis.Reports;

namespace EliteSeller.Files.Export.Reports;

/// <summary>The sellers of a report, each with the deals to look at; for a mail the first ones with one deal each.</summary>
internal static class SellerTemplateModel
{
    /// <summary>Gmail cuts a mail at 102 KB.</summary>
    private const int MostInMail = 40;

    public static Dictionary<string, object?> Create(CappedList<SellerAgenda> sellers) => ReportTemplateModel.Capped(sellers, Seller);

    /// <summary>Keeps as many sellers as a mail has room for.</summary>
    /// <param name="sellers">The sellers of a report.</param>
    public static void CutForMail(Dictionary<string, object?> sellers)
    {
        var shown = (object?[])sellers["shown"]!;
        sellers["shown"] = shown.Take(MostInMail).ToArray();
        sellers["cut"] = (int)sellers["count"]! - Math.Min(shown.Length, MostInMail);
    }

    private static Dictionary<string, object?> Seller(SellerAgenda seller) => new()
    {
        ["owner"] = ReportTemplateModel.Text(seller.Owner, 40) ?? "(no owner)",
        ["openDeals"] = seller.OpenDeals,
        ["openAmounts"] = string.Join(", ", seller.Verdicts.Amounts.Select(amounts => amounts.Open)
            .Where(open => open.Deals > open.Blank).Take(3)
            .Select(open => ReportTemplateModel.Money(open.Amount, open.Currency))),
        ["amounts"] = seller.Verdicts.Amounts.Select(Amounts).ToArray(),
        ["pursue"] = seller.Verdicts.Pursue,
        ["askForNo"] = seller.Verdicts.AskForNo,
        ["cannotQualify"] = seller.Verdicts.CannotQualify,
        ["walkAway"] = seller.Verdicts.WalkAway,
        ["better"] = seller.Better,
        ["asked"] = seller.Actions is { } actions ? new Dictionary<string, object?>
        {
            ["deals"] = actions.All.Count,
            ["kept"] = actions.Kept,
            ["open"] = actions.Open,
            ["overdue"] = actions.Overdue.Count,
            ["thirdTime"] = actions.Repeated.Count,
            ["gone"] = actions.Gone,
        } : null,
        ["badNewsDeals"] = seller.BadNewsDeals,
        ["deals"] = ReportTemplateModel.Capped(seller.Deals, ReportTemplateModel.Deal),
    };

    private static Dictionary<string, object?> Amounts(VerdictAmounts amounts) => new()
    {
        ["currency"] = ReportTemplateModel.Text(amounts.Currency, 12),
        ["open"] = amounts.Open.Amount,
        ["openDeals"] = amounts.Open.Deals,
        ["pursue"] = amounts.Pursue.Amount,
        ["pursueDeals"] = amounts.Pursue.Deals,
        ["askForNo"] = amounts.AskForNo.Amount,
        ["askForNoDeals"] = amounts.AskForNo.Deals,
        ["cannotQualifyDeals"] = amounts.CannotQualify.Deals,
        ["walkAway"] = amounts.WalkAway.Amount,
        ["walkAwayDeals"] = amounts.WalkAway.Deals,
    };
}
