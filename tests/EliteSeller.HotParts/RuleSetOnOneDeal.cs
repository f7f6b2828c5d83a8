using System;
using System.Collections.Generic;
using BenchmarkDotNet.Attributes;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Model;

namespace EliteSeller.HotParts;

/// <summary>All rules on one deal: judging it, and explaining what was found.</summary>
[MemoryDiagnoser]
public class RuleSetOnOneDeal
{
    private Opportunity _deal = null!;
    private OpportunityJudge _judge = null!;

    /// <summary>Whether the export has columns for evidence about the customer.</summary>
    [Params(false, true)]
    public bool WithEvidence { get; set; }

    /// <summary>Reads the deal.</summary>
    [GlobalSetup]
    public void Read()
    {
        _deal = new SettledExport(WithEvidence).Deal;
        _judge = new OpportunityJudge(new RuleSet(RuleCatalogue.DefaultPolicy), new DateTime(2026, 11, 23));
    }

    /// <summary>The result alone.</summary>
    /// <returns>The result.</returns>
    [Benchmark(Baseline = true)]
    public QualificationResult Judge() => _judge.Judge(_deal);

    /// <summary>The result with every finding in a sentence.</summary>
    /// <returns>The findings.</returns>
    [Benchmark]
    public IReadOnlyList<Finding> JudgeAndExplain() => _judge.Judge(_deal).Findings;
}
