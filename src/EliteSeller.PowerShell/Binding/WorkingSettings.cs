using System.Collections;
using System.Globalization;
using EliteSeller.Settings;

namespace EliteSeller.PowerShell;

/// <summary>
/// The settings file <c>EliteSeller.psd1</c> of the working directory: what a team uses in every command. Its names are those of
/// parameters, and a parameter that is given wins. Nothing in the file is ever run.
/// </summary>
internal sealed class WorkingSettings
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "EliteSeller.psd1";

    private WorkingSettings(string file, SettingReader settings)
    {
        File = file;
        Policy = settings.Text(nameof(Policy));
        Ledger = [.. settings.Texts(nameof(Ledger))];
        History = [.. settings.Texts(nameof(History))];
        Contacts = [.. settings.Texts(nameof(Contacts))];
        ReadingOption = new ReadingOption
        {
            Layout = settings.Text(nameof(ReadingOption.Layout)),
            Culture = CultureOf(settings),
            Property = Map(settings, nameof(ReadingOption.Property)),
            StageMap = Map(settings, nameof(ReadingOption.StageMap)),
            OutcomeMap = Map(settings, nameof(ReadingOption.OutcomeMap)),
            EvidenceMap = Map(settings, nameof(ReadingOption.EvidenceMap)),
            RoleMap = Map(settings, nameof(ReadingOption.RoleMap)),
        };
        ExchangeRate = Rates(settings);
    }

    /// <summary>The full path of the file.</summary>
    public string File { get; }

    /// <summary>The policy, or null.</summary>
    public string? Policy { get; }

    /// <summary>The ledgers.</summary>
    public string[] Ledger { get; }

    /// <summary>The history of the deals.</summary>
    public string[] History { get; }

    /// <summary>The people of the deals.</summary>
    public string[] Contacts { get; }

    /// <summary>How exports are read.</summary>
    public ReadingOption ReadingOption { get; }

    /// <summary>The exchange rates, or null.</summary>
    public ExchangeRateInput? ExchangeRate { get; }

    /// <summary>The settings of a folder, or null when it has no such file.</summary>
    /// <param name="folder">The full path of the folder.</param>
    /// <exception cref="EliteSellerException">The file cannot be read, or the first thing that is wrong with it.</exception>
    public static WorkingSettings? Find(string folder)
    {
        var file = Path.Combine(folder, FileName);
        if (!System.IO.File.Exists(file))
        {
            return null;
        }

        var problems = new List<Problem>();
        var reader = new SettingReader(DataFile.Read(file), problems);
        var settings = new WorkingSettings(file, reader);
        reader.NoteUnknownKeys();
        return problems.Count == 0 ? settings : throw new EliteSellerException(problems[0]);
    }

    private static CultureInfo? CultureOf(SettingReader settings)
    {
        if (settings.Text(nameof(ReadingOption.Culture)) is not { } name)
        {
            return null;
        }

        try
        {
            return CultureInfo.GetCultureInfo(name);
        }
        catch (CultureNotFoundException)
        {
            settings.Note("CultureUnknown", settings.Table.Find(nameof(ReadingOption.Culture))!.Line,
                $"The culture '{DisplayText.Shorten(name)}' is unknown.",
                "Use a name such as en-GB or de-DE.");
            return null;
        }
    }

    private static MapInput? Map(SettingReader settings, string key) =>
        settings.Table.Find(key)?.Value is SettingTable ? new MapInput(Table(settings.Section(key)!.Table))
        : settings.Text(key) is { } path ? new MapInput(path) : null;

    private static ExchangeRateInput? Rates(SettingReader settings) =>
        settings.Table.Find(nameof(ExchangeRate))?.Value is SettingTable
            ? new ExchangeRateInput(Table(settings.Section(nameof(ExchangeRate))!.Table))
            : settings.Text(nameof(ExchangeRate)) is { } path ? new ExchangeRateInput(path) : null;

    private static Hashtable Table(SettingTable settings)
    {
        var table = new Hashtable();
        foreach (var entry in settings.Entries)
        {
            table[entry.Key] = entry.Value switch
            {
                SettingTable inner => Table(inner),
                SettingScalar scalar => scalar.Value,
                _ => null,
            };
        }

        return table;
    }
}
