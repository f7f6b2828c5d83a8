using System;
using System.Collections.Generic;
using System.Threading;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Roadmaps;
using EliteSeller.Model;

namespace EliteSeller.PowerShell;

/// <summary>Makes the judge of a command from the ledgers that its parameters name, and tells of suppressions that have expired.</summary>
internal static class JudgeInput
{
    /// <param name="rules">The rules in force.</param>
    /// <param name="asOf">The day from which days are counted.</param>
    /// <param name="askLedgers">Full paths of ask ledgers.</param>
    /// <param name="concessionLedgers">Full paths of concession ledgers.</param>
    /// <param name="rates">Rates into the policy's currency, or null.</param>
    /// <param name="roadmaps">Action Roadmaps of the deals, or null.</param>
    /// <param name="report">Takes what is wrong with a ledger; the others count.</param>
    /// <param name="warn">Takes a warning.</param>
    /// <param name="token">Ends the reading.</param>
    public static OpportunityJudge Make(
        RuleSet rules, DateTime asOf, IEnumerable<string> askLedgers, IEnumerable<string> concessionLedgers, ExchangeRates? rates, RoadmapsByDeal? roadmaps,
        Action<Problem> report, Action<string> warn, CancellationToken token)
    {
        var asks = AskInput.ReadBook(askLedgers, report, token);
        var concessions = ConcessionInput.ReadBook(concessionLedgers, rules.Policy, asOf, rates, report, token);
        foreach (var expired in rules.Policy.ExpiredSuppressions(asOf))
        {
            warn(expired.ToString());
        }

        return new OpportunityJudge(rules, asOf, asks, rates, concessions, roadmaps);
    }
}
