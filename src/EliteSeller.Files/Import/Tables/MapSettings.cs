using System.Globalization;
using EliteSeller.Files.Import.Headers;
using EliteSeller.Settings;
using EliteSeller.Text;

namespace EliteSeller.Files.Import.Tables;

/// <summary>Reads the maps of <c>-Property</c> and <c>-StageMap</c> from a settings file: one table of names.</summary>
public static class MapSettings
{
    private static readonly string[] _parts = ["Column", "Unit"];
    private static readonly string[] _fields = Enum.GetNames(typeof(OpportunityField));

    /// <summary>Properties of an opportunity, each with the column that holds it.</summary>
    /// <param name="table">The table of the file.</param>
    /// <returns>The names as they are written.</returns>
    /// <exception cref="EliteSellerException">MapValueInvalid or UnknownProperty, with the line.</exception>
    public static IReadOnlyDictionary<string, string> Columns(SettingTable table)
    {
        var columns = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in (table ?? throw new ArgumentNullException(nameof(table))).Entries)
        {
            if (!Array.Exists(_fields, field => field.Equals(entry.Key.Trim(), StringComparison.OrdinalIgnoreCase)))
            {
                throw Wrong(table, entry, "UnknownProperty", $"'{DisplayText.Shorten(entry.Key)}' is not a property of an opportunity",
                    Offer(entry.Key));
            }

            columns.Add(entry.Key, Part(entry.Value, "Column") ?? throw Wrong(
                table, entry, "MapValueInvalid",
                    $"The property '{DisplayText.Shorten(entry.Key)}' has {entry.Value.Kind} where a column name is needed",
                "Write the header as the export has it: Sponsor = 'Champion__c', or with a unit: Amount = @{ Column = 'value'; Unit = "
                    + "'Cents' }."));
        }

