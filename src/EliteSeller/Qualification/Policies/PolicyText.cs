using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace EliteSeller.Qualification.Policies;

/// <summary>Writes a policy as a file that a person can read and change: every value in force, with a comment on each.</summary>
public static class PolicyText
{
    /// <summary>The policy as the text of a <c>.psd1</c> file.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="remark">What to say about the scorecard, or about there being none; null for nothing.</param>
    /// <returns>The text, with LF line ends.</returns>
    public static string Of(QualificationPolicy policy, string? remark = null)
    {
        var page = new PolicyPage();
        page.Comment("A qualification policy: every weight, threshold and line that deals are judged by.");
        page.Comment("What is left out keeps the default. The file is data and never run: texts in single quotes, numbers, $true, $false.");
        page.Comment("Test-QualificationPolicy checks it; Get-QualificationRule -Policy shows what is in force.");
        page.Open("@{");
        page.Value("Name", PolicyPage.Quote(policy.Name), "The name that every result shows.");
        foreach (var (line, value) in PolicyLine.All.Zip(Lines(policy), (line, value) => (line, value)))
        {
            page.Value(line.Name, value, line.Meaning);
        }

        page.Value("Currency", policy.Currency is null ? "$null" : PolicyPage.Quote(policy.Currency), "The currency of money thresholds, as an ISO code; $null means each deal's own.");
        page.Value("FiscalYearStartMonth", new PolicyValue(policy.FiscalYearStartMonth), "The month in which the fiscal year begins, from 1 to 12.");
        page.Section("Rules", "The rules that the module ships. Positions are those of the sales process, from 0 to 1.", () => WriteRules(page, policy));
        page.Section("Negotiation", "What Test-Negotiation judges by in addition to DiscountWithinLimit, GiveGetBalance and CareNotTooMuch.", () => NegotiationSettings.Write(page, policy.Negotiation));
        page.Section("EvidenceColumns", "Other headers for evidence in an export, such as Sponsor = @('Champion').", () =>
        {
            foreach (var column in policy.EvidenceColumns.OrderBy(column => column.Key))
            {
                page.Line($"{column.Key} = {PolicyPage.List(column.Value)}");
            }
        });
        WriteEvidence(page, policy);
        WriteSuppressions(page, policy);
        ScorecardText.Write(page, policy.Scorecard, remark);
        page.Close("}");
        return page.ToString();
    }

    private static IEnumerable<PolicyValue> Lines(QualificationPolicy policy) =>
        [policy.PursueLine, policy.MinimumCoverage, policy.MomentumLine, policy.FindOutWithin, policy.AskExpiryDays, policy.ProofFrom];

    private static void WriteRules(PolicyPage page, QualificationPolicy policy)
    {
        foreach (var rule in policy.Rules.Where(rule => rule.Definition is not OwnEvidence))
        {
            var definition = rule.Definition;
            page.Section(definition.Id, $"{definition.Asks} (briefing {definition.Briefing})", () =>
            {
                page.Value("On", rule.IsOn ? "$true" : "$false", "$false switches the rule off.");
                if (definition.Kind != RuleKind.Gate)
                {
                    page.Value("Weight", rule.Weight, "The points that the rule carries.");
                }

                page.Value("DueFrom", rule.DueFrom, "The position from which the rule is due.");
                foreach (var threshold in definition.Thresholds)
                {
                    page.Value(threshold.Name, rule.Threshold(threshold.Name), threshold.Meaning);
                }

                if (definition.WordsName is { } name)
                {
                    page.Value(name, PolicyPage.List(rule.Words), definition.WordsMeaning!);
                }

                if (rule.ByStage.Count > 0)
                {
                    page.Section("StageDays", "The limit in days of single stages; it wins over the limits above.", () => WriteStages(page, rule));
                }
            });
        }
    }

    private static void WriteStages(PolicyPage page, RuleSettings rule)
    {
        foreach (var stage in rule.ByStage.OrderBy(stage => stage.Key, System.StringComparer.Ordinal))
        {
            page.Line($"{PolicyPage.Quote(stage.Key)} = {PolicyPage.Show(stage.Value)}");
        }
    }

    private static void WriteEvidence(PolicyPage page, QualificationPolicy policy) => page.List(
        "Evidence",
        "Columns of your own that say something about the customer. Good values earn all the points, other values half, bad ones none:",
        "@{ Id = 'PaperProcess'; Column = 'Paper Process'; Good = @('Agreed'); Bad = @('Refused'); Weight = 4; DueFrom = 0.6; Question = 'Who signs, and how long does it take?' }",
        policy.Rules.Select(rule => rule.Definition).OfType<OwnEvidence>().Select(Describe));

    private static string Describe(OwnEvidence own)
    {
        var draft = own.Draft;
        var text = new StringBuilder($"@{{ Id = {PolicyPage.Quote(draft.Id)}; Column = {PolicyPage.List(draft.Columns)}; ");
        Append(text, "Good", draft.Good);
        Append(text, "Assumed", draft.Assumed);
        Append(text, "Bad", draft.Bad);
        text.Append($"Weight = {new PolicyValue(draft.Weight)}; DueFrom = {new PolicyValue(draft.DueFrom)}; ");
        text.Append(draft.Briefing is { } briefing ? System.FormattableString.Invariant($"Briefing = {briefing}; ") : "");
        return text.Append($"Asks = {PolicyPage.Quote(draft.Asks)}; Question = {PolicyPage.Quote(draft.Question)}; NextAction = {PolicyPage.Quote(draft.NextAction)} }}").ToString();
    }

    private static void Append(StringBuilder text, string key, IReadOnlyList<string> values) =>
        text.Append(values.Count == 0 ? "" : $"{key} = {PolicyPage.List(values)}; ");

    private static void WriteSuppressions(PolicyPage page, QualificationPolicy policy) => page.List(
        "Suppressions",
        "Rules set aside for single deals. Each has a reason, an owner and an end date, after which the rule counts again:",
        "@{ Rule = 'CustomerEngaged'; OpportunityId = 'D-12'; Reason = 'Legal review until January.'; Owner = 'Mia'; Expires = '2027-01-15' }",
        policy.Suppressions.Select(suppression =>
            $"@{{ Rule = {PolicyPage.Quote(suppression.Rule)}; OpportunityId = {PolicyPage.Quote(suppression.OpportunityId)}; Reason = {PolicyPage.Quote(suppression.Reason)}; "
            + $"Owner = {PolicyPage.Quote(suppression.Owner)}; Expires = '{suppression.Expires.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)}' }}"));
}
