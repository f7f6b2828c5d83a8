namespace EliteSeller.Analysis.Records;

/// <summary>What the closed deals of one kind tell: all of a team's, or those of a pipeline, a type or both.</summary>
internal sealed class RecordSegment(SegmentCounts counts, string? name)
{
    /// <summary>The won deals that a limit needs.</summary>
    private const int LeastWon = 20;

    // What remains is told by as many won deals that had come as far.
    private const int LeastLeft = 10;

    private readonly SegmentCounts _counts = counts;

    private const double UsualShare = 0.75;
    private const double UsualFactor = 1.5;
    private const double HighShare = 0.9;

    /// <summary>Which deals they are, in words; null for all.</summary>
    public string? Name { get; } = name;

    /// <summary>The chance at each age, or null.</summary>
    public AgeCurve? Curve { get; } = AgeCurve.Create(counts, name);

    /// <summary>One and a half times what three quarters of the won deals took, in days, or null.</summary>
    public int? UsualDays { get; } = counts.Won.Count < LeastWon
        ? null : (int)Math.Floor(UsualFactor * counts.Won.Quantile(UsualShare)!.Value);

    /// <summary>The discount in percent that nine of ten won deals did not exceed, or null.</summary>
    public decimal? HighDiscount { get; } = counts.Discounts.Count < LeastWon
        ? null : (decimal)counts.Discounts.Quantile(HighShare)!.Value / 100;

    /// <summary>The median of the days that won deals still took that were open at an age, or null where under ten were.</summary>
    public double? RemainingDays(int age) => _counts.Won.MedianLeft(age, LeastLeft);

    /// <summary>The median of the hours that won deals still took that had taken so many, or null where under ten had.</summary>
    public double? RemainingHours(decimal hours) =>
        hours < int.MaxValue ? _counts.Hours.MedianLeft((int)Math.Max(0, hours), LeastLeft) : null;
}
