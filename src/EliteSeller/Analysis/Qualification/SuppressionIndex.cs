namespace EliteSeller.Analysis.Qualification;

/// <summary>The suppressions of a policy that count on a day, by deal.</summary>
internal sealed class SuppressionIndex
{
    private readonly Dictionary<string, HashSet<int>> _rules = new(OpportunityId.Comparer);
    private readonly IReadOnlyList<Suppression> _suppressions;

    public SuppressionIndex(RuleSet rules, DateTime asOf)
    {
        _suppressions = rules.Policy.Suppressions.Where(suppression => !suppression.HasExpired(asOf)).ToArray();
        foreach (var suppression in _suppressions)
        {
            var index = rules.IndexOf(suppression.Rule);
            if (index >= 0)
            {
                if (!_rules.TryGetValue(suppression.OpportunityId, out var places))
                {
                    _rules.Add(suppression.OpportunityId, places = []);
                }

                places.Add(index);
            }
        }
    }

    /// <summary>The places of the rules that are suppressed for a deal, or null when none is.</summary>
    public HashSet<int>? Find(Opportunity opportunity) =>
        _rules.Count > 0 && opportunity.Id is { } id && _rules.TryGetValue(id, out var places) ? places : null;

    public Suppression? Find(Opportunity opportunity, string ruleId) => _suppressions.FirstOrDefault(suppression =>
        OpportunityId.Comparer.Equals(suppression.OpportunityId, opportunity.Id)
            && suppression.Rule.Equals(ruleId, StringComparison.OrdinalIgnoreCase));
}
