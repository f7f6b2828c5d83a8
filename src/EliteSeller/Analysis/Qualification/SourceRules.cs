namespace EliteSeller.Analysis.Qualification;

/// <summary>
/// How the rules stand to one source, settled once for all of its deals: which of them it can answer, and what the others come to.
/// </summary>
/// <remarks>
/// A rule that is not due at the position of a deal, or that the source cannot answer, decides by the position alone. So its part of the
/// list and of the sums is made once for each position, and a deal is judged by the rules that are left.
/// </remarks>
internal sealed class SourceRules(SourceView view)
{
    private readonly RuleSet _rules = view.Rules;
    private readonly Dictionary<int, Start> _starts = [];
    private Start? _last;

    public SourceView View { get; } = view;

    /// <summary>What a deal at a position begins with.</summary>
    public Start At(int position)
    {
        if (_last is not { } start || start.Position != position)
        {
            if (!_starts.TryGetValue(position, out start))
            {
                _starts.Add(position, start = Make(position));
            }

            _last = start;
        }

        return start;
    }

    private Start Make(int position)
    {
        var judgements = new Judgement[_rules.Count];
        var sums = default(ScoreSums);
        var left = new List<int>();
        for (var i = 0; i < _rules.Count; i++)
        {
            var isDue = _rules[i].IsDueAt(position);
            if (isDue && View.Answers(i))
            {
                left.Add(i);
                continue;
            }

            var judgement = isDue && _rules[i].LeavesBlindSpot ? Judgement.NotApplicable : Judgement.NotDue;
            judgements[i] = judgement;
            sums.Add(_rules[i], judgement, _rules.IsSelected(i));
        }

        return new Start(position, judgements, sums, [.. left]);
    }

    /// <summary>The judgements that are settled at a position, their sums, and the places of the rules that are left.</summary>
    internal sealed record Start(int Position, Judgement[] Judgements, ScoreSums Sums, int[] Left);
}