        return columns;
    }

    /// <summary>Properties of an opportunity, each with the unit in which its column counts.</summary>
    /// <param name="table">The table of the file.</param>
    /// <returns>The units as they are written, of those properties that have one.</returns>
    /// <exception cref="EliteSellerException">UnknownUnit, with the line.</exception>
    public static IReadOnlyDictionary<string, string> Units(SettingTable table)
    {
        var units = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in (table ?? throw new ArgumentNullException(nameof(table))).Entries)
        {
            if (entry.Value is SettingTable && Part(entry.Value, "Unit") is { } unit)
            {
                units.Add(entry.Key, unit);
            }
        }

        return units;
    }

    /// <summary>
    /// A part of an entry: of one that is a table, what stands under that name and no other than the two; of a plain one, the column.
    /// </summary>
    private static string? Part(SettingNode value, string name)
    {
        if (value is SettingScalar { Value: string column })
        {
            return name == "Column" ? column : null;
        }

        var parts = (value as SettingTable)?.Entries;
        return parts is null || parts.Any(part => !_parts.Contains(part.Key, StringComparer.OrdinalIgnoreCase))
            ? null
            : (parts.FirstOrDefault(part => part.Key.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value as SettingScalar)
                ?.Value as string;
    }

    /// <summary>Names of stages, each with a position or an outcome.</summary>
    /// <param name="table">The table of the file.</param>
    /// <returns>Positions in invariant digits, outcomes as words.</returns>
    /// <exception cref="EliteSellerException">MapValueInvalid or StageMapInvalid, with the line.</exception>
    public static IReadOnlyDictionary<string, string> Stages(SettingTable table)
    {
        var stages = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in (table ?? throw new ArgumentNullException(nameof(table))).Entries)
        {
            var text = entry.Value switch
            {
                SettingScalar { Value: string word } => word,
                SettingScalar { Value: decimal number } => number.ToString(CultureInfo.InvariantCulture),
                _ => throw Wrong(table, entry, "MapValueInvalid",
                    $"The stage '{DisplayText.Shorten(entry.Key)}' has {entry.Value.Kind} where a position or an outcome is needed",
                    StageTable.HowToPlace),
            };
            if (StageTable.Mapped(entry.Key, text, null) is null)
            {
                throw Wrong(table, entry, "StageMapInvalid",
                    $"The stage '{DisplayText.Shorten(entry.Key)}' has the value '{DisplayText.Shorten(text)}', which is not a position "
                    + "or an outcome", StageTable.HowToPlace);
            }

            stages.Add(entry.Key, text);
        }

        return stages;
    }

    /// <summary>Words of the status and names of stages, each with an outcome.</summary>
    /// <param name="table">The table of the file.</param>
    /// <returns>The outcomes as they are written.</returns>
    /// <exception cref="EliteSellerException">OutcomeMapInvalid, with the line.</exception>
    public static IReadOnlyDictionary<string, string> Outcomes(SettingTable table)
    {
        var outcomes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in (table ?? throw new ArgumentNullException(nameof(table))).Entries)
        {
            outcomes.Add(entry.Key, entry.Value is SettingScalar { Value: string text } && OutcomeMap.Parse(text) is not null
                ? text
                : throw Wrong(table, entry, "OutcomeMapInvalid", $"The word '{DisplayText.Shorten(entry.Key)}' has no outcome",
                    OutcomeMap.HowToName));
        }

        return outcomes;
    }

    /// <summary>Words of contacts, each with a role, an attitude or an influence.</summary>
    /// <param name="table">The table of the file.</param>
    /// <returns>The meanings as they are written.</returns>
    /// <exception cref="EliteSellerException">RoleMapInvalid, with the line.</exception>
    public static IReadOnlyDictionary<string, string> Words(SettingTable table) =>
        (table ?? throw new ArgumentNullException(nameof(table))).Entries.ToDictionary(
            entry => entry.Key,
            entry => entry.Value is SettingScalar { Value: string text } ? text
                : throw Wrong(table, entry, "RoleMapInvalid", $"The word '{DisplayText.Shorten(entry.Key)}' has no meaning",
                    "Write a word and its role: 'Guru' = 'Technical'."),
            StringComparer.OrdinalIgnoreCase);

    /// <summary>Evidence fields, each with a table of words and their grades.</summary>
    /// <param name="table">The table of the file.</param>
    /// <returns>The words and grades as they are written.</returns>
    /// <exception cref="EliteSellerException">EvidenceMapInvalid, with the line.</exception>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Evidence(SettingTable table)
    {
        var fields = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in (table ?? throw new ArgumentNullException(nameof(table))).Entries)
        {
            if (EvidenceMap.FieldOf(entry.Key) is null || entry.Value is not SettingTable words)
            {
                throw Wrong(table, entry, "EvidenceMapInvalid", $"'{DisplayText.Shorten(entry.Key)}' is no evidence with a table of words",
                    EvidenceMap.HowToName);
            }

            fields.Add(entry.Key, words.Entries.ToDictionary(
                word => word.Key,
                word => word.Value is SettingScalar { Value: string grade } && EvidenceMap.Parse(grade) is not null ? grade
                    : throw Wrong(table, word, "EvidenceMapInvalid", $"The word '{DisplayText.Shorten(word.Key)}' has no grade",
                        EvidenceMap.HowToName)));
        }

        return fields;
    }

    /// <summary>The error for an entry of -EvidenceMap without a table of words.</summary>
    /// <param name="field">The name of the entry.</param>
    /// <returns>EvidenceMapInvalid.</returns>
    public static EliteSellerException NoWords(string field) => new(new Problem(
        "EvidenceMapInvalid", ProblemKind.Argument, $"'{DisplayText.Shorten(field)}' in -EvidenceMap has no table of words.",
        EvidenceMap.HowToName));

    private static string Offer(string name)
    {
        var near = NearestNames.To(name, _fields);
        return near.Count > 0 ? $"Did you mean {string.Join(" or ", near)}?" : $"The properties are {string.Join(", ", _fields)}.";
    }

    private static EliteSellerException Wrong(SettingTable table, SettingEntry entry, string errorId, string what, string hint) =>
        new(new Problem(errorId, ProblemKind.Data, what + ".", hint, table.File, entry.Line));
}
