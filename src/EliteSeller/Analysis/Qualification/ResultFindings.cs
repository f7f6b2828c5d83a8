using System.Text;

namespace EliteSeller.Analysis.Qualification;

/// <summary>The findings of one deal, put in the orders in which people read them.</summary>
internal sealed class ResultFindings(Opportunity opportunity, Verdict? verdict, decimal coverage, FindingWriter writer)
{
    private IReadOnlyList<Finding>? _all;

    public IReadOnlyList<Finding> All =>
        _all ??= writer.Write((_, _) => true).Readable(finding => $"{finding.Rule}: {finding.Outcome}");

    public IReadOnlyList<Finding> BadNews { get; } = Sorted(writer.Write((_, judgement) => judgement.IsFailed()), OldestFirst);

    public IReadOnlyList<Finding> For =>
        All.Where(finding => finding.Points > 0).OrderByDescending(finding => finding.Points).ToArray().Readable();

    public IReadOnlyList<Finding> Against { get; } = Sorted(writer.Write((rule, judgement) =>
        judgement == Judgement.FailGate || (judgement != Judgement.NotApplicable && rule.LostHalves(judgement) > 0)), WorstFirst);

    public string Reason => verdict switch
    {
        Verdict.Closed => Closing(),
        Verdict.CannotQualify => TooLittle(),
        _ when Against.Count > 0 => Against[0].Reason,
        Verdict.Pursue when coverage < 1 => $"No concerns; {Known} of what matters at this stage is known.",
        _ when coverage < 1 => $"Only {Known} of what matters at this stage is known.",
        Verdict.AskForNo => "The customer has not confirmed enough yet.",
        _ => "No concerns found.",
    };

    /// <summary>The reason in at most 45 characters.</summary>
    public string Summary => verdict switch
    {
        Verdict.Closed => Closing().TrimEnd('.'),
        Verdict.CannotQualify => "Too little data to judge",
        _ when Against.Count > 0 => Against[0].Summary,
        Verdict.Pursue when coverage < 1 => $"No concerns; {Known} of what matters is known",
        _ when coverage < 1 => $"Only {Known} of what matters is known",
        Verdict.AskForNo => "Not enough confirmed yet",
        _ => "No concerns found",
    };

    public int? BadNewsDays(DateTime asOf) =>
        BadNews.Count > 0 && BadNews[0].Since is { } since ? Math.Max(0, (asOf - since).Days) : null;

    // A share that is nearly whole is not called whole.
    private string Known => Wording.Percent(Math.Min(99m, Math.Round(100 * coverage, MidpointRounding.AwayFromZero)));

    // One comparison each: a chain of keys of different types is code that every fresh process compiles anew.
    private static int OldestFirst(Finding one, Finding other) =>
        (one.Since ?? DateTime.MaxValue).CompareTo(other.Since ?? DateTime.MaxValue) is var days && days != 0 ? days
        : other.IsGate != one.IsGate ? other.IsGate.CompareTo(one.IsGate)
        : other.Weight.CompareTo(one.Weight);

    private static int WorstFirst(Finding one, Finding other) =>
        other.IsGate != one.IsGate ? other.IsGate.CompareTo(one.IsGate)
        : HasFailed(other) != HasFailed(one) ? HasFailed(other).CompareTo(HasFailed(one))
        : other.LostHalves.CompareTo(one.LostHalves);

    private static bool HasFailed(Finding finding) => finding.Outcome == RuleOutcome.Fail;

    // A report sorts the findings of every deal, a handful each: putting each into its place leaves nothing behind but the list.
    private static ReadableList<Finding> Sorted(List<Finding> findings, Comparison<Finding> compare)
    {
        for (var next = 1; next < findings.Count; next++)
        {
            var finding = findings[next];
            var place = next;
            for (; place > 0 && compare(findings[place - 1], finding) > 0; place--)
            {
                findings[place] = findings[place - 1];
            }

            findings[place] = finding;
        }

        return findings.Readable();
    }

    private string Closing()
    {
        var how = opportunity.Outcome == DealOutcome.Won ? "Won" : "Lost";
        return opportunity.CloseDay == 0 ? $"{how}; the close date is missing." : $"{how} on {Wording.Date(opportunity.CloseDay)}.";
    }

    private string TooLittle()
    {
        var judged = All.Count(finding => finding.PointsPossible > 0 && finding.Outcome is RuleOutcome.Pass or RuleOutcome.Fail);
        var missing = All.Where(finding =>
            finding.Outcome is RuleOutcome.NotApplicable or RuleOutcome.Unknown && finding.Weight > 0 && finding.Needs.Length > 0)
            .OrderByDescending(finding => finding.Weight)
            .Select(finding => Wording.Name(finding.Needs))
            .Take(5);
        var text = new StringBuilder(judged == 0 ? "No rule" : judged == 1 ? "Only 1 rule" : $"Only {judged} rules")
            .Append(" could be judged. Most useful to add: ");
        var start = text.Length;
        foreach (var need in missing.TakeWhile(need => text.Length + need.Length + 3 <= Wording.LongestReason))
        {
            text.Append(text.Length == start ? "" : ", ").Append(need);
        }

        return text.Append('.').ToString();
    }
}
