using System.Globalization;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Settings;

namespace EliteSeller.Analysis.Questions;

/// <summary>Reads the words of questions from settings files: the module's, and over it a team's own.</summary>
public static class QuestionTextsReader
{
    /// <summary>Reads the words.</summary>
    /// <param name="files">The tables of the files; what a later one says replaces what an earlier one says.</param>
    /// <param name="problems">Receives every problem that has to be fixed.</param>
    /// <returns>The words, or null when a problem was noted.</returns>
    public static QuestionTexts? Read(IEnumerable<SettingTable> files, ICollection<Problem> problems)
    {
        var before = problems.Count;
        var words = new Dictionary<string, QuestionWords>(StringComparer.OrdinalIgnoreCase);
        var missing = new Dictionary<QuestionBlank, string>();
        var culture = CultureInfo.InvariantCulture;
        var dateFormat = "yyyy-MM-dd";
        foreach (var file in files)
        {
            var settings = new SettingReader(file, problems);
            culture = Culture(settings) ?? culture;
            dateFormat = DateFormat(settings, culture) ?? dateFormat;
            ReadMissing(settings.Section("Missing"), missing);
            ReadAsks(settings.Section("Asks"), words);
            ReadRules(settings.Section("Rules"), words);
            settings.NoteUnknownKeys();
        }

        return problems.Count == before ? new QuestionTexts(words, missing, culture, dateFormat) : null;
    }

    private static CultureInfo? Culture(SettingReader settings)
    {
        if (settings.Text("Culture") is not { } name)
        {
            return null;
        }

        if (CultureName.Find(name) is not { } culture)
        {
            settings.Note("SettingUnknownValue", settings.Table.Find("Culture")!.Line,
                $"'Culture' is '{DisplayText.Shorten(name)}', which is not a culture.", "Use a name such as en-GB or de-DE.");
            return null;
        }

        return culture;
    }

    private static string? DateFormat(SettingReader settings, CultureInfo culture)
    {
        if (settings.Text("DateFormat") is not { } format)
        {
            return null;
        }

        try
        {
            _ = new DateTime(2026, 11, 23).ToString(format, culture);
            return format;
        }
        catch (FormatException)
        {
            settings.Note("SettingUnknownValue", settings.Table.Find("DateFormat")!.Line,
                $"'DateFormat' is '{DisplayText.Shorten(format)}', which is not a date format.", "Use a format such as d MMMM yyyy.");
            return null;
        }
    }

    private static void ReadMissing(SettingReader? settings, Dictionary<QuestionBlank, string> missing)
    {
        foreach (var blank in Enum.GetValues(typeof(QuestionBlank)).Cast<QuestionBlank>())
        {
            if (settings?.Text(blank.ToString()) is { } text)
            {
                missing[blank] = text;
            }
            else if (!missing.ContainsKey(blank))
            {
                missing[blank] = "...";
            }
        }

        settings?.NoteUnknownKeys();
    }

    private static void ReadAsks(SettingReader? asks, Dictionary<string, QuestionWords> words)
    {
        foreach (var kind in Enum.GetNames(typeof(AskKind)))
        {
            if (asks?.Section(kind) is { } ask)
            {
                var (early, mid, late) = (Template(ask, "Early"), Template(ask, "Mid"), Template(ask, "Late"));
                Add(words, $"{kind}Ask", ask, early, mid, late);
            }
        }

        asks?.NoteUnknownKeys();
    }

    private static void ReadRules(SettingReader? rules, Dictionary<string, QuestionWords> words)
    {
        foreach (var id in RuleCatalogue.All.Where(rule => rule.Kind != RuleKind.Ask).Select(rule => rule.Id))
        {
            if (rules?.Section(id) is { } rule)
            {
                var question = Template(rule, "Question");
                Add(words, id, rule, question, question, question);
            }
        }

        rules?.NoteUnknownKeys();
    }

    private static void Add(Dictionary<string, QuestionWords> words, string rule, SettingReader settings, QuestionTemplate? early,
        QuestionTemplate? mid, QuestionTemplate? late)
    {
        var why = settings.RequiredText("Why");
        settings.NoteUnknownKeys();
        if (why is not null && early is not null && mid is not null && late is not null)
        {
            words[rule] = new QuestionWords(why, early, mid, late);
        }
    }

    private static QuestionTemplate? Template(SettingReader settings, string key) => settings.RequiredText(key) is { } text
        ? QuestionTemplate.Parse(
            text, (message, hint) => settings.Note("QuestionText", settings.Table.Find(key)!.Value.Line, message, hint))
        : null;
}
