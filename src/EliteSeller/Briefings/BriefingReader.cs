using EliteSeller.Settings;

namespace EliteSeller.Briefings;

/// <summary>Turns the table of one briefing file into a <see cref="Briefing"/>, or says what keeps it from being one.</summary>
public static class BriefingReader
{
    /// <summary>The highest number that a briefing can have.</summary>
    public const int HighestNumber = 99999;

    /// <summary>Reads one briefing.</summary>
    /// <param name="table">The table of the file.</param>
    /// <param name="problems">Receives every problem that has to be fixed.</param>
    /// <returns>The briefing, or null when a problem was noted.</returns>
    public static Briefing? Read(SettingTable table, ICollection<Problem> problems)
    {
        var before = problems.Count;
        var settings = new SettingReader(table, problems);
        var number = settings.RequiredWholeNumber("Number", 1, HighestNumber);
        var title = settings.RequiredText("Title");
        var summary = settings.RequiredText("Summary");
        var author = settings.RequiredText("Author");
        var briefing = new Briefing
        {
            Number = number ?? 0,
            Title = title ?? "",
            Series = settings.Text("Series"),
            Part = settings.WholeNumber("Part", 1, 1000),
            PartsPlanned = settings.WholeNumber("PartsPlanned", 1, 1000),
            Author = author ?? "",
            Source = settings.Text("Source") ?? author ?? "",
            Summary = summary ?? "",
            Topics = settings.Texts("Topics").Readable(),
            Points = settings.Texts("Points").Readable(),
            Questions = settings.Texts("Questions").Readable(),
            InTheProduct = settings.Texts("InTheProduct").Readable(),
            Reminders = settings.Texts("Reminders").Readable(),
            File = table.File,
        };
        settings.NoteUnknownKeys();
        CheckSeries(briefing, settings);
        return problems.Count == before ? briefing : null;
    }

    private static void CheckSeries(Briefing briefing, SettingReader settings)
    {
        if (briefing.Part is null && briefing.PartsPlanned is null)
        {
            return;
        }

        var entry = settings.Table.Find("Part") ?? settings.Table.Find("PartsPlanned")!;
        if (briefing.Series is null)
        {
            settings.Note("SettingMissing", entry.Line, "'Series' is missing, but the briefing has Part or PartsPlanned.",
                "Add Series = 'name of the series', or remove Part and PartsPlanned.");
        }
        else if (briefing.Part > briefing.PartsPlanned)
        {
            settings.Note("SettingOutOfRange", entry.Line, $"'Part' is {briefing.Part}, but 'PartsPlanned' is {briefing.PartsPlanned}.",
                "Set PartsPlanned to at least the value of Part.");
        }
    }
}
