using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Backtests;

/// <summary>Judges the deals of past days by one policy, and by the same policy without each of its rules.</summary>
internal sealed class BacktestJudge
{
    private readonly OpportunityJudge _judge;
    private readonly OpportunityJudge[] _without;
    private OpportunityJudge _today;
    private OpportunityJudge[] _todayWithout;

    public BacktestJudge(OpportunityJudge judge)
    {
        _today = _judge = judge;
        var rules = judge.Rules;
        _todayWithout = _without = [.. Enumerable.Range(0, rules.Count).Where(_ => rules.Count > 1).Select(place => new OpportunityJudge(
            new RuleSet(rules.Policy, except: [rules[place].Id]), judge.AsOf, judge.Ledger, judge.Rates))];
    }

    /// <summary>The rules in force.</summary>
    public RuleSet Rules => _judge.Rules;

    public void BeginDay(DateTime day)
    {
        _today = _judge.UpTo(day);
        _todayWithout = Array.ConvertAll(_without, judge => judge.UpTo(day));
    }

    public PolicyDay Judge(Opportunity deal)
    {
        var result = _today.Judge(deal);
        return new PolicyDay(result.Verdict!.Value, result.Score, result.WinChance, result.Judgements,
            Array.ConvertAll(_todayWithout, judge => judge.Judge(deal).Verdict == Verdict.WalkAway));
    }
}
