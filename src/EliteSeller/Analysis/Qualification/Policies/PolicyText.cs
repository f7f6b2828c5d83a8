using System.Text;

namespace EliteSeller.Analysis.Qualification.Policies;

/// <summary>Writes a policy as a file that a person can read and change: every value in force, with a comment on each.</summary>
public static class PolicyText
{
    /// <summary>The policy as the text of a <c>.psd1</c> file.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="remark">What to say about the scorecard, or about there being none; null for nothing.</param>
    /// <returns>The text, with LF line ends.</returns>
    public static string Write(QualificationPolicy policy, string? remark = null)
    {
        var page = new PolicyWriter();
        page.Comment("A qualification policy: every weight, threshold and limit that deals are judged by.");
        page.Comment("Settings left out keep their defaults. The file is read, never run: text in single quotes, numbers, $true, $false.");
        page.Comment("Get-QualificationRule -Policy checks it and shows the settings in force.");
        page.Open("@{");
        page.Value("Name", PolicyWriter.Quote(policy.Name), "The name shown with every result.");
        foreach (var (line, value) in PolicyLine.All.Zip(Lines(policy), (line, value) => (line, value)))
        {
            page.Value(line.Name, value, line.Meaning);
        }

        page.Value("Currency", policy.Currency is null
            ? "$null" : PolicyWriter.Quote(policy.Currency),
            "The currency of money thresholds, as an ISO code; $null means each deal's own.");
        page.Value(
            "FiscalYearStartMonth", new PolicyValue(policy.FiscalYearStartMonth), "The first month of the fiscal year, from 1 to 12.");
        page.Value("DaysOff", PolicyWriter.List(policy.DaysOff),
            "Days that do not count as silence or time in a stage: 12-21..01-03 each year, or 2026-08-03..2026-08-21.");
        page.Section(
            "Rules", "The rules of the module. Positions are those of the sales process, from 0 to 1.", () => WriteRules(page, policy));
        page.List(
            "Segments",
            "Limits of their own for deals of a type, a pipeline or a size; the first segment that fits counts. Preset can be Tender, "
                + "Renewal or Channel:",
            "@{ Name = 'Renewals'; Type = @('Renewal'); Preset = 'Renewal'; Rules = @{ CustomerEngaged = @{ MaximumDays = 120 } } }",
            policy.Segments.Select(SegmentReader.Write));
        page.Section("Negotiation", "Settings of Test-Negotiation, in addition to DiscountWithinLimit, GiveGetBalance and CareNotTooMuch.",
            () => NegotiationSettings.Write(page, policy.Negotiation));
        page.Section("EvidenceColumns", "Other headers for evidence in an export, such as Sponsor = @('Champion').", () =>
        {
            foreach (var column in policy.EvidenceColumns.OrderBy(column => column.Key))
            {
                page.Line($"{column.Key} = {PolicyWriter.List(column.Value)}");
            }
        });
        page.Section("EvidenceMap",
            "What words of evidence columns mean, such as CustomerPriority = @{ High = 'Confirmed'; Low = 'No' }; -EvidenceMap overrides "
                + "it.",
            () =>
            {
                foreach (var field in policy.EvidenceMap.OrderBy(field => field.Key, System.StringComparer.Ordinal))
                {
                    page.Line($"{field.Key} = @{{ {string.Join("; ", field.Value.OrderBy(word => word.Key, System.StringComparer.Ordinal)
                        .Select(word => $"{PolicyWriter.Quote(word.Key)} = {PolicyWriter.Quote(word.Value)}"))} }}");
                }
            });
        WriteEvidence(page, policy);
        WriteSuppressions(page, policy);
        ScorecardText.Write(page, policy.Scorecard, remark);
        page.Close("}");
        return page.ToString();
    }

    private static IEnumerable<PolicyValue> Lines(QualificationPolicy policy) =>
        [policy.PursueLine, policy.MinimumCoverage, policy.MomentumLine, policy.FindOutWithin, policy.AskExpiryDays,
            policy.EvidenceExpiryDays, policy.ProofFrom];

    private static void WriteRules(PolicyWriter page, QualificationPolicy policy)
    {
        foreach (var rule in policy.Rules.Where(rule => rule.Definition is not CustomRule))
        {
            var definition = rule.Definition;
            page.Section(definition.Id, $"{definition.Asks} (briefing {definition.Briefing})", () =>
            {
                page.Value("On", rule.IsOn ? "$true" : "$false", "$false turns the rule off.");
                if (definition.Kind.IsWeighted())
                {
                    page.Value("Weight", rule.Weight, "The weight of the rule, in points.");
                }

                page.Value("DueFrom", rule.DueFrom, "The position from which the rule is due.");
                foreach (var threshold in definition.Thresholds)
                {
                    page.Value(threshold.Name, rule.Threshold(threshold.Name), threshold.Meaning);
                }

                if (definition.WordsName is { } name)
                {
                    page.Value(name, PolicyWriter.List(rule.Words), definition.WordsMeaning!);
                }

                if (rule.ByStage.Count > 0)
                {
                    page.Section(
                        "StageDays", "Limits in days for single stages; they override the limits above.", () => WriteStages(page, rule));
                }
            });
        }
    }

    private static void WriteStages(PolicyWriter page, RuleSettings rule)
    {
        foreach (var stage in rule.ByStage.OrderBy(stage => stage.Key, System.StringComparer.Ordinal))
        {
            page.Line($"{PolicyWriter.Quote(stage.Key)} = {PolicyWriter.Show(stage.Value)}");
        }
    }

    private static void WriteEvidence(PolicyWriter page, QualificationPolicy policy) => page.List(
        "Evidence",
        "Your own columns with evidence. Good values earn all points, other text half, bad values none:",
        "@{ Id = 'PaperProcess'; Column = 'Paper Process'; Good = @('Agreed'); Bad = @('Refused'); Weight = 4; DueFrom = 0.6; Question = "
            + "'Who signs, and how long does it take?' }",
        policy.Rules.Select(rule => rule.Definition).OfType<CustomRule>().Select(Describe));

    private static string Describe(CustomRule own)
    {
        var text = new StringBuilder($"@{{ Id = {PolicyWriter.Quote(own.Id)}; Column = {PolicyWriter.List(own.Columns)}; ");
        Append(text, "Good", own.Good);
        Append(text, "Assumed", own.Assumed);
        Append(text, "Bad", own.Bad);
        text.Append($"Weight = {new PolicyValue(own.Weight)}; DueFrom = {new PolicyValue(own.DueFrom)}; ");
        text.Append(own.Briefing is { } briefing ? System.FormattableString.Invariant($"Briefing = {briefing}; ") : "");
        return text.Append($"Asks = {PolicyWriter.Quote(own.Asks)}; Question = {PolicyWriter.Quote(own.Question)}; NextAction = "
            + $"{PolicyWriter.Quote(own.NextAction)} }}").ToString();
    }

    private static void Append(StringBuilder text, string key, IReadOnlyList<string> values) =>
        text.Append(values.Count == 0 ? "" : $"{key} = {PolicyWriter.List(values)}; ");

    private static void WriteSuppressions(PolicyWriter page, QualificationPolicy policy) => page.List(
        "Suppressions",
        "Rules suppressed for single deals. Each has a reason, an owner and a last day, after which the rule applies again:",
        "@{ Rule = 'CustomerEngaged'; OpportunityId = 'D-12'; Reason = 'Legal review until January.'; Owner = 'Mia'; Expires = "
            + "'2027-01-15' }",
        policy.Suppressions.Select(suppression =>
            $"@{{ Rule = {PolicyWriter.Quote(suppression.Rule)}; OpportunityId = {PolicyWriter.Quote(suppression.OpportunityId)}; Reason "
                + $"= {PolicyWriter.Quote(suppression.Reason)}; "
            + $"Owner = {PolicyWriter.Quote(suppression.Owner)}; Expires = "
                + $"'{suppression.Expires.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)}' }}"));
}
