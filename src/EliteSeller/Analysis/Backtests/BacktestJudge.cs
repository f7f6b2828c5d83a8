using System.Runtime.CompilerServices;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Records;

namespace EliteSeller.Analysis.Backtests;

/// <summary>Judges the deals of past days by one policy, and by the same policy without each of its rules.</summary>
internal sealed class BacktestJudge
{
    private readonly OpportunityJudge _judge;
    // A rule that another one looks at takes part in what that one decides: without it those that look are asked anew.
    private readonly OpportunityJudge?[] _without;
    private readonly int[][] _lookers;
    private readonly Judgement[] _judgements;
    private readonly Judgement[] _judgementsWithout;
    private OpportunityJudge _today;
    private OpportunityJudge?[] _todayWithout;

    public BacktestJudge(OpportunityJudge judge)
    {
        _today = _judge = judge;
        var rules = judge.Rules;
        _lookers = [.. rules.Places.Select(rules.LookersAt)];
        (_judgements, _judgementsWithout) = (new Judgement[rules.Count], new Judgement[rules.Count - 1]);
        _todayWithout = _without = [.. rules.Places.Select(place => _lookers[place].Length == 0 || rules.Count == 1 ? null
            : new OpportunityJudge(new RuleSet(rules.Policy, except: [rules[place].Id]), judge.AsOf, judge.Ledger, judge.Rates))];
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

    /// <summary>Judges a deal on the day.</summary>
    /// <param name="opportunity">The deal.</param>
    /// <param name="condemnedWithout">Takes a yes for each rule without which the deal is condemned; a yes stays.</param>
    /// <param name="said">Takes what the policy says.</param>
    [MethodImpl(HotMethod.CompiledOnce)]
    public void Judge(Opportunity opportunity, bool[] condemnedWithout, PolicyDay said)
    {
        var judgements = _judgements;
        Array.Clear(judgements, 0, judgements.Length);
        var deal = _today.CreateDeal(opportunity, _today.ViewOf(opportunity.Row.Table), judgements);
        var sums = _today.Ask(deal, _today.SetAsideFor(opportunity), out _);
        var verdict = _today.Decide(deal, sums);
        var scores = new Scores(sums, verdict, VerdictLines.IsQualified(sums));
        said.Write(scores, Rules.Policy.Scorecard?.Read(opportunity).WinChance, judgements);
        var isCondemned = verdict == Verdict.WalkAway;
        for (var place = 0; place < judgements.Length; place++)
        {
            if (condemnedWithout[place])
            {
                continue;
            }

            // Nothing is counted of what is not due, so nothing changes without it; a momentum rule that waits has its weight all the same.
            if (judgements[place] == Judgement.NotDue && Rules[place].Kind != RuleKind.Momentum && _todayWithout[place] is null)
            {
                condemnedWithout[place] = isCondemned;
                continue;
            }

            var rest = sums;
            rest.Remove(Rules[place], judgements[place], Rules.IsSelected(place));
            if (_todayWithout[place] is { } judge)
            {
                condemnedWithout[place] = AskAnew(judge, place, deal, rest) == Verdict.WalkAway;
                continue;
            }

            var judgement = judgements[place];
            judgements[place] = Judgement.Suppressed;
            condemnedWithout[place] = _today.Decide(deal, rest) == Verdict.WalkAway;
            judgements[place] = judgement;
        }
    }

    // The verdict without a rule: those that look at it are asked anew, and all others have decided.
    [MethodImpl(HotMethod.CompiledOnce)]
    private Verdict? AskAnew(OpportunityJudge without, int place, in JudgedDeal deal, ScoreSums rest)
    {
        var judgements = _judgementsWithout;
        Array.Copy(deal.Judgements, judgements, place);
        Array.Copy(deal.Judgements, place + 1, judgements, place, judgements.Length - place);
        var anew = without.CreateDeal(deal.Opportunity, without.ViewOf(deal.Source.Table), judgements);
        var setAside = without.SetAsideFor(deal.Opportunity);
        foreach (var looker in _lookers[place])
        {
            var now = looker > place ? looker - 1 : looker;
            var judgement = OpportunityJudge.JudgeBy(now, anew, setAside);
            rest.Remove(Rules[looker], judgements[now], Rules.IsSelected(looker));
            rest.Add(Rules[looker], judgement, Rules.IsSelected(looker));
            judgements[now] = judgement;
        }

        return without.Decide(anew, rest);
    }
}
