using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Actions;

/// <summary>The state of the actions that were proposed for one deal.</summary>
/// <remarks>
/// What the seller alone can write never keeps an action: a date that was pushed, a new text without an event, another owner. What the
/// customer did does.
/// </remarks>
public sealed class ActionReview
{
    private const int DaysShown = 91;

    private ActionReview(string id, ActionTrail trail, Opportunity? now, DateTime asOf)
    {
        OpportunityId = now?.Id ?? id;
        Name = now?.Name;
        Account = now?.Account;
        Owner = now?.Owner ?? trail.First!.By;
        Exit = trail.Exit;
        Decision = trail.Decision is null ? null
            : trail.Decision.Answer == nameof(ActionAnswer.Accepted) ? ActionAnswer.Accepted : ActionAnswer.Declined;
        FirstAsked = trail.FirstAsked!.Value;
        LastAsked = trail.LastAsked!.Value;
        TimesAsked = trail.TimesAsked;
        Due = trail.Due!.Value;
        Answer = trail.Answered is null ? null : ActionTrail.Describe(trail.Answered);
        var kept = now is null ? null : Kept(trail, now, asOf);
        Status = now is null ? ActionStatus.Gone : kept is not null ? ActionStatus.Kept
            : asOf.Date > Due ? ActionStatus.Overdue : ActionStatus.Open;
        Reason = now is null ? "The deal is no longer in the export." : kept ?? "The export and the ledger show no answer of the customer.";
    }

    /// <summary>The deal's id, as the export writes it; of a deal that is gone as the ledger does.</summary>
    public string OpportunityId { get; }

    /// <summary>What the deal is called, or null when it is not among the deals any more.</summary>
    public string? Name { get; }

    /// <summary>The customer, or null when the deal is not among the deals any more.</summary>
    public string? Account { get; }

    /// <summary>The seller who was to do it.</summary>
    public string? Owner { get; }

    /// <summary>The exit that was decided, else the one that was proposed.</summary>
    public ActionExit Exit { get; }

    /// <summary>What the seller decided; null while nothing is decided.</summary>
    public ActionAnswer? Decision { get; }

    /// <summary>What happened.</summary>
    public ActionStatus Status { get; }

    /// <summary>How often the deal was asked about without anything happening in between.</summary>
    public int TimesAsked { get; }

    /// <summary>The day of the first of these times.</summary>
    public DateTime FirstAsked { get; }

    /// <summary>The day of the last of these times.</summary>
    public DateTime LastAsked { get; }

    /// <summary>The day by which it was due, counted from the first time.</summary>
    public DateTime Due { get; }

    /// <summary>The customer's answer in the ledger, or null.</summary>
    public string? Answer { get; }

    /// <summary>What the deal shows, in one sentence.</summary>
    public string Reason { get; }

    /// <summary>The ids of the deals about which a ledger has an action: no other has a state to tell.</summary>
    /// <param name="entries">The entries.</param>
    /// <returns>The ids, which are equal in any form.</returns>
    public static ISet<string> IdsOf(IEnumerable<LedgerEntry> entries) => new HashSet<string>(
        (entries ?? throw new ArgumentNullException(nameof(entries))).Where(entry => entry.Kind == LedgerKind.Action)
            .Select(entry => Model.OpportunityId.OrNull(entry.OpportunityId)).OfType<string>(),
        Model.OpportunityId.Comparer);

    /// <summary>Looks at what was proposed with the deals as they are now.</summary>
    /// <param name="entries">A ledger in the order in which it was written; what is no action or answer is passed over.</param>
    /// <param name="find">The deal of an id as it is now, or null when it is not among the deals any more.</param>
    /// <param name="asOf">The as-of day.</param>
    /// <returns>
    /// One review for each deal that was asked about, oldest first; those that are kept or gone only for a quarter after the last time.
    /// </returns>
    public static IReadOnlyList<ActionReview> CreateAll(IEnumerable<LedgerEntry> entries, Func<string, Opportunity?> find, DateTime asOf)
    {
        _ = find ?? throw new ArgumentNullException(nameof(find));
        var asked = IdsOf(entries);
        return
        [
            .. entries.Where(entry => entry.On <= asOf.Date && asked.Contains(entry.OpportunityId))
                .GroupBy(entry => Model.OpportunityId.OrNull(entry.OpportunityId)!, Model.OpportunityId.Comparer)
                .Select(deal => (Id: deal.Key!, Trail: new ActionTrail(deal, asOf)))
                .Where(deal => deal.Trail.First is not null)
                .Select(deal => new ActionReview(deal.Id, deal.Trail, find(deal.Id), asOf))
                .Where(review => review.Status is ActionStatus.Open or ActionStatus.Overdue
                    || review.LastAsked >= asOf.Date.AddDays(-DaysShown))
                .OrderBy(review => review.FirstAsked).ThenBy(review => review.OpportunityId, StringComparer.Ordinal),
        ];
    }

    /// <summary>The deal, the exit and the status.</summary>
    /// <returns>Such as <c>D-12, Redate: Overdue</c>.</returns>
    public override string ToString() => $"{OpportunityId}, {Exit}: {Status}";

    // What the customer did, or null.
    private static string? Kept(ActionTrail trail, Opportunity now, DateTime asOf) =>
        now.Outcome != DealOutcome.Open ? $"The deal is {now.Outcome.ToString().ToLowerInvariant()}."
        : trail.Answered is { } answer ? $"The customer answered. {ActionTrail.Describe(answer)}."
        : now.StagePosition > trail.First!.Value ? $"The deal moved forward to {Wording.Stage(now)}."
        : IsRedated(trail, now) ? $"The close date is the customer's, {Wording.Date(now.CloseDay)}."
        : HasAgreedStep(trail, now, asOf) ? $"A next step with the customer is set for {Wording.Date(now.NextStepDay)}."
        : null;

    private static bool IsRedated(ActionTrail trail, Opportunity now) =>
        trail.Decision is { Answer: nameof(ActionAnswer.Accepted), Customer: not null, Due: { } named }
        && trail.DecidedExit == ActionExit.Redate && now.CloseDate == named;

    // A new text, with a day ahead and an event; and the customer was heard of since, where the export records that.
    private static bool HasAgreedStep(ActionTrail trail, Opportunity now, DateTime asOf) =>
        now.NextStep is { } step && step != trail.First!.Source && now.NextStepDate >= asOf.Date && EventWords.AreIn(step)
        && (now.Row.Table.UsageOf(OpportunityField.LastActivityDate) == FieldUsage.NotRecorded
            || now.LastActivityDate > trail.First.On);
}
