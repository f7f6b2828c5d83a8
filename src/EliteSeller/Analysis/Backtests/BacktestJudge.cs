using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Records;

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

    /// <summary>Begins a day.</summary>
    /// <param name="day">The day.</param>
    /// <param name="record">What the deals that were closed by then tell.</param>
    public void BeginDay(DateTime day, TeamRecord record)
    {
        OpportunityJudge On(OpportunityJudge judge)
        {
            var then = judge.UpTo(day);
            then.Record = record;
            return then;
        }

        _today = On(_judge);
        _todayWithout = Array.ConvertAll(_without, On);
    }

    public PolicyDay Judge(Opportunity deal)
    {
        var result = _today.Judge(deal);
        return new PolicyDay(result.Verdict!.Value, result.Score, result.WinChance, result.Judgements,
            Array.ConvertAll(_todayWithout, judge => judge.Judge(deal).Verdict == Verdict.WalkAway));
    }
}
