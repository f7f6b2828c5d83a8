using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Pipelines;

/// <summary>
/// Says of an open deal whether its amount is at risk: the customer is not engaged, the deal does not advance, or the close date is not
/// credible.
/// </summary>
internal sealed class RiskJudge
{
    private static readonly string[] DangerSigns = ["CustomerEngaged", "DealAdvancing", "CloseDateCredible"];

    private readonly OpportunityJudge _judge;
    private readonly int[] _rules;

    public RiskJudge(QualificationPolicy policy, DateTime asOf)
    {
        _judge = new OpportunityJudge(new RuleSet(policy), asOf);
        _rules = [.. DangerSigns.Select(_judge.Rules.IndexOf).Where(index => index >= 0)];
    }

    /// <summary>True when one of the rules has failed, null when none of them could be judged.</summary>
    public bool? IsAtRisk(Opportunity opportunity)
    {
        bool? answer = null;
        var deal = _judge.CreateDeal(opportunity);
        var setAside = _judge.SetAsideFor(opportunity);
        foreach (var rule in _rules)
        {
            var judgement = OpportunityJudge.JudgeBy(rule, deal, setAside);
            if (judgement.IsFailed())
            {
                return true;
            }

            answer = judgement.IsJudged() ? false : answer;
        }

        return answer;
    }
}
