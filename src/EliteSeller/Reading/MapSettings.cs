using System;
using System.Collections.Generic;
using System.Globalization;
using EliteSeller.Opportunities;
using EliteSeller.Settings;

namespace EliteSeller.Reading;

/// <summary>Reads the maps of <c>-Property</c> and <c>-StageMap</c> from a settings file: one flat table of names.</summary>
public static class MapSettings
{
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
                throw Wrong(table, entry, "UnknownProperty", $"'{OneLine.Of(entry.Key)}' is no property of an opportunity", Offer(entry.Key));
            }

            columns.Add(entry.Key, entry.Value is SettingScalar { Value: string column } ? column : throw Wrong(
                table, entry, "MapValueInvalid", $"The property '{OneLine.Of(entry.Key)}' has {entry.Value.Kind} where the name of a column is needed", "Write the header as the export has it: Sponsor = 'Champion__c'."));
        }

        return columns;
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
                _ => throw Wrong(table, entry, "MapValueInvalid", $"The stage '{OneLine.Of(entry.Key)}' has {entry.Value.Kind} where a position or an outcome is needed", StageTable.HowToPlace),
            };
            if (StageTable.Mapped(entry.Key, text, null) is null)
            {
                throw Wrong(table, entry, "StageMapInvalid", $"The stage '{OneLine.Of(entry.Key)}' has the value '{OneLine.Of(text)}'", StageTable.HowToPlace);
            }

            stages.Add(entry.Key, text);
        }

        return stages;
    }

    private static string Offer(string name)
    {
        var near = NearestNames.To(name, _fields);
        return near.Count > 0 ? $"Did you mean {string.Join(" or ", near)}?" : $"Properties are {string.Join(", ", _fields)}.";
    }

    private static EliteSellerException Wrong(SettingTable table, SettingEntry entry, string errorId, string what, string hint) =>
        new(new Problem(errorId, ProblemKind.Data, what + ".", hint, table.File, entry.Line));
}
