using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Sellers;

/// <summary>
/// Whether at least half of what should be known about a customer by now is known, good or bad; blind spots count as not known.
/// </summary>
internal sealed class EvidenceShare(RuleSet rules)
{
    public bool IsHalfJudged(QualificationResult result)
    {
        decimal due = 0, judged = 0;
        foreach (var finding in result.Findings)
        {
            var index = rules.IndexOf(finding.Rule);
            if (index < 0 || rules[index].Kind is not (RuleKind.Evidence or RuleKind.Ask)
                || finding.Outcome is RuleOutcome.NotDue or RuleOutcome.Suppressed)
            {
                continue;
            }

            due += finding.Weight;
            judged += finding.Outcome is RuleOutcome.Pass or RuleOutcome.Fail ? finding.Weight : 0;
        }

        return due > 0 && 2 * judged >= due;
    }
}
