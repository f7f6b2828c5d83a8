using System.Text;
using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Reports;

/// <summary>Finds what got better since the earlier export.</summary>
internal static class Improvements
{
    /// <summary>A loss before the middle of the sales process spared the team the second half.</summary>
    private const decimal Early = 0.5m;

    /// <summary>Everything that got better: confirmed first, then moved forward, then lost early; the largest amounts first.</summary>
    public static IReadOnlyList<DealRemark<ImprovementKind>> Find(
        IReadOnlyList<ReportDeal> open, IReadOnlyList<Opportunity> closed, PreviousRun previous, ReportMoney money) =>
    [
        .. open.SelectMany(deal => Of(deal, previous))
            .Concat(closed.Where(deal => deal.Outcome == DealOutcome.Lost).SelectMany(deal => LostEarly(deal, previous, money)))
            .OrderBy(improvement => improvement.Kind)
            .ThenByDescending(improvement => improvement.Amount)
            .ThenBy(improvement => improvement.Id, StringComparer.Ordinal),
    ];

    private static IEnumerable<DealRemark<ImprovementKind>> Of(ReportDeal deal, PreviousRun previous)
    {
        if (deal.Id is not { } id || previous.StageOf(id) is not { } before)
        {
            yield break;
        }

        var confirmed = previous.Of(id) is { } known ? Confirmed(deal.Result, known) : [];
        if (confirmed.Count > 0)
        {
            yield return Make(ImprovementKind.Confirmed, deal, string.Join(", ", confirmed) + " confirmed");
        }

        if (deal.Opportunity.StagePosition > before.Position)
        {
            yield return Make(ImprovementKind.MovedForward, deal, $"{Wording.Name(before.Stage)} to {Wording.Name(deal.Stage)}");
        }
    }

    private static List<string> Confirmed(QualificationResult result, Judgement[] before)
    {
        var rules = result.Judge.Rules;
        return
        [
            .. Enumerable.Range(0, rules.Count)
                .Where(rule => rules[rule].Kind == RuleKind.Evidence
                    && result.Judgements[rule] == Judgement.PassProven
                    && before[rule] is not (Judgement.PassProven or Judgement.NotApplicable or Judgement.Suppressed))
                .Select(rule => Words(rules[rule].Id)),
        ];
    }

    private static IEnumerable<DealRemark<ImprovementKind>> LostEarly(Opportunity deal, PreviousRun previous, ReportMoney money) =>
        previous.StageOf(deal.Id) is { Position: < Early } before
            ? [new DealRemark<ImprovementKind>(
                ImprovementKind.LostEarly, deal, money.Of(deal), $"Closed early, in {Wording.Name(before.Stage)}")]
            : [];

    private static DealRemark<ImprovementKind> Make(ImprovementKind kind, ReportDeal deal, string text) =>
        new(kind, deal.Opportunity, (deal.Amount, deal.Currency), text);

    // SpendingAuthority is read as Spending authority.
    private static string Words(string ruleId)
    {
        var words = new StringBuilder();
        foreach (var letter in ruleId)
        {
            words.Append(words.Length > 0 && char.IsUpper(letter) ? " " + char.ToLowerInvariant(letter) : letter.ToString());
        }

        return words.ToString();
    }
}
