using System.Text;

namespace EliteSeller.Analysis.Qualification;

/// <summary>The findings of one deal, put in the orders in which people read them.</summary>
internal sealed class ResultFindings(Opportunity opportunity, Verdict? verdict, decimal coverage, IReadOnlyList<Finding> all)
{

    public IReadOnlyList<Finding> All { get; } = all.Readable(finding => $"{finding.Rule}: {finding.Outcome}");

    public IReadOnlyList<Finding> BadNews { get; } = all.Where(finding => finding.Outcome == RuleOutcome.Fail)
        .OrderBy(finding => finding.Since ?? DateTime.MaxValue)
        .ThenByDescending(finding => finding.IsGate)
        .ThenByDescending(finding => finding.Weight)
        .ToArray().Readable();

    public IReadOnlyList<Finding> For =>
        All.Where(finding => finding.Points > 0).OrderByDescending(finding => finding.Points).ToArray().Readable();

    public IReadOnlyList<Finding> Against { get; } = all.Where(finding =>
        finding.IsGate || (finding.Outcome != RuleOutcome.NotApplicable && finding.LostHalves > 0))
        .OrderByDescending(finding => finding.IsGate)
        .ThenByDescending(finding => finding.Outcome == RuleOutcome.Fail)
        .ThenByDescending(finding => finding.LostHalves)
        .ToArray().Readable();

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
