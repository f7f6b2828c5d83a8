namespace EliteSeller.Analysis.Qualification;

/// <summary>What one rule says about one deal, with the facts that it used and what to do next.</summary>
public sealed class Finding
{
    internal Finding(
        Opportunity opportunity, QualificationRule rule, Judgement judgement, Explanation explanation, decimal? worth, bool canSettle)
    {
        var definition = rule.Settings.Definition;
        var isSettled = judgement is Judgement.Pass or Judgement.PassProven or Judgement.NotDue or Judgement.Suppressed;
        OpportunityId = opportunity.Id;
        Rule = definition.Id;
        Briefing = definition.Briefing;
        Outcome = judgement.Outcome();
        Points = rule.Weight * judgement.Halves() / 2000m;
        PointsPossible = judgement is Judgement.NotDue or Judgement.NotApplicable or Judgement.Suppressed ? 0m : rule.Weight / 1000m;
        Reason = explanation.Reason;
        Summary = explanation.Summary;
        Column = explanation.Column;
        RawValue = explanation.Column is null ? null : explanation.RawValue;
        Source = explanation.Source;
        Threshold = explanation.Threshold?.Value;
        ThresholdOrigin = explanation.Threshold?.OriginText;
        Since = judgement.IsFailed() ? Day.Date(explanation.Since) : null;
        Question = isSettled ? null : explanation.Question ?? definition.Question;
        NextAction = isSettled ? null : explanation.NextAction ?? definition.NextAction;
        PointsIfResolved = worth;
        Weight = rule.Settings.Weight.Value;
        IsGate = judgement == Judgement.FailGate;
        IsAnsweredByCustomer = definition.Kind is RuleKind.Evidence or RuleKind.Ask;
        CustomerCanSettle = canSettle;
        Needs = rule.Needs;
        KnownBy = explanation.KnownBy;
    }

    /// <summary>The deal's id.</summary>
    public string? OpportunityId { get; }

    /// <summary>The rule's name.</summary>
    public string Rule { get; }

    /// <summary>The number of the briefing that the rule comes from.</summary>
    public int? Briefing { get; }

    /// <summary>What the rule found out.</summary>
    public RuleOutcome Outcome { get; }

    /// <summary>The points earned, in the policy's weights.</summary>
    public decimal Points { get; }

    /// <summary>The points that could have been earned, in the policy's weights; 0 when the rule does not count here.</summary>
    public decimal PointsPossible { get; }

    /// <summary>Why, in one full sentence of at most 140 characters.</summary>
    public string Reason { get; }

    /// <summary>The same in at most 45 characters, for tables, such as <c>No activity for 67 days</c>.</summary>
    public string Summary { get; }

    /// <summary>The header of the column that decided, or null.</summary>
    public string? Column { get; }

    /// <summary>What that column says, as the source wrote it, or null.</summary>
    public string? RawValue { get; }

    /// <summary>Where the evidence is if not in a column: file and line of the ledger entry or the contact; otherwise null.</summary>
    public string? Source { get; }

    /// <summary>The number that was compared with, or null.</summary>
    public decimal? Threshold { get; }

    /// <summary>Where that number came from: Default, Policy, or Calibrated on so many deals.</summary>
    public string? ThresholdOrigin { get; }

    /// <summary>For bad news, the day on which it began; null when there is no date.</summary>
    public DateTime? Since { get; }

    /// <summary>The question for the customer, or null when nothing is open.</summary>
    public string? Question { get; }

    /// <summary>What the seller can do, or null when nothing is open.</summary>
    public string? NextAction { get; }

    /// <summary>
    /// How many points of Score, out of 100, the deal would gain if this were settled in its favour; null for a gate, where the rule does
    /// not count, and for a past that nobody can change. For a blind spot: if the ledger held a good answer.
    /// </summary>
    public decimal? PointsIfResolved { get; }

    /// <summary>The weight of the rule in the policy, also where the rule does not count.</summary>
    internal decimal Weight { get; }

    /// <summary>The fields that the rule reads, in words.</summary>
    internal string Needs { get; }

    /// <summary>The position by which somebody should have found out, where nobody has; otherwise null.</summary>
    internal decimal? KnownBy { get; }

    /// <summary>Whether the failure condemns the deal whatever its score.</summary>
    internal bool IsGate { get; }

    /// <summary>Whether it rests on the customer's word alone: evidence and asks.</summary>
    internal bool IsAnsweredByCustomer { get; }

    /// <summary>Whether an answer of the customer can settle it.</summary>
    internal bool CustomerCanSettle { get; }

    /// <summary>The sentence.</summary>
    /// <returns>The reason.</returns>
    public override string ToString() => Reason;
}
