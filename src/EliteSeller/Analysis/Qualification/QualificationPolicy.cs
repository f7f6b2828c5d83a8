using EliteSeller.Analysis.Calendars;
using EliteSeller.Analysis.Concessions;
using EliteSeller.Analysis.Scorecards;
using EliteSeller.Text;

namespace EliteSeller.Analysis.Qualification;

/// <summary>Every weight, threshold and line that deals are judged by. The object never changes.</summary>
public sealed class QualificationPolicy
{
    private readonly Dictionary<string, RuleSettings> _rules;
    private readonly Lazy<PolicyIdentity> _identity;

    /// <summary>Creates a policy.</summary>
    /// <param name="draft">What it changes; everything else is the default.</param>
    /// <param name="catalogue">The rules that there are, in the order in which they are reported.</param>
    internal QualificationPolicy(PolicyDraft draft, IReadOnlyList<RuleDefinition> catalogue)
    {
        _ = draft ?? throw new ArgumentNullException(nameof(draft));
        Name = draft.Name;
        PursueLine = InForce(draft.PursueLine, PolicyLine.PursueLine);
        MinimumCoverage = InForce(draft.MinimumCoverage, PolicyLine.MinimumCoverage);
        MomentumLine = InForce(draft.MomentumLine, PolicyLine.MomentumLine);
        FindOutWithin = InForce(draft.FindOutWithin, PolicyLine.FindOutWithin);
        AskExpiryDays = InForce(draft.AskExpiryDays, PolicyLine.AskExpiryDays);
        EvidenceExpiryDays = InForce(draft.EvidenceExpiryDays, PolicyLine.EvidenceExpiryDays);
        ProofFrom = InForce(draft.ProofFrom, PolicyLine.ProofFrom);
        Currency = draft.Currency;
        FiscalYearStartMonth = draft.FiscalYearStartMonth is >= 1 and <= 12
            ? draft.FiscalYearStartMonth
            : throw new ArgumentOutOfRangeException(
                nameof(draft), draft.FiscalYearStartMonth, "The start month of a fiscal year must be from 1 to 12.");
        DaysOff = draft.DaysOff ?? PolicyLine.DaysOff;
        Segments = draft.Segments.ToArray();
        Expected = new Lazy<WorkingCalendar>(() => new WorkingCalendar(new Weekend([]), Calendars.DaysOff.Read(DaysOff, _ => { })));
        Negotiation = draft.Negotiation;
        Suppressions = draft.Suppressions.ToArray();
        EvidenceColumns = new Dictionary<OpportunityField, IReadOnlyList<string>>(draft.EvidenceColumns);
        EvidenceMap = new Dictionary<string, IReadOnlyDictionary<string, string>>(draft.EvidenceMap, StringComparer.OrdinalIgnoreCase);
        EvidenceGrades = new EvidenceMap(EvidenceMap);
        Scorecard = draft.Scorecard;
        _rules = draft.Rules.ToDictionary(rule => rule.Definition.Id, StringComparer.OrdinalIgnoreCase);
        Rules = catalogue
            .Select(definition => _rules.TryGetValue(definition.Id, out var changed) ? changed : new RuleSettings(definition))
            .Concat(draft.Rules.Where(rule => !catalogue.Any(definition => definition.Id == rule.Definition.Id)))
            .ToArray();
        FindOutThousandths = (int)(FindOutWithin.Value * 1000m);
        AskExpiryWholeDays = (int)AskExpiryDays.Value;
        EvidenceExpiryWholeDays = (int)EvidenceExpiryDays.Value;
        _identity = new Lazy<PolicyIdentity>(() => new PolicyIdentity(Name, PolicyFingerprint.Compute(this)));
    }

    /// <summary>The policy's name.</summary>
    public string Name { get; }

    /// <summary>The Score and the Potential from which a deal is worth pursuing.</summary>
    public PolicyValue PursueLine { get; }

    /// <summary>The share of the due weight that has to be judged before a deal can be pursued, from 0 to 1.</summary>
    public PolicyValue MinimumCoverage { get; }

    /// <summary>The Momentum below which a deal with two failed momentum rules is one to walk away from.</summary>
    public PolicyValue MomentumLine { get; }

    /// <summary>How much of the process may pass after a rule fell due before not knowing is a failure, from 0 to 1.</summary>
    public PolicyValue FindOutWithin { get; }

    /// <summary>The days after which a yes has to be asked for again.</summary>
    public PolicyValue AskExpiryDays { get; }

    /// <summary>The days after which evidence with a date has to be asked for again.</summary>
    public PolicyValue EvidenceExpiryDays { get; }

    /// <summary>The position from which a pursued deal needs at least one thing confirmed by the customer.</summary>
    public PolicyValue ProofFrom { get; }

