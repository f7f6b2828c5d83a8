using System.Collections;
using System.Management.Automation;
using EliteSeller.Files.Import.Layouts;
using EliteSeller.Files.Import.Tables;
using EliteSeller.Settings;

namespace EliteSeller.PowerShell;

/// <summary>A map as a user gives it: a table, or the name of a file that holds one.</summary>
/// <remarks>
/// What is read takes a function that makes a full path of the name, and throws an <see cref="EliteSellerException"/> if the file cannot be
/// read or does not hold such a map.
/// </remarks>
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
    internal IReadOnlyDictionary<string, string> Columns(Func<string, string> resolve) =>
        Read(resolve, MapSettings.Columns, "Column");

    /// <summary>Properties with the units in which their columns count, of those that have one.</summary>
    internal IReadOnlyDictionary<string, string> Units(Func<string, string> resolve) =>
        Read(resolve, MapSettings.Units, "Unit");

    /// <summary>Stages with their positions or outcomes; empty when the file is a CRM's own list of stages.</summary>
    internal IReadOnlyDictionary<string, string> Stages(Func<string, string> resolve) =>
        IsStageList ? new Dictionary<string, string>() : Read(resolve, MapSettings.Stages);

    /// <summary>Words of the status and names of stages with their outcomes.</summary>
    internal IReadOnlyDictionary<string, string> Outcomes(Func<string, string> resolve) =>
        Read(resolve, MapSettings.Outcomes);

    /// <summary>Words of contacts with their meanings.</summary>
    internal IReadOnlyDictionary<string, string> Words(Func<string, string> resolve) =>
        Read(resolve, MapSettings.Words);

    /// <summary>Evidence fields with words and their grades.</summary>
    internal IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Evidence(Func<string, string> resolve)
    {
        if (_path is not null)
        {
            return MapSettings.Evidence(DataFile.Read(resolve(_path)));
        }

        var fields = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.OrdinalIgnoreCase);
        foreach (DictionaryEntry entry in _table!)
        {
            var words = (entry.Value is PSObject wrapped ? wrapped.BaseObject : entry.Value) as IDictionary;
            fields[LanguagePrimitives.ConvertTo<string>(entry.Key)] = words is null ? throw MapSettings.NoWords(entry.Key.ToString()!)
                : new MapInput(words).Texts(null);
        }

        return fields;
    }

    /// <summary>The stages of a CRM's own list; empty when the map is none.</summary>
    internal IReadOnlyList<SalesStage> StageList(Func<string, string> resolve) => IsStageList ? SalesforceStages.Read(resolve(_path!)) : [];

    private bool IsStageList => _path is not null && SalesforceStages.IsNamed(_path);

    private IReadOnlyDictionary<string, string> Read(
        Func<string, string> resolve, Func<SettingTable, IReadOnlyDictionary<string, string>> read, string? part = null) =>
        _path is null ? Texts(part) : read(DataFile.Read(resolve(_path)));

    // A number is written as the domain reads it, whatever the culture of the session.
    private Dictionary<string, string> Texts(string? part)
    {
        var texts = new Dictionary<string, string>();
        foreach (DictionaryEntry entry in _table!)
        {
            var value = part is null ? entry.Value : Part(entry, part);
            if (part != "Unit" || value is not null)
            {
                texts[LanguagePrimitives.ConvertTo<string>(entry.Key)] = LanguagePrimitives.ConvertTo<string>(value);
            }
        }

        return texts;
    }

    /// <summary>A part of an entry such as <c>Amount = @{ Column = 'value'; Unit = 'Cents' }</c>; of a plain entry, its column.</summary>
    private static object? Part(DictionaryEntry entry, string name)
    {
        if ((entry.Value is PSObject wrapped ? wrapped.BaseObject : entry.Value) is not IDictionary parts)
        {
            return name == "Column" ? entry.Value : null;
        }

        object? found = null;
        foreach (DictionaryEntry part in parts)
        {
            var key = LanguagePrimitives.ConvertTo<string>(part.Key);
            if (!key.Equals("Column", StringComparison.OrdinalIgnoreCase) && !key.Equals("Unit", StringComparison.OrdinalIgnoreCase))
            {
                throw Invalid(entry);
            }

            found = key.Equals(name, StringComparison.OrdinalIgnoreCase) ? part.Value : found;
        }

        return found is null && name == "Column" ? throw Invalid(entry) : found;
    }

    private static EliteSellerException Invalid(DictionaryEntry entry) => new(new Problem(
        "MapValueInvalid", ProblemKind.Argument, $"The table for {entry.Key} in -Property may have only Column and Unit.",
            "Use -Property @{ Amount = @{ Column = 'value'; Unit = 'Cents' } }."));
}
