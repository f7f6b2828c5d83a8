using System.Globalization;
using EliteSeller.Analysis.Scorecards;
using EliteSeller.Settings;

namespace EliteSeller.Analysis.Qualification.Policies;

/// <summary>Reads the scorecard of a policy file.</summary>
internal static class ScorecardReader
{
    private const decimal MostPoints = 1000m;
    private const decimal Huge = 1_000_000_000_000_000m;

    /// <summary>The scorecard, or null when the policy has none.</summary>
    public static Scorecard? Read(SettingReader settings)
    {
        if (settings.Section("Scorecard") is not { } section)
        {
            return null;
        }

        var lines = new List<ScorecardLine>();
        foreach (var line in section.Sections("Lines"))
        {
            lines.Add(new ScorecardLine(
                line.RequiredText("Column") ?? "", line.Text("Value"), (double?)line.Number("UpTo", -Huge, Huge),
                Points(line, "Points"), line.WholeNumber("Won") ?? 0, line.WholeNumber("Deals") ?? 0));
            line.NoteUnknownKeys();
        }

        var card = new Scorecard(
            Points(section, "Base"), lines, section.WholeNumber("Deals") ?? 0, section.WholeNumber("Won") ?? 0, section.Flag("ShowsChance")
                ?? true, Culture(section));
        section.NoteUnknownKeys();
        return card;
    }

    private static int Points(SettingReader settings, string key)
    {
        if (settings.Number(key, -MostPoints, MostPoints) is not { } points)
        {
            return 0;
        }

        if (decimal.Truncate(points) != points)
        {
            settings.Note("SettingOutOfRange", settings.Table.Find(key)!.Value.Line, $"'{key}' must be a whole number of points.",
                "Round it; 10 points double the odds.");
        }

        return (int)points;
    }

    private static CultureInfo? Culture(SettingReader settings)
    {
        if (settings.Text("Culture") is not { } name)
        {
            return null;
        }

        if (CultureName.Find(name) is not { } culture)
        {
            settings.Note("CultureUnknown", settings.Table.Find("Culture")!.Value.Line, $"'{DisplayText.Shorten(name)}' is not a culture.",
                "Use a name such as de-DE, or '' for plain numbers.");
            return null;
        }

        return culture;
    }
}
