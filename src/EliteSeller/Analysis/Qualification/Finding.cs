namespace EliteSeller.Analysis.Qualification;

/// <summary>What one rule says about one deal, with the facts that it used and what to do next.</summary>
public sealed class Finding
{
    private readonly FindingWriter _writer;
    private readonly QualificationRule _rule;
    private readonly Judgement _judgement;
    private Explanation? _explanation;
    private int _since = -1;

    // Most findings of a deal are only counted and sorted, so sentences and what they rest on are made when somebody looks.
    internal Finding(FindingWriter writer, QualificationRule rule, Judgement judgement)
    {
        _writer = writer;
        _rule = rule;
        _judgement = judgement;
    }

    /// <summary>The deal's id.</summary>
    public string? OpportunityId => _writer.OpportunityId;

    /// <summary>The rule's name.</summary>
    public string Rule => Definition.Id;

    /// <summary>The number of the briefing that the rule comes from.</summary>
    public int? Briefing => Definition.Briefing;

    /// <summary>What the rule found out.</summary>
    public RuleOutcome Outcome => _judgement.Outcome();

    /// <summary>The points earned, in the policy's weights.</summary>
    public decimal Points => EarnedHalves / 2000m;

    /// <summary>The points that could have been earned, in the policy's weights; 0 when the rule does not count here.</summary>
    public decimal PointsPossible => (LostHalves + EarnedHalves) / 2000m;

    /// <summary>Why, in one full sentence of at most 140 characters.</summary>
    public string Reason => Told.Reason;

    /// <summary>The same in at most 45 characters, for tables, such as <c>No activity for 67 days</c>.</summary>
    public string Summary => Told.Summary;

    /// <summary>The header of the column that decided, or null.</summary>
    public string? Column => DisplayText.Clean(Told.Column);

    /// <summary>What that column says, as the source wrote it but for what a terminal would obey, or null.</summary>
    public string? RawValue => Told.Column is null ? null : DisplayText.Clean(Told.RawValue);

    /// <summary>Where the evidence is if not in a column: file and line of the ledger entry or the contact; otherwise null.</summary>
    public string? Source => Told.Source;

    /// <summary>The number that was compared with, or null.</summary>
    public decimal? Threshold => Told.Threshold?.Value;

    /// <summary>Where that number came from: Default, Policy, or Calibrated on so many deals.</summary>
    public string? ThresholdOrigin => Told.Threshold?.OriginText;

    /// <summary>For bad news, the day on which it began; null when there is no date.</summary>
    public DateTime? Since => _judgement.IsFailed() ? Day.Date(_since >= 0 ? _since : _since = _writer.Began(_rule, _judgement)) : null;

    /// <summary>The question for the customer, or null when nothing is open.</summary>
    public string? Question => IsSettled ? null : Told.Question ?? Definition.Question;

    /// <summary>What the seller can do, or null when nothing is open.</summary>
    public string? NextAction => IsSettled ? null : Told.NextAction ?? Definition.NextAction;

    /// <summary>
    /// How many points of Score, out of 100, the deal would gain if this were settled in its favour; null for a gate, where the rule does
    /// not count, and for a past that nobody can change. For a blind spot: if the ledger held a good answer.
    /// </summary>
    public decimal? PointsIfResolved => _writer.Worth(_rule, _judgement);

    /// <summary>The weight of the rule in the policy, also where the rule does not count.</summary>
    internal decimal Weight => _rule.Settings.Weight.Value;

    /// <summary>
    /// The points that were not earned, in two-thousandths: they sort findings, and a division takes longer than all else.
    /// </summary>
    internal int LostHalves => _rule.LostHalves(_judgement);

    /// <summary>The fields that the rule reads, in words.</summary>
    internal string Needs => _rule.Needs;

    /// <summary>The position by which somebody should have found out, where nobody has; otherwise null.</summary>
    internal decimal? KnownBy => Told.KnownBy;

    /// <summary>Whether the failure condemns the deal whatever its score.</summary>
    internal bool IsGate => _judgement == Judgement.FailGate;

    /// <summary>Whether it rests on the customer's word alone: evidence and asks.</summary>
    internal bool IsAnsweredByCustomer => Definition.Kind is RuleKind.Evidence or RuleKind.Ask;

    /// <summary>Whether an answer of the customer can settle it.</summary>
    internal bool CustomerCanSettle => _writer.CanSettle(_rule, _judgement);

    private int EarnedHalves => _rule.Weight * _judgement.Halves();

    private RuleDefinition Definition => _rule.Settings.Definition;

    private bool IsSettled => _judgement is Judgement.Pass or Judgement.PassProven or Judgement.NotDue or Judgement.Suppressed;

    private Explanation Told => _explanation ??= _writer.Explain(_rule, _judgement);

    /// <inheritdoc/>
    public override string ToString() => Reason;
}
