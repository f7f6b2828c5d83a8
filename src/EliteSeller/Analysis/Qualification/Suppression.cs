namespace EliteSeller.Analysis.Qualification;

/// <summary>One rule set aside for one deal, by a named person, for a reason, until a day.</summary>
/// <param name="rule">The rule's name.</param>
/// <param name="opportunityId">The deal's id.</param>
/// <param name="reason">Why the rule does not count here.</param>
/// <param name="owner">Who answers for it.</param>
/// <param name="expires">The last day on which it counts.</param>
/// <param name="line">The line of the policy file that it stands on, or 0.</param>
public sealed class Suppression(string rule, string opportunityId, string reason, string owner, DateTime expires, int line = 0)
{
    /// <summary>The rule's name.</summary>
    public string Rule { get; } = rule ?? throw new ArgumentNullException(nameof(rule));

    /// <summary>The deal's id, of 15 or 18 characters where it is Salesforce's.</summary>
    public string OpportunityId { get; } = Model.OpportunityId.OrNull(opportunityId)
        ?? throw new ArgumentException("A suppression names one deal.", nameof(opportunityId));

    /// <summary>Why the rule does not count here.</summary>
    public string Reason { get; } = reason ?? throw new ArgumentNullException(nameof(reason));

    /// <summary>Who answers for it.</summary>
    public string Owner { get; } = owner ?? throw new ArgumentNullException(nameof(owner));

    /// <summary>The last day on which it counts.</summary>
    public DateTime Expires { get; } = expires.Date;

    /// <summary>The line of the policy file that it stands on, or 0.</summary>
    public int Line { get; } = line;

    /// <summary>Whether it no longer counts.</summary>
    /// <param name="asOf">The as-of day.</param>
    /// <returns>True after its last day.</returns>
    public bool HasExpired(DateTime asOf) => asOf.Date > Expires;

    /// <summary>The rule and the deal.</summary>
    /// <returns>Such as <c>CustomerEngaged for D-12</c>.</returns>
    public override string ToString() => $"{Rule} for {OpportunityId}";
}
