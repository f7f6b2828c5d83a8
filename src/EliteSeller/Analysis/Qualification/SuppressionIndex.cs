using System;
using System.Collections.Generic;
using System.Linq;
using EliteSeller.Model;

namespace EliteSeller.Analysis.Qualification;

/// <summary>The suppressions of a policy that count on a day, by deal.</summary>
internal sealed class SuppressionIndex
{
    private readonly Dictionary<string, uint> _rules = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<Suppression> _suppressions;

    public SuppressionIndex(RuleSet rules, DateTime asOf)
    {
        _suppressions = rules.Policy.Suppressions.Where(suppression => !suppression.HasExpired(asOf)).ToArray();
        foreach (var suppression in _suppressions)
        {
            var index = rules.IndexOf(suppression.Rule);
            if (index >= 0)
            {
                _rules.TryGetValue(suppression.OpportunityId, out var bits);
                _rules[suppression.OpportunityId] = bits | (1u << index);
            }
        }
    }

    /// <summary>The rules set aside for a deal, one bit each.</summary>
    public uint Find(Opportunity opportunity) =>
        _rules.Count > 0 && opportunity.Id is { } id && _rules.TryGetValue(id, out var bits) ? bits : 0;

    public Suppression? Find(Opportunity opportunity, string ruleId) => _suppressions.FirstOrDefault(suppression =>
        suppression.OpportunityId == opportunity.Id && suppression.Rule.Equals(ruleId, StringComparison.OrdinalIgnoreCase));
}
