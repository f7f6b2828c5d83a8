using System;
using System.Collections.Generic;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Roadmaps;
using EliteSeller.Model;

namespace EliteSeller.PowerShell;

/// <summary>Makes the judge of a command from the ledger, and tells of suppressions that have expired.</summary>
internal static class JudgeInput
{
    /// <param name="rules">The rules in force.</param>
    /// <param name="asOf">The day from which days are counted.</param>
    /// <param name="entries">The entries of the ledgers, or null without any.</param>
    /// <param name="rates">Rates into the policy's currency, or null.</param>
    /// <param name="roadmaps">Action Roadmaps of the deals, or null.</param>
    /// <param name="report">Takes what is wrong with a ledger; the others count.</param>
    /// <param name="warn">Takes a warning.</param>
    public static OpportunityJudge Make(
        RuleSet rules, DateTime asOf, IReadOnlyList<LedgerEntry>? entries, ExchangeRates? rates, RoadmapsByDeal? roadmaps,
        Action<Problem> report, Action<string> warn)
    {
        var ledger = LedgerInput.Join(entries, rules.Policy, asOf, rates, report);
        foreach (var expired in rules.Policy.ExpiredSuppressions(asOf))
        {
            warn(expired.ToString());
        }

        return new OpportunityJudge(rules, asOf, ledger, rates, roadmaps);
    }
}
