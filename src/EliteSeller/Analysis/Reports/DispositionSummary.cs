using EliteSeller.Analysis.Actions;

namespace EliteSeller.Analysis.Reports;

/// <summary>What has become of the dispositions of earlier runs.</summary>
public sealed class DispositionSummary
{
    private const int MostShown = 5;

    internal DispositionSummary(IReadOnlyList<DispositionReview> reviews)
    {
        Kept = Count(reviews, DispositionStatus.Kept);
        NotKept = Count(reviews, DispositionStatus.NotKept);
        Gone = Count(reviews, DispositionStatus.Gone);
        Overdue = new CappedList<DispositionReview>(
            reviews.Where(review => review.Status == DispositionStatus.Overdue).OrderBy(review => review.Due)
                .ThenBy(review => review.OpportunityId, System.StringComparer.Ordinal), MostShown);
    }

    /// <summary>How many were done.</summary>
    public int Kept { get; }

    /// <summary>How many are not done and still have time.</summary>
    public int NotKept { get; }

    /// <summary>How many are about deals that are not in the file any more.</summary>
    public int Gone { get; }

    /// <summary>Those that are not done and whose day has passed, oldest first.</summary>
    public CappedList<DispositionReview> Overdue { get; }

    /// <summary>The counts.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() => System.FormattableString.Invariant($"{Kept} kept, {NotKept} not kept, {Overdue.Count} overdue");

    private static int Count(IReadOnlyList<DispositionReview> reviews, DispositionStatus status) =>
        reviews.Count(review => review.Status == status);
}
