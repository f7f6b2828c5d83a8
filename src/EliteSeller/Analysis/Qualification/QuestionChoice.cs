namespace EliteSeller.Analysis.Qualification;

/// <summary>Chooses the one question to put to a customer next.</summary>
internal static class QuestionChoice
{
    private static readonly IComparer<Finding> _heaviestFirst = Comparer<Finding>.Create((one, other) =>
        other.IsGate != one.IsGate ? other.IsGate.CompareTo(one.IsGate) : other.Weight.CompareTo(one.Weight));

    /// <summary>
    /// The worst failure that has a date; else an answer that would make the deal Pursue; else the gap of the deal's own part of the
    /// process; else the worst finding. What the whole source does not record comes after what is missing for this deal alone. The
    /// question that the ledger holds as the last one put is passed over while there is another.
    /// </summary>
    /// <param name="findings">The findings of an open deal.</param>
    /// <param name="position">Its position in thousandths; -1 when unknown.</param>
    /// <param name="changes">Finds what would change its verdict.</param>
    /// <param name="lastAsked">The rule of the last question put to this customer, or null.</param>
    /// <returns>The finding whose question it is, or null when nothing is open.</returns>
    public static Finding? Choose(
        ResultFindings findings, int position, Func<IReadOnlyList<VerdictChange>> changes, string? lastAsked)
    {
        var dated = findings.BadNews.Where(finding => finding.Since is not null && IsAsked(finding))
            .OrderBy(finding => finding, _heaviestFirst).ToArray();
        if (Array.Find(dated, finding => finding.Rule != lastAsked) is { } first)
        {
            // To find what would change the verdict, a deal is judged dozens of times.
            return first;
        }

        var deciding = changes().Where(change => change.To == Verdict.Pursue).SelectMany(change => change.Answers)
            .Select(answer => answer.Rule).ToArray();
        var candidates = dated
            .Concat(findings.All.Where(finding => finding.CustomerCanSettle)
                .OrderBy(finding =>
                    (deciding.Contains(finding.Rule) ? 0 : 2) + (finding.Outcome == RuleOutcome.NotApplicable ? 1 : 0))
                .ThenBy(finding => QuestionOrder.Rank(finding.Rule, position)))
            .Concat(findings.Against)
            .Where(IsAsked)
            .ToArray();
        return candidates.FirstOrDefault(finding => finding.Rule != lastAsked) ?? candidates.FirstOrDefault();
    }

    private static bool IsAsked(Finding finding) => finding.Question is { Length: > 0 };
}