    /// <summary>The ISO code of the currency in which money thresholds are meant; null for each deal's own.</summary>
    public string? Currency { get; }

    /// <summary>The first month of the fiscal year, from 1 to 12.</summary>
    public int FiscalYearStartMonth { get; }

    /// <summary>The days that do not count when silence and time in a stage are counted, such as 12-25 or 12-21..01-03.</summary>
    public IReadOnlyList<string> DaysOff { get; }

    /// <summary>Limits of their own for some deals; the first segment that holds a deal counts.</summary>
    public IReadOnlyList<PolicySegment> Segments { get; }

    /// <summary>The days on which an answer may be expected, weekends included: limits are meant in days.</summary>
    internal Lazy<WorkingCalendar> Expected { get; }

    /// <summary>Every rule with its values in force, the switched-off ones included, in the order of the catalogue.</summary>
    public IReadOnlyList<RuleSettings> Rules { get; }

    /// <summary>What negotiations are judged by.</summary>
    public NegotiationPolicy Negotiation { get; }

    /// <summary>Other headers under which an evidence field may stand in a source that has no column for it otherwise.</summary>
    public IReadOnlyDictionary<OpportunityField, IReadOnlyList<string>> EvidenceColumns { get; }

    /// <summary>Evidence fields, each with words of its column and what they mean; -EvidenceMap wins over it.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> EvidenceMap { get; }

    /// <summary>The same, to look into.</summary>
    internal EvidenceMap EvidenceGrades { get; }

    /// <summary>Rules set aside for single deals, the expired ones included.</summary>
    public IReadOnlyList<Suppression> Suppressions { get; }

    /// <summary>
    /// The scorecard learned from the team's own closed deals, or null. It never enters a score, a potential or a verdict.
    /// </summary>
    public Scorecard? Scorecard { get; }

    /// <summary>The name and the fingerprint of every value in force.</summary>
    public PolicyIdentity Identity => _identity.Value;

    /// <summary>How much of the process may pass before not knowing is a failure, in thousandths.</summary>
    internal int FindOutThousandths { get; }

    /// <summary>The days after which a yes has to be asked for again.</summary>
    internal int AskExpiryWholeDays { get; }

    /// <summary>The days after which evidence with a date has to be asked for again.</summary>
    internal int EvidenceExpiryWholeDays { get; }

    /// <summary>The values in force of one rule.</summary>
    /// <param name="ruleId">The id of a rule of this policy.</param>
    internal RuleSettings this[string ruleId] => Rules.First(rule => rule.Definition.Id == ruleId);

    /// <summary>How concessions are counted under this policy.</summary>
    /// <param name="rates">Rates for values in several currencies, or null.</param>
    /// <returns>The options.</returns>
    public ConcessionMeasureOptions GetConcessionOptions(ExchangeRates? rates) => new()
    {
        FiscalYearStartMonth = FiscalYearStartMonth,
        QuarterEndDays = (int)this[CareIndex.RuleId].Threshold("QuarterEndDays").Value,
        Rates = rates,
    };

    /// <summary>The suppressions that no longer count, as problems with the line of the policy that each stands on.</summary>
    /// <param name="asOf">The as-of day.</param>
    /// <returns>One problem SuppressionExpired for each.</returns>
    public IEnumerable<Problem> ExpiredSuppressions(DateTime asOf) =>
        from suppression in Suppressions
        where suppression.HasExpired(asOf)
        select new Problem(
            "SuppressionExpired",
            ProblemKind.Data,
            $"The suppression of {suppression} by {suppression.Owner} expired on {Wording.Date(Day.Number(suppression.Expires))} and no "
                + "longer counts.",
            "Delete it, or give it a new date and a current reason.",
            line: suppression.Line == 0 ? null : suppression.Line);

    /// <summary>The problem of a name that is no rule of this policy, with the names that were probably meant.</summary>
    /// <param name="ruleId">The name as it was given.</param>
    /// <returns>The problem RuleUnknown.</returns>
    public Problem UnknownRule(string ruleId)
    {
        var near = NearestNames.To(ruleId, Rules.Select(rule => rule.Definition.Id));
        return new Problem("RuleUnknown", ProblemKind.Argument, $"There is no rule called '{ruleId}'.",
            near.Count > 0 ? $"Did you mean {string.Join(" or ", near)}?" : "Get-QualificationRule lists the rules.");
    }

    /// <summary>The name and the fingerprint.</summary>
    /// <returns>Such as <c>Default (3f2a90cc41d7)</c>.</returns>
    public override string ToString() => Identity.ToString();

    private static PolicyValue InForce(PolicyValue? changed, RuleThreshold line) =>
        changed is null || (changed.Origin == ValueOrigin.Policy && changed.Value == line.Default)
            ? new PolicyValue(line.Default) : changed;
}
