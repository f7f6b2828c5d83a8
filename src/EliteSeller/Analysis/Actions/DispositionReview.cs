using System.Globalization;
using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Actions;

/// <summary>What happened after an earlier disposition.</summary>
public sealed class DispositionReview
{
    private DispositionReview(LedgerEntry action, DispositionExit exit, Opportunity? now, DispositionStatus status, string reason)
    {
        OpportunityId = Model.OpportunityId.Normalize(action.OpportunityId)!;
        Name = now?.Name;
        Owner = action.By;
        Exit = exit;
        Due = action.Due ?? action.On;
        Status = status;
        Reason = reason;
    }

    /// <summary>The deal's id.</summary>
    public string OpportunityId { get; }

    /// <summary>What the deal is called, or null when it is not among the deals any more.</summary>
    public string? Name { get; }

    /// <summary>The seller who was to do it.</summary>
    public string? Owner { get; }

    /// <summary>The exit that was agreed.</summary>
    public DispositionExit Exit { get; }

    /// <summary>The day by which it was to be done.</summary>
    public DateTime Due { get; }

    /// <summary>What happened.</summary>
    public DispositionStatus Status { get; }

    /// <summary>What the deal shows, in one sentence.</summary>
    public string Reason { get; }

    /// <summary>Looks at what was agreed with the deals as they are now.</summary>
    /// <param name="entries">A ledger; of the actions of one deal the last counts, and what is no disposition is passed over.</param>
    /// <param name="find">The deal of a comparable id as it is now, or null when it is not among the deals any more.</param>
    /// <param name="asOf">The as-of day.</param>
    /// <returns>One review for each deal with an action.</returns>
    public static IReadOnlyList<DispositionReview> CreateAll(IEnumerable<LedgerEntry> entries, Func<string, Opportunity?> find,
        DateTime asOf)
    {
        _ = find ?? throw new ArgumentNullException(nameof(find));
        return
        [
            .. (entries ?? throw new ArgumentNullException(nameof(entries)))
                .Where(entry => ExitOf(entry) is not null && Model.OpportunityId.Normalize(entry.OpportunityId) is not null)
                .GroupBy(entry => Model.OpportunityId.Normalize(entry.OpportunityId)!, StringComparer.Ordinal)
                .Select(actions => Create(actions.Last(), find(actions.Key), asOf)),
        ];
    }

    private static DispositionReview Create(LedgerEntry action, Opportunity? now, DateTime asOf)
    {
        var exit = ExitOf(action)!.Value;
        if (now is null)
        {
            return new DispositionReview(action, exit, null, DispositionStatus.Gone, "The deal is no longer in the export.");
        }

        var (isKept, reason) = Look(action, exit, now);
        var status = isKept ? DispositionStatus.Kept : asOf.Date > (action.Due ?? action.On)
            ? DispositionStatus.Overdue : DispositionStatus.NotKept;
        return new DispositionReview(action, exit, now, status, reason);
    }

    private static DispositionExit? ExitOf(LedgerEntry entry) =>
        entry.Kind == LedgerKind.Action && Enum.TryParse<DispositionExit>(entry.What, ignoreCase: true, out var exit)
            && Enum.IsDefined(typeof(DispositionExit), exit)
            ? exit
            : null;

    /// <summary>The deal, the exit and the status.</summary>
    /// <returns>Such as <c>D-12, Redate: Overdue</c>.</returns>
    public override string ToString() => $"{OpportunityId}, {Exit}: {Status}";

    // A deal that has been closed needs no other exit any more.
    private static (bool IsKept, string Reason) Look(LedgerEntry action, DispositionExit exit, Opportunity now)
    {
        if (now.Outcome != DealOutcome.Open)
        {
            return (true, $"The deal is {now.Outcome.ToString().ToLowerInvariant()}.");
        }

        var isNewStep = now.NextStep is { } step && step != action.Source;
        return exit switch
        {
            DispositionExit.CloseLost => (false, "The deal is still open."),
            DispositionExit.Redate => Redated(action, now),
            DispositionExit.RestageBack => (now.StagePosition < action.Value, now.StagePosition < action.Value
                ? "The deal is back in an earlier stage." : "The deal has not moved back."),
            _ => (isNewStep, isNewStep ? "There is a new next step." : "There is no new next step."),
        };
    }

    private static (bool IsKept, string Reason) Redated(LedgerEntry action, Opportunity now) =>
        now.CloseDate is not { } close ? (false, "The close date is missing.")
        : close.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) == action.Source ? (false, "The close date has not changed.")
        : (true, $"The close date is now {Wording.Date(now.CloseDay)}.");
}
