namespace EliteSeller.Analysis.Qualification;

/// <summary>How a deal would be judged if its customer had given some answers on the as-of day.</summary>
internal static class Supposition
{
    /// <summary>Judges; nothing is counted and nothing is kept.</summary>
    /// <param name="judge">The judge.</param>
    /// <param name="view">What the source can answer.</param>
    /// <param name="opportunity">The deal.</param>
    /// <param name="answers">The answers.</param>
    public static (Verdict? Verdict, ScoreSums Sums) Judge(
        OpportunityJudge judge, SourceView view, Opportunity opportunity, params VerdictAnswer[] answers)
    {
        var entries = Array.ConvertAll(answers, answer => answer.ToEntry(opportunity.Id, judge.AsOf));
        var judgements = new Judgement[judge.Rules.Count];
        var deal = judge.CreateDeal(opportunity, view, judgements);
        deal = entries.Length == 0 ? deal : deal.With(entries);
        var setAside = judge.SetAsideFor(opportunity);
        var sums = default(ScoreSums);
        for (var i = 0; i < judge.Rules.Count; i++)
        {
            judgements[i] = OpportunityJudge.JudgeBy(i, deal, setAside, readsLedger: true);
            sums.Add(deal.Rules[i], judgements[i], judge.Rules.IsSelected(i));
        }

        return (judge.Decide(deal, sums), sums);
    }

    /// <summary>The verdict without the suppressions of the policy.</summary>
    /// <param name="judge">The judge.</param>
    /// <param name="view">What the source can answer.</param>
    /// <param name="opportunity">The deal.</param>
    public static Verdict? Unsuppressed(OpportunityJudge judge, SourceView view, Opportunity opportunity)
    {
        var judgements = new Judgement[judge.Rules.Count];
        var deal = judge.CreateDeal(opportunity, view, judgements);
        var sums = default(ScoreSums);
        for (var i = 0; i < judge.Rules.Count; i++)
        {
            judgements[i] = OpportunityJudge.JudgeBy(i, deal, null);
            sums.Add(judge.Rules[i], judgements[i], judge.Rules.IsSelected(i));
        }

        return judge.Decide(deal, sums);
    }
}
