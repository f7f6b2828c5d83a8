namespace EliteSeller.Analysis.Qualification;

/// <summary>
/// One rule with the values in force. Judging is cheap and leaves nothing behind; explaining happens when somebody looks.
/// </summary>
/// <remarks>
/// The judge asks <see cref="Judge"/> only when the rule is due and the source can answer it. The same deal judged again
/// gives the same answer, because a deal never changes; so a finding is made by judging once more and then explaining.
/// </remarks>
public abstract class QualificationRule
{
    private protected QualificationRule(RuleSettings settings, params OpportunityField[] fields)
    {
        Settings = settings ?? throw new ArgumentNullException(nameof(settings));
        Fields = fields;
        DueFrom = (int)(settings.DueFrom.Value * 1000m);
        Weight = (int)(settings.Weight.Value * 1000m);
        Kind = settings.Definition.Kind;
        Condemns = settings.Definition.Condemns;
    }

    /// <summary>The values in force.</summary>
    public RuleSettings Settings { get; }

    /// <summary>The rule's name.</summary>
    public string Id => Settings.Definition.Id;

    /// <summary>What the rule looks at.</summary>
    public RuleKind Kind { get; }

    /// <summary>The fields that the rule reads; one of them is enough unless the rule says otherwise.</summary>
    public IReadOnlyList<OpportunityField> Fields { get; }

    /// <summary>What the rule reads, in words, for a person who wants to add it; empty when no column could help.</summary>
    internal virtual string Needs => string.Join(" or ", Fields);

    /// <summary>The position from which the rule is due, in thousandths.</summary>
    internal int DueFrom { get; }

    /// <summary>The weight in thousandths of a point, so that every sum is exact.</summary>
    internal int Weight { get; }

    /// <summary>Whether its failure, with one more, makes a deal one that has stopped moving.</summary>
    internal bool Condemns { get; }

    /// <summary>Whether the rule is due at a position in thousandths; unknown (-1) is before every position but the start.</summary>
    internal bool IsDueAt(int position) => DueFrom <= 0 || position >= DueFrom;

    /// <summary>The other rules that it looks at, by name.</summary>
    internal virtual IReadOnlyList<string> LooksAt => [];

    /// <summary>Tells the rule in which set it stands, once, before it judges.</summary>
    internal virtual void Join(RuleSet rules)
    {
    }

    /// <inheritdoc/>
    public override string ToString() => Id;

    /// <summary>
    /// Whether a source that cannot answer the rule has a blind spot. A rule that only stands in for another one leaves none.
    /// </summary>
    internal virtual bool LeavesBlindSpot => true;

    /// <summary>
    /// Whether the ledger can answer for a deal what the source does not keep; then the rule itself says when it is not applicable.
    /// </summary>
    internal virtual bool ReadsLedger => false;

    /// <summary>Whether the people of a deal can answer what the source does not keep; then the rule itself says when not.</summary>
    internal virtual bool ReadsContacts => false;

    /// <summary>Whether the source keeps what the rule needs. Asked once per source.</summary>
    internal virtual bool CanJudge(SourceView source)
    {
        foreach (var field in Fields)
        {
            if (source.IsRecorded(field))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Decides on one deal.</summary>
    internal abstract Judgement Judge(in JudgedDeal deal);

    /// <summary>Says why the rule decided so.</summary>
    internal abstract Explanation Explain(in JudgedDeal deal, Judgement judgement);

    /// <summary>
    /// The day on which a failure began, as a day number; 0 when there is no date. Rules that fail on many deals of an export tell it
    /// without making a sentence.
    /// </summary>
    internal virtual int Began(in JudgedDeal deal, Judgement judgement) => Explain(deal, judgement).Since;

    /// <summary>The points that a judgement loses, in two-thousandths; 0 where the rule does not count.</summary>
    internal int LostHalves(Judgement judgement) =>
        (judgement is Judgement.NotDue or Judgement.NotApplicable or Judgement.Suppressed ? 0 : 2 * Weight) - (Weight * judgement.Halves());

    /// <summary>Whether the customer's answer can still settle a finding of this judgement.</summary>
    internal virtual bool CustomerCanSettle(in JudgedDeal deal, Judgement judgement) => judgement.IsOpen();

    /// <summary>The answer of the customer that settles the rule for or against the deal; null when the ledger cannot hold one.</summary>
    internal virtual VerdictAnswer? Answer(bool isGood) => null;

    /// <summary>Whether other rules look at the answer too, so that its worth is more than its own points.</summary>
    internal virtual bool MovesOthers => false;

    /// <summary>The day from which the rule has failed on a deal, without any sentence; 0 where nothing dates it.</summary>
    internal virtual int FailedSince(in JudgedDeal deal) => 0;

    /// <summary>The threshold of a name as a whole number.</summary>
    private protected int Whole(string name) => (int)Settings.Threshold(name).Value;

    /// <summary>The threshold of a name, a position, in thousandths.</summary>
    private protected int Thousandths(string name) => (int)(Settings.Threshold(name).Value * 1000m);
}
