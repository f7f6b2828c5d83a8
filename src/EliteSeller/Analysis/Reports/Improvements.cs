using System.Text;
using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Reports;

/// <summary>Finds what got better since the earlier export.</summary>
internal sealed class Improvements(PreviousRun previous, ReportMoney money)
{
    /// <summary>A loss before the middle of the sales process spared the team the second half.</summary>
    private const decimal Early = 0.5m;

    private readonly List<DealRemark<ImprovementKind>> _found = [];

    /// <summary>Everything that got better: confirmed first, then moved forward, then lost early; the largest amounts first.</summary>
    public IReadOnlyList<DealRemark<ImprovementKind>> All =>
    [
        .. _found
            .OrderBy(improvement => improvement.Kind)
            .ThenByDescending(improvement => improvement.Amount)
            .ThenBy(improvement => improvement.Id, StringComparer.Ordinal),
    ];

    /// <summary>Looks at an open deal.</summary>
    public void Add(QualificationResult result)
    {
        var deal = result.Opportunity;
        if (deal.Id is not { } id || previous.StageOf(id) is not { } before)
        {
            return;
        }

        var confirmed = previous.Of(id) is { } known ? Confirmed(result, known) : [];
        if (confirmed.Count > 0)
        {
            Add(ImprovementKind.Confirmed, deal, string.Join(", ", confirmed) + " confirmed");
        }

        if (deal.StagePosition > before.Position)
        {
            Add(ImprovementKind.MovedForward, deal, $"{Wording.Name(before.Stage)} to {Wording.Name(deal.Stage)}");
        }
    }

    /// <summary>Looks at a closed deal.</summary>
    public void AddClosed(Opportunity deal)
    {
        if (deal.Outcome == DealOutcome.Lost && previous.StageOf(deal.Id) is { Position: < Early } before)
        {
            Add(ImprovementKind.LostEarly, deal, $"Closed early, in {Wording.Name(before.Stage)}");
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

    private void Add(ImprovementKind kind, Opportunity deal, string text) => _found.Add(new(kind, deal, money.Of(deal), text));

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
