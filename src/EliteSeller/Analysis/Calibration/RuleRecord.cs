using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Analysis.Statistics;

namespace EliteSeller.Analysis.Calibration;

/// <summary>What the rules said of deals before their close, held against what came.</summary>
internal sealed class RuleRecord
{
    private const int EnoughOfEach = 10;

    private readonly Dictionary<string, int[]> _counts = new(StringComparer.Ordinal);
    private readonly List<Prediction> _scores = [];

    /// <summary>Adds a deal.</summary>
    /// <param name="result">The result of the deal as it stood in its first snapshot.</param>
    /// <param name="won">What came of it.</param>
    public void Add(QualificationResult result, bool won)
    {
        foreach (var finding in result.Findings)
        {
            if (finding.Outcome is not (RuleOutcome.Pass or RuleOutcome.Fail))
            {
                continue;
            }

            if (!_counts.TryGetValue(finding.Rule, out var counts))
            {
                _counts.Add(finding.Rule, counts = new int[4]);
            }

            var place = finding.Outcome == RuleOutcome.Pass ? 0 : 2;
            counts[place]++;
            counts[place + 1] += won ? 1 : 0;
        }

        if (result.Score is { } score)
        {
            _scores.Add(new Prediction((double)score, won));
        }
    }

    /// <summary>The lifts of rules that passed and failed often enough to compare, in the order of the catalogue.</summary>
    public IReadOnlyList<RuleLift> Lifts() => [.. RuleCatalogue.All
        .Where(rule => _counts.TryGetValue(rule.Id, out var counts) && counts[0] >= EnoughOfEach && counts[2] >= EnoughOfEach)
        .Select(rule => new RuleLift(rule.Id, _counts[rule.Id][0], _counts[rule.Id][1], _counts[rule.Id][2], _counts[rule.Id][3]))];

    /// <summary>How well the Score of the first snapshots told won from lost, or null.</summary>
    public double? ScoreAuc() => Separation.Auc(_scores);
}
