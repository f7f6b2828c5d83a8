namespace EliteSeller.Analysis.Records;

/// <summary>What the closed deals of one kind tell: all of a team's, or those of a pipeline, a type or both.</summary>
internal sealed class RecordSegment
{
    /// <summary>The won deals that a limit needs.</summary>
    private const int LeastWon = 20;

    private const double UsualShare = 0.75;
    private const double UsualFactor = 1.5;
    private const double HighShare = 0.9;

    public RecordSegment(SegmentCounts counts, string? name)
    {
        Name = name;
        Curve = AgeCurve.Create(counts, name);
        UsualDays = counts.Won.Count < LeastWon ? null : (int)Math.Floor(UsualFactor * counts.Won.Quantile(UsualShare)!.Value);
        HighDiscount = counts.Discounts.Count < LeastWon ? null : (decimal)counts.Discounts.Quantile(HighShare)!.Value / 100;
    }

    /// <summary>Which deals they are, in words; null for all.</summary>
    public string? Name { get; }

    /// <summary>The chance at each age, or null.</summary>
    public AgeCurve? Curve { get; }

    /// <summary>One and a half times what three quarters of the won deals took, in days, or null.</summary>
    public int? UsualDays { get; }

    /// <summary>The discount in percent that nine of ten won deals did not exceed, or null.</summary>
    public decimal? HighDiscount { get; }
}
