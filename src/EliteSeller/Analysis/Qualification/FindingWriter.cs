namespace EliteSeller.Analysis.Qualification;

/// <summary>Makes the findings of a deal out of its judgements, and their sentences, each when somebody looks for it.</summary>
internal sealed class FindingWriter
{
    private readonly OpportunityJudge _judge;
    private readonly JudgedDeal _deal;
    private readonly Judgement[] _judgements;
    private readonly Finding?[] _findings;
    private ScoreSums? _sums;

    public FindingWriter(OpportunityJudge judge, SourceView view, Opportunity opportunity, Judgement[] judgements)
    {
        _judge = judge;
        _judgements = judgements;
        _findings = new Finding?[judgements.Length];
        _deal = judge.CreateDeal(opportunity, view, judgements);
    }

    private ScoreSums Sums => _sums ??= Sum();

    /// <summary>The findings of some of the rules that were asked for, in the order of the catalogue; always the same ones.</summary>
    public List<Finding> Write(Func<QualificationRule, Judgement, bool> isIn)
    {
        var findings = new List<Finding>();
        foreach (var index in _judge.Rules.ReportedRules)
        {
            var (rule, judgement) = (_deal.Rules[index], _judgements[index]);
            if (isIn(rule, judgement))
            {
                findings.Add(_findings[index] ??= new Finding(this, rule, judgement));
            }
        }

        return findings;
    }

    /// <summary>Whether the customer can settle a rule.</summary>
    public bool CanSettle(QualificationRule rule, Judgement judgement) =>
        rule.Kind is RuleKind.Evidence or RuleKind.Ask && rule.CustomerCanSettle(_deal, judgement);

    /// <summary>The deal's id.</summary>
    public string? OpportunityId => _deal.Opportunity.Id;

    /// <summary>Why a rule decided as it did.</summary>
    public Explanation Explain(QualificationRule rule, Judgement judgement) => judgement switch
    {
        Judgement.Suppressed => ExplainSuppression(rule),
        Judgement.NotDue when !_deal.IsFrom(rule.DueFrom) && rule.DueFrom > 0 => ExplainNotDue(),
        Judgement.NotApplicable => ExplainBlindSpot(rule),
        _ => rule.Explain(_deal, judgement),
    };

    /// <summary>The day on which a failure began, or 0.</summary>
    public int Began(QualificationRule rule, Judgement judgement) => rule.Began(_deal, judgement);

    private static Explanation ExplainBlindSpot(QualificationRule rule) => new(
        !rule.Kind.IsWeighted() ? "The export does not have all the columns that this rule needs."
        : rule.Needs.Length == 0 ? "The ledger has no give or get of this deal."
        : rule.Kind == RuleKind.Ask ? $"Neither the export nor the ledger has {rule.Fields[0]} for this deal."
        : $"The export does not have {rule.Needs}.",
        "No data for this rule");

    private Explanation ExplainNotDue()
    {
        var stage = Wording.Stage(_deal.Opportunity);
        return _deal.IsClosed ? new Explanation("The deal is closed.", "Deal closed")
            : _deal.Position < 0
                ? new Explanation($"Not due: the place of {stage} in the sales process is unknown.", "Not due: unknown stage")
            : new Explanation($"Not due yet: the deal is in {stage}.", "Not due yet");
    }

    private Explanation ExplainSuppression(QualificationRule rule)
    {
        var suppression = _judge.SuppressionOf(_deal.Opportunity, rule.Id)!;
        var until = Wording.Date(Day.Number(suppression.Expires));
        var why = DisplayText.Shorten(suppression.Reason).TrimEnd('.');
        return new Explanation($"Suppressed by {Wording.Name(suppression.Owner)} until {until}: {why}.", $"Suppressed until {until}");
    }

    /// <summary>How many points the deal would gain; a blind spot joins the sums when it is settled, everything else is in them.</summary>
    public decimal? Worth(QualificationRule rule, Judgement judgement)
    {
        if (!rule.Kind.IsWeighted() || judgement is Judgement.NotDue or Judgement.Suppressed)
        {
            return null;
        }

        if (rule.Settings.Definition.IsPast && judgement.IsFailed())
        {
            return null;
        }

        var weight = 2L * rule.Weight;
        var earned = (long)rule.Weight * judgement.Halves();
        var sums = Sums;
        var whole = sums.Recorded + (judgement == Judgement.NotApplicable ? weight : 0);
        if (whole == 0)
        {
            return null;
        }

        var now = sums.Recorded == 0 ? 0 : sums.Score;
        var best = rule.MovesOthers && CanSettle(rule, judgement)
            ? Supposition.Judge(_judge, _deal.Source, _deal.Opportunity, rule.Answer(true)!).Sums.Score
            : ScoreSums.Tenths(sums.Points - earned + weight, whole);
        return (best - now) / 10m;
    }

    private ScoreSums Sum()
    {
        var sums = default(ScoreSums);
        for (var i = 0; i < _judge.Rules.Count; i++)
        {
            sums.Add(_deal.Rules[i], _judgements[i], _judge.Rules.IsSelected(i));
        }

        return sums;
    }
}
