using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Rules;

namespace EliteSeller.Analysis.Calibration;

/// <summary>Puts what was learned into a policy; whatever was not learned stays as it was.</summary>
public static class CalibratedPolicy
{
    /// <summary>The policy with calibrated thresholds, and with the scorecard where there is one.</summary>
    /// <param name="basis">The policy to start from.</param>
    /// <param name="measurement">What was learned.</param>
    /// <returns>A new policy.</returns>
    public static QualificationPolicy Create(QualificationPolicy basis, PolicyMeasurement measurement)
    {
        _ = basis ?? throw new ArgumentNullException(nameof(basis));
        var draft = new PolicyDraft
        {
            Name = basis.Name,
            PursueLine = basis.PursueLine,
            MinimumCoverage = basis.MinimumCoverage,
            MomentumLine = basis.MomentumLine,
            FindOutWithin = basis.FindOutWithin,
            AskExpiryDays = basis.AskExpiryDays,
            EvidenceExpiryDays = basis.EvidenceExpiryDays,
            ProofFrom = basis.ProofFrom,
            DaysOff = basis.DaysOff,
            Currency = basis.Currency,
            FiscalYearStartMonth = basis.FiscalYearStartMonth,
            Negotiation = basis.Negotiation,
            Scorecard = (measurement ?? throw new ArgumentNullException(nameof(measurement))).Card,
        };
        foreach (var column in basis.EvidenceColumns)
        {
            draft.EvidenceColumns.Add(column);
        }

        foreach (var field in basis.EvidenceMap)
        {
            draft.EvidenceMap.Add(field);
        }

        foreach (var segment in basis.Segments)
        {
            draft.Segments.Add(segment);
        }

        foreach (var suppression in basis.Suppressions)
        {
            draft.Suppressions.Add(suppression);
        }

        var learned = measurement.Thresholds.ToLookup(threshold => threshold.Rule, StringComparer.Ordinal);
        foreach (var rule in basis.Rules)
        {
            draft.Rules.Add(learned.Contains(rule.Definition.Id) ? Calibrated(rule, learned[rule.Definition.Id].ToArray()) : rule);
        }

        return RuleCatalogue.CreatePolicy(draft);
    }

    private static RuleSettings Calibrated(RuleSettings rule, IReadOnlyList<CalibratedThreshold> learned)
    {
        var thresholds = rule.Definition.Thresholds.ToDictionary(
            threshold => threshold.Name, threshold => rule.Threshold(threshold.Name), StringComparer.OrdinalIgnoreCase);
        var stages = rule.ByStage.ToDictionary(stage => stage.Key, stage => stage.Value, StringComparer.OrdinalIgnoreCase);
        foreach (var one in learned)
        {
            var value = new PolicyValue(one.Value, ValueOrigin.Calibrated, one.Deals);
            if (one.Name.StartsWith(CalibratedThreshold.StagePrefix, StringComparison.Ordinal))
            {
                stages[one.Name.Substring(CalibratedThreshold.StagePrefix.Length)] = value;
            }
            else
            {
                thresholds[one.Name] = value;
            }
        }

        return new RuleSettings(rule.Definition, rule.IsOn, rule.Weight, rule.DueFrom, thresholds, rule.Words, stages);
    }
}
