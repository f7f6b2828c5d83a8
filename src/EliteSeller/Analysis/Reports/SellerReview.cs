using EliteSeller.Analysis.Pipelines;

namespace EliteSeller.Analysis.Reports;

/// <summary>The page of one seller in the review of a quarter.</summary>
public sealed class SellerReview(
    string owner, IReadOnlyList<PipelineMeasure> measures, CappedList<ReportDeal> walkAway, decimal? hoursInWalkAway)
{
    /// <summary>The seller.</summary>
    public string Owner { get; } = owner;

    /// <summary>The seller's figures, one object a currency.</summary>
    public IReadOnlyList<PipelineMeasure> Measures { get; } = measures;

    /// <summary>The seller's deals to walk away from.</summary>
    public CappedList<ReportDeal> WalkAway { get; } = walkAway;

    /// <summary>Hours in those deals; null where no deal records any.</summary>
    public decimal? HoursInWalkAway { get; } = hoursInWalkAway;

    /// <inheritdoc/>
    public override string ToString() => Owner;
}
