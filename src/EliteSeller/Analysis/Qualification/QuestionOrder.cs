namespace EliteSeller.Analysis.Qualification;

/// <summary>
/// Which question belongs to which part of the sales process: the pain first, then who decides and pays, then how and by when, and at the
/// end the way from paper to signature (briefings 36 to 39).
/// </summary>
/// <remarks>
/// Each part but the third is cut in two that begin with different questions, so that an export that records nothing about the customer
/// does not put one question to half of its deals.
/// </remarks>
internal static class QuestionOrder
{
    private static readonly (int From, string[] Rules)[] Gaps =
    [
        (0, ["BusinessIssue", "BenefitAsk", "CustomerPriority"]),
        (150, ["BenefitAsk", "CustomerPriority", "BusinessIssue"]),
        (300, ["SpendingAuthority", "ExecutiveAccess", "Sponsor", "ExecutiveAsk"]),
        (400, ["ExecutiveAccess", "SpendingAuthority", "Sponsor", "ExecutiveAsk"]),
        (500, ["TimelineAsk", "RoadmapAsk"]),
        (750, ["RoadmapAsk", "ServiceCapacity", "TimelineAsk"]),
        (850, ["ServiceCapacity", "RoadmapAsk", "TimelineAsk"]),
    ];

    /// <summary>How near a rule's question is to a position: lower comes first.</summary>
    /// <param name="rule">The name of the rule.</param>
    /// <param name="position">The position of the deal in thousandths; -1 when unknown.</param>
    /// <returns>
    /// The part of the deal itself, then the parts before it from the nearest, then those to come, then rules without a part.
    /// </returns>
    public static int Rank(string rule, int position)
    {
        var own = Gaps.Length - 1;
        while (Gaps[own].From > Math.Max(0, position))
        {
            own--;
        }

        var rank = int.MaxValue;
        for (var i = 0; i < Gaps.Length; i++)
        {
            var place = Array.IndexOf(Gaps[i].Rules, rule);
            if (place >= 0)
            {
                rank = Math.Min(rank, (i <= own ? own - i : i) * 10 + place);
            }
        }

        return rank;
    }
}
