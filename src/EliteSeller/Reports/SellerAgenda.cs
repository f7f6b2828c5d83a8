namespace EliteSeller.Reports;

/// <summary>What one seller is to do this week: at most three deals, each with its one question.</summary>
public sealed class SellerAgenda
{
    internal SellerAgenda(string? owner, int openDeals, int badNewsDeals, CappedList<ReportDeal> deals)
    {
        Owner = owner;
        OpenDeals = openDeals;
        BadNewsDeals = badNewsDeals;
        Deals = deals;
    }

    /// <summary>The seller; null for deals that name none.</summary>
    public string? Owner { get; }

    /// <summary>How many open deals the seller carries.</summary>
    public int OpenDeals { get; }

    /// <summary>How many of them have bad news.</summary>
    public int BadNewsDeals { get; }

    /// <summary>The deals to look at, new bad news first, then the largest amounts with the least momentum.</summary>
    public CappedList<ReportDeal> Deals { get; }

    /// <summary>The seller and the number of deals.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() => System.FormattableString.Invariant($"{Owner ?? "no owner"}: {OpenDeals} open");
}
