namespace EliteSeller.Analysis.Qualification;

/// <summary>The sums over the judgements of one deal, exact to the last unit: half a thousandth of a point.</summary>
internal struct ScoreSums
{
    private long _points;
    private long _recorded;
    private long _blind;
    private long _open;
    private long _judged;
    private Part _momentum;
    private Part _evidence;
    private long _momentumWeight;
    private int _momentumFailures;
    private int _confirmed;
    private int _condemning;
    private int _proven;
    private int _failedGates;

    /// <summary>Weighted rules that had something to decide on, the ones that were not asked for included.</summary>
    public int JudgedRules { get; private set; }

    public readonly bool GateFailed => _failedGates > 0;

    /// <summary>A momentum rule has failed that is more than the seller's bookkeeping.</summary>
    public readonly bool CanCondemn => _condemning > 0;

    /// <summary>How many momentum rules have failed.</summary>
    public readonly int MomentumFailures => _momentumFailures;

    /// <summary>How many pieces of evidence the customer has confirmed.</summary>
    public readonly int Confirmed => _confirmed;

    /// <summary>
    /// The Potential if every momentum rule had passed, those included that wait for an event and are not due until then.
    /// </summary>
    public readonly int PotentialWithMomentum => Tenths(
        _points + _open + _blind - _momentum.Points - (_momentum.Weight - _momentum.Judged) + _momentumWeight,
        _recorded + _blind - _momentum.Weight + _momentumWeight);

    /// <summary>At least one thing is confirmed or answered yes by the customer.</summary>
    public readonly bool IsProven => _proven > 0;

    /// <summary>At least half of the due weight of evidence and asks is judged.</summary>
    public readonly bool IsEvidenceHalfJudged => _evidence.Weight > 0 && 2 * _evidence.Judged >= _evidence.Weight;

    /// <summary>Whether that could be so if some more of the weight were judged, in halves of a thousandth.</summary>
    public readonly bool CouldHalfJudgeEvidence(long more) => 2 * (_evidence.Judged + more) >= _evidence.Weight;

    public readonly int Score => Tenths(_points, _recorded);

    public readonly int Potential => Tenths(_points + _open + _blind, _recorded + _blind);

    public readonly int Momentum => _momentum.Count < 3 ? Scores.None : Tenths(_momentum.Points, _momentum.Judged);

    public readonly int Evidence => Tenths(_evidence.Points, _evidence.Weight);

    /// <summary>In thousandths.</summary>
    public readonly int Coverage => Tenths(_judged, _recorded + _blind);

    public readonly long Points => _points;

    public readonly long Recorded => _recorded;

    /// <summary>Whole parts in tenths of a percent, rounded away from zero; none of nothing.</summary>
    public static int Tenths(long part, long whole) => whole == 0 ? Scores.None : (int)(((2000 * part) + whole) / (2 * whole));

    public void Add(QualificationRule rule, Judgement judgement, bool isSelected) => Add(rule, judgement, isSelected, 1);

    /// <summary>Takes away what was added.</summary>
    public void Remove(QualificationRule rule, Judgement judgement, bool isSelected) => Add(rule, judgement, isSelected, -1);

    private void Add(QualificationRule rule, Judgement judgement, bool isSelected, int times)
    {
        var weight = 2L * rule.Weight * times;
        _momentumWeight += rule.Kind == RuleKind.Momentum && isSelected && judgement != Judgement.Suppressed ? weight : 0;
        if (judgement is Judgement.NotDue or Judgement.Suppressed)
        {
            return;
        }

        if (rule.Kind.IsWeighted() && judgement.IsJudged() && rule.Weight > 0)
        {
            JudgedRules += times;
        }

        if (!isSelected)
        {
            return;
        }

        _failedGates += judgement == Judgement.FailGate ? times : 0;
        if (!rule.Kind.IsWeighted())
        {
            return;
        }

        var points = (long)rule.Weight * judgement.Halves() * times;
        if (judgement == Judgement.NotApplicable)
        {
            _blind += weight;
        }
        else
        {
            _recorded += weight;
            _points += points;
            _open += judgement.IsOpen() ? weight - points : 0;
            _judged += judgement.IsJudged() ? weight : 0;
        }

        AddToPart(rule, judgement, weight, points, times);
    }

    private void AddToPart(QualificationRule rule, Judgement judgement, long weight, long points, int times)
    {
        if (rule.Kind == RuleKind.Momentum)
        {
            _momentum.Add(judgement, weight, points, times);
            if (judgement.IsFailed())
            {
                _momentumFailures += times;
                _condemning += rule.Condemns ? times : 0;
            }
        }
        else if (rule.Kind is RuleKind.Evidence or RuleKind.Ask)
        {
            _evidence.Add(judgement, weight, points, times);
            _proven += judgement == Judgement.PassProven ? times : 0;
            _confirmed += judgement == Judgement.PassProven && rule.Kind == RuleKind.Evidence ? times : 0;
        }
    }

    private struct Part
    {
        public long Points;
        public long Weight;
        public long Judged;
        public int Count;

        public void Add(Judgement judgement, long weight, long points, int times)
        {
            Points += points;
            Weight += weight;
            if (judgement.IsJudged())
            {
                Judged += weight;
                Count += times;
            }
        }
    }
}
