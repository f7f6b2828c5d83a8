using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Settings;

namespace EliteSeller.Analysis.Qualification.Policies;

/// <summary>Reads and writes the segments of a policy: which deals they hold, and which limits differ for them.</summary>
internal static class SegmentReader
{
    private const decimal Huge = 1_000_000_000_000m;

    /// <summary>Reads the segments.</summary>
    /// <param name="settings">The policy.</param>
    /// <param name="draft">Receives them.</param>
    /// <param name="presets">The table of a shipped policy of a name, or null when there is none.</param>
    public static void Read(SettingReader settings, PolicyDraft draft, Func<string, SettingTable?> presets)
    {
        foreach (var segment in settings.Sections("Segments"))
        {
            var line = segment.Table.Line;
            var limits = new Dictionary<string, IReadOnlyDictionary<string, PolicyValue>>(StringComparer.OrdinalIgnoreCase);
            ReadPreset(segment, presets, limits);
            if (segment.Section("Rules") is { } rules)
            {
                ReadLimits(rules, limits);
            }

            var (types, pipelines) = (Names(segment, "Type"), Names(segment, "Pipeline"));
            var read = new PolicySegment(
                segment.Text("Name") ?? string.Join(", ", types.Concat(pipelines)), types, pipelines,
                segment.Number("AmountFrom", 0, Huge), segment.Number("AmountBelow", 0, Huge), limits);
            segment.NoteUnknownKeys();
            if (types.Count + pipelines.Count == 0 && read.AmountFrom is null && read.AmountBelow is null)
            {
                segment.Note("SegmentWithoutCondition", line, "The segment holds every deal.",
                    "Add Type, Pipeline, AmountFrom or AmountBelow; limits for all deals belong under Rules.");
            }

            draft.Segments.Add(read);
        }
    }

    public static string Write(PolicySegment segment)
    {
        var parts = new List<string> { $"Name = {PolicyWriter.Quote(segment.Name)}" };
        AddNames(parts, "Type", segment.Types);
        AddNames(parts, "Pipeline", segment.Pipelines);
        AddAmount(parts, "AmountFrom", segment.AmountFrom);
        AddAmount(parts, "AmountBelow", segment.AmountBelow);
        var rules = segment.Limits.Select(rule => $"{rule.Key} = @{{ "
            + string.Join("; ", rule.Value.Select(limit => $"{limit.Key} = {PolicyWriter.Show(limit.Value)}")) + " }");
        parts.Add($"Rules = @{{ {string.Join("; ", rules)} }}");
        return $"@{{ {string.Join("; ", parts)} }}";
    }

    private static void ReadPreset(
        SettingReader segment, Func<string, SettingTable?> presets,
        Dictionary<string, IReadOnlyDictionary<string, PolicyValue>> limits)
    {
        if (segment.Text("Preset") is not { } name)
        {
            return;
        }

        if (presets(name) is { } table && new SettingReader(table, []).Section("Rules") is { } rules)
        {
            ReadLimits(rules, limits);
            return;
        }

        segment.Note("PresetUnknown", segment.Table.Find("Preset")!.Value.Line,
            $"There is no preset with limits called '{DisplayText.Shorten(name)}'.", "Use Tender, Renewal or Channel.");
    }

    private static void ReadLimits(SettingReader rules, Dictionary<string, IReadOnlyDictionary<string, PolicyValue>> limits)
    {
        foreach (var definition in RuleCatalogue.All)
        {
            if (rules.Section(definition.Id) is not { } rule)
            {
                continue;
            }

            var own = limits.TryGetValue(definition.Id, out var before)
                ? before.ToDictionary(limit => limit.Key, limit => limit.Value) : [];
            foreach (var threshold in definition.Thresholds)
            {
                if (PolicyNumbers.Read(rule, threshold, $"Segments.{definition.Id}.") is { } value)
                {
                    own[threshold.Name] = value;
                }
            }

            rule.NoteUnknownKeys();
            limits[definition.Id] = own;
        }

        rules.NoteUnknownKeys();
    }

    private static IReadOnlyList<string> Names(SettingReader segment, string key) =>
        [.. segment.Texts(key).Select(name => name.Trim()).Where(name => name.Length > 0)];

    private static void AddNames(List<string> parts, string key, IReadOnlyList<string> names)
    {
        if (names.Count > 0)
        {
            parts.Add($"{key} = {PolicyWriter.List(names)}");
        }
    }

    private static void AddAmount(List<string> parts, string key, decimal? amount)
    {
        if (amount is { } some)
        {
            parts.Add($"{key} = {new PolicyValue(some)}");
        }
    }
}
