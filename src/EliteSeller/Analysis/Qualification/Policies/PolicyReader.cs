using EliteSeller.Analysis.Calendars;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Settings;
using EliteSeller.Text;

namespace EliteSeller.Analysis.Qualification.Policies;

/// <summary>
/// Turns the table of a policy file into a <see cref="QualificationPolicy"/>, or says line by line what keeps it from being one.
/// </summary>
public static class PolicyReader
{
    /// <summary>Reads a policy.</summary>
    /// <param name="table">The table of the file.</param>
    /// <param name="problems">Receives every problem that has to be fixed.</param>
    /// <param name="presets">The table of a shipped policy of a name, or null when there is none of that name.</param>
    /// <returns>The policy, or null when a problem was noted.</returns>
    public static QualificationPolicy? Read(
        SettingTable table, ICollection<Problem> problems, Func<string, SettingTable?>? presets = null)
    {
        var before = problems.Count;
        var settings = new SettingReader(table, problems);
        var draft = new PolicyDraft
        {
            Name = settings.Text("Name") is { } name && name.Trim().Length > 0 ? name.Trim() : "Policy",
            PursueLine = PolicyNumbers.Read(settings, PolicyLine.PursueLine),
            MinimumCoverage = PolicyNumbers.Read(settings, PolicyLine.MinimumCoverage),
            MomentumLine = PolicyNumbers.Read(settings, PolicyLine.MomentumLine),
            FindOutWithin = PolicyNumbers.Read(settings, PolicyLine.FindOutWithin),
            AskExpiryDays = PolicyNumbers.Read(settings, PolicyLine.AskExpiryDays),
            EvidenceExpiryDays = PolicyNumbers.Read(settings, PolicyLine.EvidenceExpiryDays),
            ProofFrom = PolicyNumbers.Read(settings, PolicyLine.ProofFrom),
            Currency = settings.Text("Currency") is { } currency && currency.Trim().Length > 0 ? currency.Trim() : null,
            FiscalYearStartMonth = settings.WholeNumber("FiscalYearStartMonth", 1, 12) ?? 1,
        };
        ReadDaysOff(settings, draft);
        ReadRules(settings, draft);
        SegmentReader.Read(settings, draft, presets ?? (_ => null));
        NegotiationSettings.Read(settings, draft.Negotiation);
        ReadEvidenceColumns(settings, draft);
        ReadEvidenceMap(settings, draft);
        CustomRuleReader.Read(settings, draft);
        SuppressionReader.Read(settings, draft);
        draft.Scorecard = ScorecardReader.Read(settings);
        settings.NoteUnknownKeys();
        return problems.Count == before ? RuleCatalogue.CreatePolicy(draft) : null;
    }

    private static void ReadDaysOff(SettingReader settings, PolicyDraft draft)
    {
        if (settings.Table.Find("DaysOff") is not { } value)
        {
            return;
        }

        draft.DaysOff = [.. settings.Texts("DaysOff").Select(text => text.Trim())];
        _ = DaysOff.Read(draft.DaysOff, text => settings.Note("NotADayRange", value.Value.Line,
            $"'{DisplayText.Shorten(text)}' in DaysOff is neither a day nor a range of days.",
            "Write days of every year as 12-25 or 12-21..01-03, and days of one year as 2026-08-03..2026-08-21."));
    }

    private static void ReadRules(SettingReader settings, PolicyDraft draft)
    {
        if (settings.Section("Rules") is not { } rules)
        {
            return;
        }

        foreach (var definition in RuleCatalogue.All)
        {
            if (rules.Section(definition.Id) is { } rule)
            {
                draft.Rules.Add(RuleSettingsReader.Read(rule, definition));
            }
        }

        rules.NoteUnknownKeys();
    }

    private static void ReadEvidenceColumns(SettingReader settings, PolicyDraft draft)
    {
        if (settings.Section("EvidenceColumns") is not { } columns)
        {
            return;
        }

        foreach (var field in EvidenceFields())
        {
            var headers = columns.Texts(field.ToString()).Where(header => header.Trim().Length > 0).ToArray();
            if (headers.Length > 0)
            {
                draft.EvidenceColumns[field] = headers;
            }
        }

        columns.NoteUnknownKeys();
    }

    private static void ReadEvidenceMap(SettingReader settings, PolicyDraft draft)
    {
        if (settings.Section("EvidenceMap") is not { } map)
        {
            return;
        }

        foreach (var field in EvidenceFields())
        {
            if (map.Section(field.ToString()) is not { } words)
            {
                continue;
            }

            foreach (var word in words.Table.Entries.Where(word => words.Text(word.Key) is { } grade && EvidenceMap.Parse(grade) is null))
            {
                words.Note("EvidenceMapInvalid", word.Line, $"The word '{DisplayText.Shorten(word.Key)}' in EvidenceMap has no grade.",
                    "Use Confirmed, Assumed, No or Unknown.");
            }

            draft.EvidenceMap[field.ToString()] = words.Table.Entries
                .Where(word => words.Text(word.Key) is { } grade && EvidenceMap.Parse(grade) is not null)
                .ToDictionary(word => word.Key, word => words.Text(word.Key)!);
        }

        map.NoteUnknownKeys();
    }

    private static IEnumerable<OpportunityField> EvidenceFields()
    {
        for (var field = OpportunityField.BusinessIssue; field <= OpportunityField.Relationship; field++)
        {
            yield return field;
        }
    }
}
