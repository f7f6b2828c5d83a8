using EliteSeller.Analysis.Pipelines;
using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Reports;

/// <summary>Tells each open deal once: what failed, what of it is new, the question, and since when it has been condemned.</summary>
/// <param name="previous">The earlier export, all of it, or null.</param>
/// <param name="runs">The earlier runs, oldest first.</param>
/// <param name="asOf">The day of the report.</param>
/// <param name="options">By when questions are put, and whether all failures are listed.</param>
internal sealed class DealTeller(PreviousRun? previous, IReadOnlyList<ReportRun> runs, DateTime asOf, ReportOptions options)
{
    private readonly CondemnedRuns _condemned = new CondemnedRuns(runs.Select(run => (run.Day, run.WalkAway)));
    private readonly DateTime _due = asOf.AddDays(options.WithinDays);

    /// <summary>Tells a deal.</summary>
    /// <param name="result">What the rules say of it; its sentences are made here.</param>
    /// <param name="money">Its amount as the report shows it.</param>
    /// <param name="push">How its close date moved later since the earlier export, or null.</param>
    /// <param name="told">The places of the rules that are told: those that are new, otherwise those that failed.</param>
    public ReportDeal Tell(
        QualificationResult result, (decimal? Amount, string? Currency) money, PipelineChange? push, out int[] told)
    {
        var rules = result.Judge.Rules;
        var judgements = result.Judgements;
        var failed = FailedRules(judgements);
        var before = previous is not null && result.Id is { } id ? previous.Of(id) : null;

        // What last week's export could not tell is not called new this week.
        var news = previous is null || result.Id is null ? []
            : before is not { } known ? failed
            : Array.FindAll(failed, rule => !known[rule].IsFailed() && known[rule] != Judgement.NotApplicable);
        told = news.Length > 0 ? news : failed;
        var against = result.ReasonsAgainst;
        var newFindings = news.Length == 0 ? []
            : against.Where(finding => finding.Outcome == RuleOutcome.Fail && news.Contains(rules.IndexOf(finding.Rule))).ToArray();
        var gravest = newFindings.Length > 0 ? newFindings[0] : against.Count > 0 ? against[0] : null;
        var verdict = result.Verdict ?? Verdict.CannotQualify;
        (int Runs, DateTime Since)? condemned = verdict == Verdict.WalkAway ? _condemned.Find(result.Id, asOf) : null;
        var opportunity = result.Opportunity;
        var (reason, summary) = (result.Reason, result.Summary);
        return new ReportDeal
        {
            Id = result.Id,
            Name = result.Name,
            Account = result.Account,
            Owner = result.Owner,
            Amount = money.Amount,
            Currency = money.Currency,
            Stage = result.Stage,
            ForecastCategory = opportunity.ForecastCategory,
            CloseDate = result.CloseDate,
            Outcome = DealOutcome.Open,
            Verdict = verdict,
            Score = result.Score,
            Momentum = result.Momentum,
            Evidence = result.Evidence,
            BadNews = failed.Length == 0 ? BadNewsAge.None
                : previous is null || result.Id is null ? BadNewsAge.Undated
                : news.Length > 0 ? BadNewsAge.New
                : BadNewsAge.Old,
            IsNewDeal = previous is not null && result.Id is not null && before is null,
            News = Array.ConvertAll(newFindings, finding => finding.Reason),
            Headline = gravest?.Reason ?? reason,
            HeadlineSummary = gravest?.Summary ?? summary,
            NewsSince = newFindings.Length == 0 ? null : newFindings[0].Since,
            Since = failed.Length == 0 || result.BadNews.Count == 0 ? null : result.BadNews[0].Since,
            Reason = reason,
            Why = against.Count == 0 ? reason : against[0].Reason,
            Question = result.NextQuestion,
            Due = _due,
            PushedFrom = push?.FromDate,
            Summary = summary,
            WalkAwaySince = condemned?.Since,
            WalkAwayRuns = condemned?.Runs ?? 0,
            DecidedBy = DecidedBy(result, verdict),
            Failed = !options.ListsFailures ? [] : [.. result.BadNews.Select(finding =>
                new ReportFinding(finding.Rule, finding.Since, finding.Summary, finding.Reason))],
            HasPrevious = previous is not null,
        };
    }

    private static int[] FailedRules(Judgement[] judgements)
    {
        var failed = new List<int>();
        for (var rule = 0; rule < judgements.Length; rule++)
        {
            if (judgements[rule].IsFailed())
            {
                failed.Add(rule);
            }
        }

        return [.. failed];
    }

    private static string? DecidedBy(QualificationResult result, Verdict verdict) => verdict != Verdict.WalkAway ? null
        : result.ReasonsAgainst.FirstOrDefault(finding => finding.IsGate) is { } gate ? gate.Rule
        : result.Potential < result.Judge.Rules.Policy.PursueLine.Value
            ? $"Cannot reach {Wording.Number(result.Judge.Rules.Policy.PursueLine.Value)} points any more"
            : "Stopped moving";
}
