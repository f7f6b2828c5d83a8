using EliteSeller.Analysis.Pipelines;

namespace EliteSeller.Analysis.Reports;

/// <summary>The page of one seller in the review of a quarter.</summary>
public sealed class SellerReview
{
    internal SellerReview(string owner, IReadOnlyList<PipelineMeasure> measures, CappedList<ReportDeal> walkAway, decimal? hoursInWalkAway)
    {
        Owner = owner;
        Measures = measures;
        WalkAway = walkAway;
        HoursInWalkAway = hoursInWalkAway;
    }

    /// <summary>The seller.</summary>
    public string Owner { get; }

    /// <summary>The seller's figures, one object a currency.</summary>
    public IReadOnlyList<PipelineMeasure> Measures { get; }

    /// <summary>The seller's deals to walk away from.</summary>
    public CappedList<ReportDeal> WalkAway { get; }

    /// <summary>Hours in those deals; null where no deal records any.</summary>
    public decimal? HoursInWalkAway { get; }

    /// <summary>The seller.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Owner;
}
