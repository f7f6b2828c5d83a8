using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Reports;

/// <summary>Counts of each rule whether most deals of the file fail it.</summary>
internal sealed class FailureCounts
{
    /// <summary>Under so many deals nothing is called a habit of the file.</summary>
    private const int LeastJudged = 20;

    private readonly Dictionary<string, ToldRules> _told = new(StringComparer.Ordinal);
    private int[] _failed = [];
    private int[] _judged = [];
    private RuleSet? _rules;

    /// <summary>The rules that more than half of the judged deals fail, the most frequent first.</summary>
    public IReadOnlyList<FileWideRule> FileWide
    {
        get
        {
            var all = new List<FileWideRule>();
            for (var rule = 0; rule < _failed.Length; rule++)
            {
                if (IsFileWide(rule))
                {
                    all.Add(new FileWideRule(_rules![rule].Id, _failed[rule], _judged[rule]));
                }
            }

            return [.. all.OrderByDescending(rule => rule.Failed)];
        }
    }

    /// <summary>Counts a deal.</summary>
    /// <param name="result">What the rules say of it.</param>
    /// <param name="told">The places of the rules that are told of it.</param>
    public ToldRules Add(QualificationResult result, int[] told)
    {
        if (_rules is null)
        {
            _rules = result.Judge.Rules;
            _failed = new int[_rules.Count];
            _judged = new int[_rules.Count];
        }

        var judgements = result.Judgements;
        for (var rule = 0; rule < _failed.Length; rule++)
        {
            _judged[rule] += judgements[rule].IsJudged() ? 1 : 0;
            _failed[rule] += judgements[rule].IsFailed() ? 1 : 0;
        }

        var key = new string(Array.ConvertAll(told, rule => (char)rule));
        if (!_told.TryGetValue(key, out var rules))
        {
            _told.Add(key, rules = new ToldRules(told));
        }

        return rules;
    }

    /// <summary>Says of the told rules of every deal whether most deals fail them, when all have been counted.</summary>
    public void Settle()
    {
        foreach (var told in _told.Values)
        {
            told.Settle(IsFileWide);
        }
    }

    private bool IsFileWide(int rule) =>
        _judged[rule] >= LeastJudged && 2 * _failed[rule] > _judged[rule] && _rules![rule].Kind.IsWeighted();
}
