using EliteSeller.Analysis.Actions;

namespace EliteSeller.Analysis.Reports;

/// <summary>The state of the actions of earlier reviews.</summary>
public sealed class ActionSummary
{
    private const int MostShown = 5;
    private const int ThirdTime = 3;

    internal ActionSummary(IReadOnlyList<ActionReview> reviews)
    {
        All = reviews;
        Kept = Count(reviews, ActionStatus.Kept);
        Open = Count(reviews, ActionStatus.Open);
        Gone = Count(reviews, ActionStatus.Gone);
        Answered = Capped(reviews.Where(review => review is { Status: ActionStatus.Kept, Answer: not null }));
        Overdue = Capped(reviews.Where(review => review.Status == ActionStatus.Overdue));
        Repeated = Capped(reviews.Where(review => review.Status is ActionStatus.Open or ActionStatus.Overdue
            && review.TimesAsked >= ThirdTime));
    }

    /// <summary>Deals about which the customer did something.</summary>
    public int Kept { get; }

    /// <summary>Deals about which nothing is known yet and there is still time.</summary>
    public int Open { get; }

    /// <summary>Deals that are not in the file any more.</summary>
    public int Gone { get; }

    /// <summary>The kept ones with an answer of the customer in the ledger, oldest first.</summary>
    public CappedList<ActionReview> Answered { get; }

    /// <summary>Deals about which nothing is known and whose day has passed, oldest first.</summary>
    public CappedList<ActionReview> Overdue { get; }

    /// <summary>Open and overdue deals that were asked about three times or more, oldest first.</summary>
    public CappedList<ActionReview> Repeated { get; }

    /// <summary>The reviews of all deals, oldest first.</summary>
    public IReadOnlyList<ActionReview> All { get; }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Kept} kept, {Open} open, {Overdue.Count} overdue");

    private static int Count(IReadOnlyList<ActionReview> reviews, ActionStatus status) => reviews.Count(review => review.Status == status);

    private static CappedList<ActionReview> Capped(IEnumerable<ActionReview> reviews) => new(reviews, MostShown);
}
