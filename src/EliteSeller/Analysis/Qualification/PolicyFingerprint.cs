using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace EliteSeller.Analysis.Qualification;

/// <summary>A fingerprint of every value that can change a result. The same values written differently have the same one.</summary>
internal static class PolicyFingerprint
{
    private const int Bytes = 6;

    public static string Compute(QualificationPolicy policy)
    {
        using var sha = SHA256.Create();
        var hash = sha.ComputeHash(Encoding.UTF8.GetBytes(Describe(policy)));
        return string.Concat(hash.Take(Bytes).Select(b => b.ToString("x2", CultureInfo.InvariantCulture)));
    }

    private static string Describe(QualificationPolicy policy)
    {
        var text = new StringBuilder();
        Line(text, policy.PursueLine, policy.MinimumCoverage, policy.MomentumLine, policy.FindOutWithin, policy.AskExpiryDays,
            policy.EvidenceExpiryDays, policy.ProofFrom);
        text.Append(policy.Currency).Append('\n').Append(policy.FiscalYearStartMonth.ToString(CultureInfo.InvariantCulture)).Append('\n');
        text.Append(string.Join("|", policy.DaysOff)).Append('\n');
        foreach (var segment in policy.Segments)
        {
            text.Append(segment.Describe()).Append('\n');
        }

        foreach (var rule in policy.Rules)
        {
            var definition = rule.Definition;
            text.Append(definition.Id).Append(rule.IsOn ? " on " : " off ");
            Line(text, [rule.Weight, rule.DueFrom, .. definition.Thresholds.Select(threshold => rule.Threshold(threshold.Name))]);
            text.Append(string.Join("|", rule.Words)).Append('\n');
            foreach (var stage in rule.ByStage.Keys.OrderBy(stage => stage, System.StringComparer.Ordinal))
            {
                text.Append(stage).Append('=').Append(rule.ByStage[stage]).Append('\n');
            }

            text.Append((definition as CustomRule)?.Describe());
        }

        OpportunityField[] fields = [.. policy.EvidenceColumns.Keys];
        Array.Sort(fields);
        foreach (var field in fields)
        {
            text.Append(field).Append('=').Append(string.Join("|", policy.EvidenceColumns[field])).Append('\n');
        }

        foreach (var word in policy.EvidenceMap.SelectMany(field => field.Value.Select(word => $"{field.Key}.{word.Key}={word.Value}"))
            .OrderBy(word => word, System.StringComparer.Ordinal))
        {
            text.Append(word).Append('\n');
        }

        text.Append(policy.Negotiation.Describe()).Append('\n');
        foreach (var suppression in policy.Suppressions)
        {
            text.Append(suppression.Rule).Append('|').Append(suppression.OpportunityId).Append('|')
                .Append(suppression.Expires.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Append('\n');
        }

        return text.Append(policy.Scorecard?.Describe()).ToString();
    }

    private static void Line(StringBuilder text, params PolicyValue[] values) =>
        text.Append(string.Join(" ", values.Select(value => value.ToString()))).Append('\n');
}
