using System;
using EliteSeller.Opportunities;
using EliteSeller.Qualification;

namespace EliteSeller.Dispositions;

/// <summary>What happened after an earlier disposition.</summary>
public sealed class DispositionReview
{
    private DispositionReview(DispositionRecord record, DispositionStatus status, string reason)
    {
        OpportunityId = record.OpportunityId;
        Name = record.Name;
        Owner = record.Owner;
        Exit = record.Exit;
        Due = record.Due;
        Status = status;
        Reason = reason;
    }

    /// <summary>The deal's id.</summary>
    public string OpportunityId { get; }

    /// <summary>What the deal is called.</summary>
    public string? Name { get; }

    /// <summary>The seller who was to do it.</summary>
    public string? Owner { get; }

    /// <summary>The exit that was agreed.</summary>
    public DispositionExit Exit { get; }

    /// <summary>The day by which it was to be done.</summary>
    public DateTime Due { get; }

    /// <summary>What has become of it.</summary>
    public DispositionStatus Status { get; }

    /// <summary>What the deal shows, in one sentence.</summary>
    public string Reason { get; }

    /// <summary>Looks at a disposition with the deal as it is now.</summary>
    /// <param name="record">The disposition of an earlier run.</param>
    /// <param name="result">The deal as it is judged now, or null when it is not among the deals any more.</param>
    /// <param name="asOf">The as-of day.</param>
    /// <returns>The review.</returns>
    public static DispositionReview Of(DispositionRecord record, QualificationResult? result, DateTime asOf) => OfDeal(record, result?.Opportunity, asOf);

    /// <summary>Looks at a disposition with the deal as it stands now, judged or not.</summary>
    internal static DispositionReview OfDeal(DispositionRecord record, Opportunity? now, DateTime asOf)
    {
        _ = record ?? throw new ArgumentNullException(nameof(record));
        if (now is null)
        {
            return new DispositionReview(record, DispositionStatus.Gone, "The deal is not among those that were looked at.");
        }

        var (isKept, reason) = Look(record, now);
        var status = isKept ? DispositionStatus.Kept : asOf.Date > record.Due ? DispositionStatus.Overdue : DispositionStatus.NotKept;
        return new DispositionReview(record, status, reason);
    }

    /// <summary>The deal, the exit and what has become of it.</summary>
    /// <returns>Such as <c>D-12, Redate: Overdue</c>.</returns>
    public override string ToString() => $"{OpportunityId}, {Exit}: {Status}";

    // A deal that has been closed needs no other exit any more.
    private static (bool IsKept, string Reason) Look(DispositionRecord record, Opportunity now)
    {
        if (now.Outcome != DealOutcome.Open)
        {
            return (true, $"The deal is {now.Outcome.ToString().ToLowerInvariant()}.");
        }

        var isNewStep = now.NextStep is { } step && step != record.NextStep;
        return record.Exit switch
        {
            DispositionExit.CloseLost => (false, "The deal is still open."),
            DispositionExit.Redate => (now.CloseDate is not null && now.CloseDate != record.CloseDate, now.CloseDate == record.CloseDate ? "The close date is the same." : $"The close date is {Day(now.CloseDate)}."),
            DispositionExit.RestageBack => (now.StagePosition < record.StagePosition, now.StagePosition < record.StagePosition ? "The deal stands further back." : "The deal stands where it stood."),
            _ => (isNewStep, isNewStep ? "A new next step is written." : "No new next step is written."),
        };
    }

    private static string Day(DateTime? date) => date is null ? "blank" : Wording.Date(Opportunities.Day.Number(date));
}
