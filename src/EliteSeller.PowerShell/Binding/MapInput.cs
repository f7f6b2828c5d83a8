using System;
using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using EliteSeller.Formats.Layouts;
using EliteSeller.Opportunities;
using EliteSeller.Reading;

namespace EliteSeller.PowerShell;

/// <summary>A map as a user gives it: a table, or the name of a file that holds one.</summary>
/// <example><code>@{ Sponsor = 'Champion__c' }</code></example>
public sealed class MapInput
{
    private readonly string? _path;
    private readonly IDictionary? _table;

    /// <summary>A map in a file.</summary>
    /// <param name="path">The name of the file.</param>
    public MapInput(string path) => _path = path ?? throw new ArgumentNullException(nameof(path));

    /// <summary>A map as it stands.</summary>
    /// <param name="table">Names with their values.</param>
    public MapInput(IDictionary table) => _table = table ?? throw new ArgumentNullException(nameof(table));

    /// <summary>The file, or how many entries there are.</summary>
    /// <returns>One short text.</returns>
    public override string ToString() => _path ?? FormattableString.Invariant($"{_table!.Count} entries");

    /// <summary>Properties with the columns that hold them.</summary>
    /// <param name="resolve">Makes a full path of the name of a file.</param>
    /// <exception cref="EliteSellerException">The file can not be read or does not hold such a map.</exception>
    internal IReadOnlyDictionary<string, string> Columns(Func<string, string> resolve) =>
        _path is null ? Texts() : MapSettings.Columns(DataFile.Read(resolve(_path)));

    /// <summary>Stages with their positions or outcomes; empty when the file is a CRM's own list of stages.</summary>
    /// <param name="resolve">Makes a full path of the name of a file.</param>
    /// <exception cref="EliteSellerException">The file can not be read or does not hold such a map.</exception>
    internal IReadOnlyDictionary<string, string> Stages(Func<string, string> resolve) =>
        _path is null ? Texts() : IsStageList ? new Dictionary<string, string>() : MapSettings.Stages(DataFile.Read(resolve(_path)));

    /// <summary>The stages of a CRM's own list; empty when the map is none.</summary>
    /// <param name="resolve">Makes a full path of the name of a file.</param>
    /// <exception cref="EliteSellerException">The file can not be read or is no such list.</exception>
    internal IReadOnlyList<SalesStage> StageList(Func<string, string> resolve) => IsStageList ? SalesforceStages.Read(resolve(_path!)) : [];

    private bool IsStageList => _path is not null && SalesforceStages.IsNamed(_path);

    // A number is written as the domain reads it, whatever the culture of the session.
    private Dictionary<string, string> Texts()
    {
        var texts = new Dictionary<string, string>();
        foreach (DictionaryEntry entry in _table!)
        {
            texts[LanguagePrimitives.ConvertTo<string>(entry.Key)] = LanguagePrimitives.ConvertTo<string>(entry.Value);
        }

        return texts;
    }
}
