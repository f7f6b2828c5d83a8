using EliteSeller.Settings;

namespace EliteSeller.Analysis.Qualification.Policies;

/// <summary>Reads what a policy says about one rule.</summary>
internal static class RuleSettingsReader
{
    public static RuleSettings Read(SettingReader rule, RuleDefinition definition)
    {
        var owner = definition.Id + ".";
        var isOn = rule.Flag("On") ?? true;
        var weight = definition.Kind.IsWeighted() ? PolicyNumbers.ReadWeight(rule, owner) : null;
        var dueFrom = PolicyNumbers.ReadPosition(rule, "DueFrom", owner);
        var thresholds = new Dictionary<string, PolicyValue>(StringComparer.OrdinalIgnoreCase);
        foreach (var threshold in definition.Thresholds)
        {
            if (PolicyNumbers.Read(rule, threshold, owner) is { } value)
            {
                thresholds.Add(threshold.Name, value);
            }
        }

        var words = definition.WordsName is { } name && rule.Table.Find(name) is not null
            ? rule.Texts(name).Select(word => word.Trim()).Where(word => word.Length > 0).ToArray()
            : null;
        var byStage = definition.HasLimitsByStage ? ReadByStage(rule, owner) : null;
        rule.NoteUnknownKeys();
        return new RuleSettings(definition, isOn, weight, dueFrom, thresholds, words, byStage);
    }

    private static Dictionary<string, PolicyValue>? ReadByStage(SettingReader rule, string owner)
    {
        if (rule.Section("StageDays") is not { } stages)
        {
            return null;
        }

        var limits = new Dictionary<string, PolicyValue>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in stages.Table.Entries)
        {
            if (PolicyNumbers.ReadDays(stages, entry.Key, owner + "StageDays.") is { } days)
            {
                limits[entry.Key] = days;
            }
        }

        return limits;
    }
}
