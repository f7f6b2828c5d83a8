namespace EliteSeller.Analysis.Sellers;

/// <summary>One figure of a seller in an earlier and a later period.</summary>
public sealed class TrendFigure
{
    internal TrendFigure(string name, double? before, int countBefore, double? after, int countAfter)
    {
        Name = name;
        (Before, CountBefore, After, CountAfter) = (before, countBefore, after, countAfter);
    }

    /// <summary>What is compared: <c>WinRate</c>, <c>DaysToNo</c> or <c>HoursPerLoss</c>.</summary>
    public string Name { get; }

    /// <summary>
    /// The figure in the earlier period: a share from 0 to 1 of the deals that ended or are overdue, or the median of days or hours; null
    /// without deals.
    /// </summary>
    public double? Before { get; }

    /// <summary>How many deals that rests on.</summary>
    public int CountBefore { get; }

    /// <summary>The figure in the later period.</summary>
    public double? After { get; }

    /// <summary>How many deals that rests on.</summary>
    public int CountAfter { get; }

    /// <summary>
    /// How often luck alone makes as large a difference, from 0 to 1, corrected for the figures looked at (Holm); null under five deals in
    /// either period.
    /// </summary>
    public double? PValue { get; internal set; }

    /// <summary>What the difference says.</summary>
    public TrendVerdict Verdict =>
        PValue is not { } p ? TrendVerdict.Unknown
        : p > SellerTrend.Level || Before == After ? TrendVerdict.CouldBeLuck
        : IsHigherBetter == After > Before ? TrendVerdict.Improved : TrendVerdict.Declined;

    private bool IsHigherBetter => Name == SellerTrend.WinRate;

    /// <summary>Of the earlier period's deals, those that became overdue in it and were open at its end; they count as not won.</summary>
    public int OverdueBefore { get; internal set; }

    /// <summary>The same of the later period.</summary>
    public int OverdueAfter { get; internal set; }

    /// <summary>The two figures and the verdict, the later first.</summary>
    /// <returns>Such as <c>a no takes 60 days, before 150 (n = 5 and 8): improved</c>.</returns>
    public override string ToString() => TrendSentences.Describe(this);
}
