using System;
using System.Collections.Generic;
using EliteSeller.Asks;
using EliteSeller.Currencies;
using EliteSeller.Negotiations;
using EliteSeller.Opportunities;
using EliteSeller.Roadmaps;

namespace EliteSeller.Qualification;

/// <summary>Judges deals by the rules in force, one after the other, and keeps count for each source.</summary>
/// <remarks>
/// Judging looks at nothing but the deal, the policy and the as-of day, so the same deal gets the same result in any order.
/// What the source can not answer is settled once per source. One judge serves one run; it is not meant for several threads.
/// </remarks>
public sealed class OpportunityJudge
{
    private readonly VerdictLines _lines;
    private readonly SuppressionBook _suppressions;
    private readonly Dictionary<SourceTable, SourceView> _views = [];
    private readonly int _asOf;
    private SourceView? _last;

    /// <summary>Makes a judge.</summary>
    /// <param name="rules">The rules in force.</param>
    /// <param name="asOf">The day from which days are counted. It never rewinds a file.</param>
    /// <param name="asks">The ask ledger, or null.</param>
    /// <param name="rates">Rates into the policy's currency, or null.</param>
    /// <param name="concessions">The concession ledger, or null.</param>
    /// <param name="roadmaps">Action Roadmaps of the deals, or null.</param>
    public OpportunityJudge(RuleSet rules, DateTime asOf, AskBook? asks = null, ExchangeRates? rates = null, ConcessionBook? concessions = null, RoadmapBook? roadmaps = null)
    {
        Rules = rules ?? throw new ArgumentNullException(nameof(rules));
        AsOf = DateTime.SpecifyKind(asOf.Date, DateTimeKind.Unspecified);
        Asks = asks;
        Rates = rates;
        Concessions = concessions;
        Roadmaps = roadmaps;
        _asOf = Day.Number(AsOf);
        _lines = new VerdictLines(rules.Policy);
        _suppressions = new SuppressionBook(rules, AsOf);
        Tally = new RunTally(rules, AsOf);
    }

    /// <summary>The rules in force.</summary>
    public RuleSet Rules { get; }

    /// <summary>The day from which days are counted.</summary>
    public DateTime AsOf { get; }

    /// <summary>The ask ledger, or null.</summary>
    public AskBook? Asks { get; }

    /// <summary>Rates into the policy's currency, or null.</summary>
    public ExchangeRates? Rates { get; }

    /// <summary>The concession ledger, or null.</summary>
    public ConcessionBook? Concessions { get; }

    /// <summary>Action Roadmaps of the deals, or null.</summary>
    public RoadmapBook? Roadmaps { get; }

    /// <summary>What this run has seen, for the warnings that only a whole file can give.</summary>
    public RunTally Tally { get; }

    /// <summary>Judges one deal.</summary>
    /// <param name="opportunity">The deal.</param>
    /// <returns>The result; sentences are made when somebody looks at them.</returns>
    public QualificationResult Judge(Opportunity opportunity)
    {
        var deal = See(opportunity ?? throw new ArgumentNullException(nameof(opportunity)), default);
        var sums = default(ScoreSums);
        var judgements = default(JudgementList);
        var setAside = _suppressions.Find(opportunity);
        for (var i = 0; i < Rules.Count; i++)
        {
            var rule = Rules[i];
            if (i == Rules.FirstGate)
            {
                deal = deal.With(judgements);
            }

            var judgement = JudgeBy(i, deal, setAside);
            judgements = judgements.With(i, judgement);
            sums.Add(rule, judgement, Rules.IsSelected(i));
        }

        var verdict = Rules.IsPartial ? (Verdict?)null : _lines.Decide(deal, sums);
        Tally.Add(deal, judgements);
        return new QualificationResult(this, opportunity, judgements, new Scores(sums, verdict, VerdictLines.IsQualified(sums)));
    }

    /// <summary>Asks one rule in force about a deal, without a result and without keeping count.</summary>
    internal Judgement JudgeBy(int index, Opportunity opportunity) => JudgeBy(index, See(opportunity, default), _suppressions.Find(opportunity));

    /// <summary>What a source can answer.</summary>
    internal SourceView ViewOf(SourceTable table)
    {
        if (_last is { } last && ReferenceEquals(last.Table, table))
        {
            return last;
        }

        if (!_views.TryGetValue(table, out var view))
        {
            _views.Add(table, view = new SourceView(table, Rules, Asks, Rates, Concessions, Roadmaps));
        }

        return _last = view;
    }

    /// <summary>The deal as a rule sees it, after some rules have decided.</summary>
    internal JudgedDeal See(Opportunity opportunity, JudgementList judgements) =>
        new(opportunity, ViewOf(opportunity.Row.Table), Rules, _asOf, Asks?.Find(opportunity.Id), judgements);

    /// <summary>The suppression that sets a rule aside for a deal, or null.</summary>
    internal Suppression? SuppressionOf(Opportunity opportunity, string ruleId) => _suppressions.Find(opportunity, ruleId);

    private static Judgement JudgeBy(int index, in JudgedDeal deal, uint setAside)
    {
        var rule = deal.Rules[index];
        return (setAside & (1u << index)) != 0 ? Judgement.Suppressed
            : rule.DueFrom > 0 && !deal.IsFrom(rule.DueFrom) ? Judgement.NotDue
            : !deal.Source.Answers(index) ? Judgement.NotApplicable
            : rule.Judge(deal);
    }
}
