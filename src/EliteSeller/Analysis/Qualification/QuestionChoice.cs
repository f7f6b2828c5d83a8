namespace EliteSeller.Analysis.Qualification;

/// <summary>Chooses the one question to put to a customer next.</summary>
internal static class QuestionChoice
{
    /// <summary>
    /// The worst failure that has a date; else an answer that would make the deal Pursue; else the gap of the deal's own part of the
    /// process; else the worst finding. What the whole source does not record comes after what is missing for this deal alone, and the
    /// question that the ledger holds as the last one put is passed over while there is another.
    /// </summary>
    /// <param name="findings">The findings of an open deal.</param>
    /// <param name="position">Its position in thousandths; -1 when unknown.</param>
    /// <param name="changes">What would change its verdict.</param>
    /// <param name="lastAsked">The rule of the last question put to this customer, or null.</param>
    /// <returns>The finding whose question it is, or null when nothing is open.</returns>
    public static Finding? Choose(ResultFindings findings, int position, IReadOnlyList<VerdictChange> changes, string? lastAsked)
    {
        var deciding = changes.Where(change => change.To == Verdict.Pursue).SelectMany(change => change.Answers)
            .Select(answer => answer.Rule).ToArray();
        var ranked = findings.BadNews.Where(finding => finding.Since is not null)
            .OrderByDescending(finding => finding.IsGate).ThenByDescending(finding => finding.Weight)
            .Concat(findings.All.Where(finding => finding.CustomerCanSettle)
                .OrderByDescending(finding => deciding.Contains(finding.Rule))
                .ThenBy(finding => finding.Outcome == RuleOutcome.NotApplicable)
                .ThenBy(finding => QuestionOrder.Rank(finding.Rule, position)))
            .Concat(findings.Against)
            .Where(finding => finding.Question is { Length: > 0 });
        var candidates = ranked.ToArray();
        return candidates.FirstOrDefault(finding => finding.Rule != lastAsked) ?? candidates.FirstOrDefault();
    }
}
