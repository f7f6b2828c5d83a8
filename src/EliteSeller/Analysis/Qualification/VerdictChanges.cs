namespace EliteSeller.Analysis.Qualification;

/// <summary>Finds the answers that would decide a deal, by supposing each of them and judging again.</summary>
internal sealed class VerdictChanges
{
    private readonly OpportunityJudge _judge;
    private readonly SourceView _view;
    private readonly Opportunity _opportunity;
    private readonly VerdictAnswer[] _good;
    private readonly VerdictAnswer[] _bad;
    private readonly long[] _weights;

    private VerdictChanges(OpportunityJudge judge, SourceView view, Opportunity opportunity, RuleSet inForce,
        IEnumerable<QualificationRule> open)
    {
        _judge = judge;
        _view = view;
        _opportunity = opportunity;
        var rules = open.ToArray();
        _good = Array.ConvertAll(rules, rule => rule.Answer(true)!);
        _bad = Array.ConvertAll(rules, rule => rule.Answer(false)!);
        _weights = Array.ConvertAll(rules, rule => 2L * inForce[judge.Rules.IndexOf(rule.Id)].Weight);
    }

    /// <summary>The smallest set of at most two answers that makes the deal Pursue, and the one answer that ends it.</summary>
    /// <param name="judge">The judge.</param>
    /// <param name="view">What the source can answer.</param>
    /// <param name="opportunity">An open deal.</param>
    /// <param name="verdict">Its verdict.</param>
    /// <param name="findings">Its findings.</param>
    /// <returns>None, one or two changes: Pursue first.</returns>
    public static IReadOnlyList<VerdictChange> Find(
        OpportunityJudge judge, SourceView view, Opportunity opportunity, Verdict verdict, IReadOnlyList<Finding> findings)
    {
        var deal = judge.CreateDeal(opportunity, view, []);
        var position = deal.Position;
        var open = findings.Where(finding => finding.CustomerCanSettle)
            .OrderBy(finding => QuestionOrder.Rank(finding.Rule, position))
            .Select(finding => judge.Rules[judge.Rules.IndexOf(finding.Rule)])
            .Where(rule => rule.Answer(true) is not null);
        var changes = new VerdictChanges(judge, view, opportunity, deal.Rules, open);
        VerdictChange?[] found =
        [
            verdict == Verdict.Pursue ? null : changes.FindPursue(),
            verdict == Verdict.WalkAway ? null : changes.FindEnd(),
        ];
        return found.OfType<VerdictChange>().Readable();
    }

    private VerdictChange? FindPursue()
    {
        // A deal of whose evidence less than half would be judged is not Pursue; an answer adds to it no more than its own weight.
        var sums = Supposition.Judge(_judge, _view, _opportunity).Sums;
        return Sets(sums.CouldHalfJudgeEvidence).FirstOrDefault(set => Suppose(set) == Verdict.Pursue) is { } set
            ? new VerdictChange(Verdict.Pursue, set) : null;
    }

    // The ask for the NO comes first: it is what briefing 39 is about.
    private VerdictChange? FindEnd() =>
        (Array.Find(_bad, answer => answer.Kind == LedgerKind.Ask && Ends(answer))
            ?? Array.Find(_bad, answer => answer.Kind != LedgerKind.Ask && Ends(answer))) is { } one
            ? new VerdictChange(Verdict.WalkAway, [one]) : null;

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
