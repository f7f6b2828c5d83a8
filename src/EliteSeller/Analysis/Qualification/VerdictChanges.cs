namespace EliteSeller.Analysis.Qualification;

/// <summary>Finds the answers that would decide a deal, by supposing each of them and judging again.</summary>
internal sealed class VerdictChanges
{
    private readonly OpportunityJudge _judge;
    private readonly SourceView _view;
    private readonly Opportunity _opportunity;
    private readonly Verdict _verdict;
    private readonly VerdictAnswer[] _good;
    private readonly QualificationRule[] _rules;
    private readonly long[] _weights;
    private readonly Lazy<VerdictChange?> _pursue;
    private IReadOnlyList<VerdictChange>? _all;

    /// <summary>Takes the rules that the customer can settle.</summary>
    /// <param name="judge">The judge.</param>
    /// <param name="view">What the source can answer.</param>
    /// <param name="opportunity">An open deal.</param>
    /// <param name="verdict">Its verdict.</param>
    /// <param name="findings">Its findings.</param>
    public VerdictChanges(
        OpportunityJudge judge, SourceView view, Opportunity opportunity, Verdict verdict, IReadOnlyList<Finding> findings)
    {
        _judge = judge;
        _view = view;
        _opportunity = opportunity;
        _verdict = verdict;
        var deal = judge.CreateDeal(opportunity, view, []);
        _rules = Open(judge.Rules, findings, deal.Position);
        _good = Array.ConvertAll(_rules, rule => rule.Answer(true)!);
        _weights = Array.ConvertAll(_rules, rule => 2L * deal.Rules[judge.Rules.IndexOf(rule.Id)].Weight);
        _pursue = new Lazy<VerdictChange?>(() => verdict == Verdict.Pursue ? null : FindPursue());
    }

    /// <summary>The smallest set of at most two answers that makes the deal Pursue, or null.</summary>
    public VerdictChange? Pursue => _pursue.Value;

    /// <summary>That set and the one answer that ends the deal, so far as there are any.</summary>
    public IReadOnlyList<VerdictChange> All => _all ??= new[] { Pursue, _verdict == Verdict.WalkAway ? null : FindEnd() }
        .OfType<VerdictChange>().Readable();

    // In the order in which their questions belong to the sales process.
    private static QualificationRule[] Open(RuleSet rules, IReadOnlyList<Finding> findings, int position)
    {
        var open = new List<QualificationRule>();
        var ranks = new List<int>();
        foreach (var finding in findings)
        {
            if (finding.CustomerCanSettle && rules[rules.IndexOf(finding.Rule)] is var rule && rule.Answer(true) is not null)
            {
                var rank = QuestionOrder.Rank(finding.Rule, position);
                var place = ranks.Count;
                while (place > 0 && ranks[place - 1] > rank)
                {
                    place--;
                }

                open.Insert(place, rule);
                ranks.Insert(place, rank);
            }
        }

        return [.. open];
    }

    private VerdictChange? FindPursue()
    {
        // A deal of whose evidence less than half would be judged is not Pursue; an answer adds to it no more than its own weight.
        var sums = Supposition.Judge(_judge, _view, _opportunity).Sums;
        return Sets(sums.CouldHalfJudgeEvidence).FirstOrDefault(set => Suppose(set) == Verdict.Pursue) is { } set
            ? new VerdictChange(Verdict.Pursue, set) : null;
    }

    // The ask for the NO comes first: it is what briefing 39 is about.
    private VerdictChange? FindEnd()
    {
        var bad = Array.ConvertAll(_rules, rule => rule.Answer(false)!);
        return (Array.Find(bad, answer => answer.Kind == LedgerKind.Ask && Ends(answer))
            ?? Array.Find(bad, answer => answer.Kind != LedgerKind.Ask && Ends(answer))) is { } one
            ? new VerdictChange(Verdict.WalkAway, [one]) : null;
    }

    private bool Ends(VerdictAnswer answer) => Suppose([answer]) == Verdict.WalkAway;

    private IEnumerable<VerdictAnswer[]> Sets(Func<long, bool> isEnough)
    {
        for (var i = 0; i < _good.Length; i++)
        {
            if (isEnough(_weights[i]))
            {
                yield return [_good[i]];
            }
        }

        for (var i = 0; i < _good.Length; i++)
        {
            for (var j = i + 1; j < _good.Length; j++)
            {
                if (isEnough(_weights[i] + _weights[j]))
                {
                    yield return [_good[i], _good[j]];
                }
            }
        }
    }

    private Verdict? Suppose(VerdictAnswer[] answers) => Supposition.Judge(_judge, _view, _opportunity, answers).Verdict;
}
