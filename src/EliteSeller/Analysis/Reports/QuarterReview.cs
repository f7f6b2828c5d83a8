using EliteSeller.Analysis.Pipelines;

namespace EliteSeller.Analysis.Reports;

/// <summary>
/// What the review of a quarter adds: losses at the eleventh hour, how early bad news is told, and a page for each seller.
/// </summary>
public sealed class QuarterReview(IReadOnlyList<PipelineMeasure> all, CappedList<LateLoss> lateLosses, CappedList<SellerReview> sellers)
{
    /// <summary>The figures of all deals, one object a currency.</summary>
    public IReadOnlyList<PipelineMeasure> All { get; } = all;

    /// <summary>The eleventh-hour losses that took longest.</summary>
    public CappedList<LateLoss> LateLosses { get; } = lateLosses;

    /// <summary>The sellers in the order of their names.</summary>
    public CappedList<SellerReview> Sellers { get; } = sellers;
}
