namespace EliteSeller.Analysis.Qualification;

/// <summary>Chooses the one question to put to a customer next.</summary>
internal static class QuestionChoice
{
    /// <summary>
    /// The worst failure that has a date; else an answer that would make the deal Pursue; else the gap of the deal's own part of the
    /// process; else the worst finding. What the whole source does not record comes after what is missing for this deal alone. The
    /// question that the ledger holds as the last one put is passed over while there is another.
    /// </summary>
    /// <param name="findings">The findings of an open deal.</param>
    /// <param name="position">Its position in thousandths; -1 when unknown.</param>
    /// <param name="pursue">Finds the answers that would make it Pursue.</param>
    /// <param name="lastAsked">The rule of the last question put to this customer, or null.</param>
    /// <returns>The finding whose question it is, or null when nothing is open.</returns>
    public static Finding? Choose(ResultFindings findings, int position, Func<VerdictChange?> pursue, string? lastAsked) =>
        Unless(lastAsked, findings, position, pursue) ?? (lastAsked is null ? null : Unless(null, findings, position, pursue));

    private static Finding? Unless(string? lastAsked, ResultFindings findings, int position, Func<VerdictChange?> pursue) =>
        // To find what would change the verdict, a deal is judged dozens of times.
        First(findings.BadNews, lastAsked, finding => finding.Since is not null, HeaviestFirst)
            ?? Gap(findings.All, lastAsked, position, [.. pursue()?.Answers.Select(answer => answer.Rule) ?? []])
            ?? First(findings.Against, lastAsked, _ => true, (_, _) => 0);

    private static Finding? Gap(IReadOnlyList<Finding> all, string? lastAsked, int position, string[] deciding)
    {
        return First(all, lastAsked, finding => finding.CustomerCanSettle, (one, other) => Place(one).CompareTo(Place(other)));

        long Place(Finding finding)
        {
            var decides = Array.IndexOf(deciding, finding.Rule) >= 0;
            var isBlind = finding.Outcome == RuleOutcome.NotApplicable;
            return (((decides ? 0L : 2) + (isBlind ? 1 : 0)) << 32) + QuestionOrder.Rank(finding.Rule, position);
        }
    }

    // The first of an order that has a question; of several that are alike, the first of the list.
    private static Finding? First(
        IReadOnlyList<Finding> findings, string? lastAsked, Predicate<Finding> isIn, Comparison<Finding> compare)
    {
        Finding? first = null;
        for (var i = 0; i < findings.Count; i++)
        {
            var finding = findings[i];
            if (isIn(finding) && finding.Rule != lastAsked && (first is null || compare(finding, first) < 0)
                && finding.Question is { Length: > 0 })
            {
                first = finding;
            }
        }

        return first;
    }

    private static int HeaviestFirst(Finding one, Finding other) =>
        other.IsGate != one.IsGate ? other.IsGate.CompareTo(one.IsGate) : other.Weight.CompareTo(one.Weight);
}
