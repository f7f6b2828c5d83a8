using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Records;

namespace EliteSeller.Analysis.Backtests;

/// <summary>Judges the deals of past days by one policy, and by the same policy without each of its rules.</summary>
internal sealed class BacktestJudge
{
    private readonly OpportunityJudge _judge;
    // A rule that another one looks at takes part in what that one decides: without it all rules are asked anew.
    private readonly OpportunityJudge?[] _without;
    private OpportunityJudge _today;
    private OpportunityJudge?[] _todayWithout;

    public BacktestJudge(OpportunityJudge judge)
    {
        _today = _judge = judge;
        var rules = judge.Rules;
        _todayWithout = _without = [.. Enumerable.Range(0, rules.Count).Where(_ => rules.Count > 1).Select(place =>
            !rules.IsLookedAt(place) ? null : new OpportunityJudge(
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
        _todayWithout = Array.ConvertAll(_without, judge => judge is null ? null : On(judge));
    }

    public PolicyDay Judge(Opportunity deal)
    {
        var result = _today.Judge(deal);
        return new PolicyDay(
            result.Verdict!.Value, result.Score, result.WinChance, result.Judgements, FindCondemned(deal, result.Judgements));
    }

    // For each rule, whether the deal would be condemned if the policy had switched it off.
    private bool[] FindCondemned(Opportunity opportunity, Judgement[] judgements)
    {
        var source = _today.SourceOf(opportunity.Row.Table);
        var supposed = (Judgement[])judgements.Clone();
        var deal = _today.CreateDeal(opportunity, source.View, supposed);
        var isAsked = new bool[Rules.Count];
        foreach (var place in _today.SetAsideFor(opportunity) is null ? source.At(deal.Position).Left : Rules.Places)
        {
            isAsked[place] = true;
        }

        var isCondemned = new bool[_todayWithout.Length];
        for (var place = 0; place < isCondemned.Length; place++)
        {
            if (_todayWithout[place] is { } judge)
            {
                isCondemned[place] = judge.Judge(opportunity).Verdict == Verdict.WalkAway;
                continue;
            }

            var sums = default(ScoreSums);
            for (var i = 0; i < judgements.Length; i++)
            {
                if (i != place)
                {
                    sums.Add(isAsked[i] ? deal.Rules[i] : Rules[i], judgements[i], Rules.IsSelected(i));
                }
            }

            supposed[place] = Judgement.Suppressed;
            isCondemned[place] = _today.Decide(deal, sums) == Verdict.WalkAway;
            supposed[place] = judgements[place];
        }

        return isCondemned;
    }
}
