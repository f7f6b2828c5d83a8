namespace EliteSeller.Analysis.Qualification;

/// <summary>The rules that a run judges by: those that the policy has switched on, gates last, and which of them were asked for.</summary>
public sealed class RuleSet
{
    private readonly QualificationRule[] _rules;
    private readonly bool[] _selected;
    private readonly (PolicySegment Segment, RuleSet Rules)[] _segments;
    private readonly Dictionary<string, int> _indexes = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes the set.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="only">The rules to look at, or null for all; then there is a score and no verdict.</param>
    /// <param name="except">The rules to leave out, as if the policy had switched them off, or null.</param>
    /// <exception cref="EliteSellerException">A name is no rule (RuleUnknown), or no rule is left (NoRuleSelected).</exception>
    public RuleSet(QualificationPolicy policy, IReadOnlyList<string>? only = null, IReadOnlyList<string>? except = null)
    {
        Policy = policy ?? throw new ArgumentNullException(nameof(policy));
        CheckNames(only);
        CheckNames(except);
        var on = policy.Rules.Where(rule => rule.IsOn && !Holds(except, rule.Definition.Id)).ToList();
        _rules = on.Where(rule => rule.Definition.Kind.IsWeighted()).Concat(on.Where(rule => !rule.Definition.Kind.IsWeighted()))
            .Select(rule => rule.Definition.Create(rule))
            .ToArray();
        _selected = Array.ConvertAll(_rules, rule => only is not { Count: > 0 } || Holds(only, rule.Id));
        IsPartial = only is { Count: > 0 };
        if (!Array.Exists(_selected, isSelected => isSelected))
        {
            throw new EliteSellerException(new Problem("NoRuleSelected", ProblemKind.Argument,
                "No rule is left to judge by.", "Use rules that the policy turns on; Get-QualificationRule lists them."));
        }

        Places = new int[_rules.Length];
        for (var i = 0; i < _rules.Length; i++)
        {
            _indexes.Add(_rules[i].Id, i);
            Places[i] = i;
        }

        foreach (var rule in _rules)
        {
            rule.Join(this);
        }

        _segments = Array.ConvertAll(policy.Segments.ToArray(), segment => (segment, new RuleSet(this, segment)));
        var all = Array.ConvertAll(policy.Rules.ToArray(), rule => IndexOf(rule.Definition.Id));
        ReportedRules = Array.FindAll(all, index => index >= 0 && _selected[index]);
    }

    /// <summary>The same rules with the limits of a segment.</summary>
    private RuleSet(RuleSet rules, PolicySegment segment)
    {
        Policy = rules.Policy;
        _rules = Array.ConvertAll(rules._rules, rule => rule.Settings.Definition.Create(segment.Apply(rule.Settings)));
        _selected = rules._selected;
        _indexes = rules._indexes;
        _segments = [];
        IsPartial = rules.IsPartial;
        Places = rules.Places;
        ReportedRules = [];
        foreach (var rule in _rules)
        {
            rule.Join(this);
        }
    }

    /// <summary>The policy.</summary>
    public QualificationPolicy Policy { get; }

    /// <summary>How many rules are in force.</summary>
    public int Count => _rules.Length;

    /// <summary>The places of the rules that were asked for, in the order of the catalogue, in which they are told.</summary>
    internal int[] ReportedRules { get; }

    /// <summary>The places of all rules in force.</summary>
    internal int[] Places { get; }

    /// <summary>Whether only some of the rules were asked for, so that there is no verdict.</summary>
    public bool IsPartial { get; }

    /// <summary>The rules with the limits of the segment that holds a deal; these rules when none does.</summary>
    internal RuleSet For(in JudgedDeal deal)
    {
        foreach (var (segment, rules) in _segments)
        {
            if (segment.Holds(deal.Opportunity, deal.PolicyAmount()))
            {
                return rules;
            }
        }

        return this;
    }

    /// <summary>A rule in force; gates come last.</summary>
    /// <param name="index">Its place, counted from 0.</param>
    /// <returns>The rule.</returns>
    public QualificationRule this[int index] => _rules[index];

    /// <summary>Whether a rule was asked for.</summary>
    /// <param name="index">Its place, counted from 0.</param>
    /// <returns>False when only other rules were named.</returns>
    public bool IsSelected(int index) => _selected[index];

    /// <summary>The place of a rule, or -1 when it is not in force.</summary>
    /// <param name="ruleId">The rule's name, without regard to case.</param>
    /// <returns>The place, counted from 0, or -1.</returns>
    public int IndexOf(string ruleId) => _indexes.TryGetValue(ruleId, out var index) ? index : -1;

    /// <summary>The places of the other rules in force that look at a rule.</summary>
    internal int[] LookersAt(int index) => Array.FindAll(Places, place => Holds(_rules[place].LooksAt, _rules[index].Id));

    private static bool Holds(IReadOnlyList<string>? names, string id) =>
        names is not null && names.Any(name => name.Equals(id, StringComparison.OrdinalIgnoreCase));

    private void CheckNames(IReadOnlyList<string>? names)
    {
        var known = Policy.Rules.Select(rule => rule.Definition.Id).ToArray();
        if (names?.FirstOrDefault(name => !Holds(known, name)) is { } unknown)
        {
            throw new EliteSellerException(Policy.UnknownRule(unknown));
        }
    }
}
