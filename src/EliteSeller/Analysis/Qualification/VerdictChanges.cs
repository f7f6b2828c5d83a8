namespace EliteSeller.Analysis.Qualification;

/// <summary>Finds the answers that would decide a deal, by supposing each of them and judging again.</summary>
internal sealed class VerdictChanges
{
    private readonly OpportunityJudge _judge;
    private readonly SourceView _view;
    private readonly Opportunity _opportunity;
    private readonly VerdictAnswer[] _good;
    private readonly VerdictAnswer[] _bad;

    private VerdictChanges(OpportunityJudge judge, SourceView view, Opportunity opportunity, IEnumerable<QualificationRule> open)
    {
        _judge = judge;
        _view = view;
        _opportunity = opportunity;
        var rules = open.ToArray();
        _good = Array.ConvertAll(rules, rule => rule.Answer(true)!);
        _bad = Array.ConvertAll(rules, rule => rule.Answer(false)!);
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
        var position = judge.CreateDeal(opportunity, view, []).Position;
        var open = findings.Where(finding => finding.CustomerCanSettle)
            .OrderBy(finding => QuestionOrder.Rank(finding.Rule, position))
            .Select(finding => judge.Rules[judge.Rules.IndexOf(finding.Rule)])
            .Where(rule => rule.Answer(true) is not null);
        var changes = new VerdictChanges(judge, view, opportunity, open);
        VerdictChange?[] found =
        [
            verdict == Verdict.Pursue ? null : changes.FindPursue(),
            verdict == Verdict.WalkAway ? null : changes.FindEnd(),
        ];
        return found.OfType<VerdictChange>().Readable();
    }

    private VerdictChange? FindPursue() =>
        Sets().FirstOrDefault(set => Suppose(set) == Verdict.Pursue) is { } set ? new VerdictChange(Verdict.Pursue, set) : null;

    // The ask for the NO comes first: it is what briefing 39 is about.
    private VerdictChange? FindEnd() =>
        _bad.OrderBy(answer => answer.Kind != LedgerKind.Ask).FirstOrDefault(answer => Suppose([answer]) == Verdict.WalkAway) is { } one
            ? new VerdictChange(Verdict.WalkAway, [one]) : null;

    private IEnumerable<VerdictAnswer[]> Sets() =>
        _good.Select(one => new[] { one }).Concat(_good.SelectMany((one, i) => _good.Skip(i + 1).Select(other => new[] { one, other })));

    private Verdict? Suppose(VerdictAnswer[] answers) => Supposition.Judge(_judge, _view, _opportunity, answers).Verdict;
}
