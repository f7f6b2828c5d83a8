using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Settings;

namespace EliteSeller.Analysis.Qualification.Policies;

/// <summary>Reads a team's own evidence columns, each a rule made from data.</summary>
internal static class CustomRuleReader
{
    private const decimal StandardWeight = 4m;

    public static void Read(SettingReader settings, PolicyDraft draft)
    {
        foreach (var own in settings.Sections("Evidence"))
        {
            var line = own.Table.Line;
            var definition = Read(own);
            own.NoteUnknownKeys();
            if (definition is null)
            {
                continue;
            }

            if (RuleCatalogue.Find(definition.Id) is not null
                || draft.Rules.Any(rule => rule.Definition.Id.Equals(definition.Id, StringComparison.OrdinalIgnoreCase)))
            {
                own.Note("EvidenceTwice", line, $"A rule '{definition.Id}' already exists.",
                    "Use another Id; change shipped rules under Rules.");
            }
            else
            {
                draft.Rules.Add(new RuleSettings(definition));
            }
        }
    }

    private static CustomRule? Read(SettingReader own)
    {
        var id = own.RequiredText("Id");
        var columns = own.Texts("Column").Where(column => column.Trim().Length > 0).ToArray();
        var weight = PolicyNumbers.ReadWeight(own, "Evidence.");
        var dueFrom = PolicyNumbers.ReadPosition(own, "DueFrom", "Evidence.");
        var briefing = own.WholeNumber("Briefing", 1, 99_999);
        var (good, assumed, bad) = (own.Texts("Good"), own.Texts("Assumed"), own.Texts("Bad"));
        var (asks, question, action) = (own.Text("Asks"), own.Text("Question"), own.Text("NextAction"));
        if (id is null)
        {
            return null;
        }

        if (!id.All(char.IsLetterOrDigit))
        {
            own.Note("EvidenceId", own.Table.Line, $"'{DisplayText.Shorten(id)}' is not a valid rule id.",
                "Use letters and digits only, such as PaperProcess.");
            return null;
        }

        if (columns.Length == 0)
        {
            own.Note("SettingMissing", own.Table.Line, $"The evidence '{id}' has no column.", "Add Column = 'Header of the column'.");
            return null;
        }

        return new CustomRule(id, briefing, dueFrom?.Value ?? 0m, weight?.Value ?? StandardWeight)
        {
            Columns = columns,
            Good = good,
            Assumed = assumed,
            Bad = bad,
            Asks = asks ?? $"What is known about {id}?",
            Question = question ?? $"What can you tell us about {id}?",
            NextAction = action ?? $"Find out about {id}, and record it in the column '{columns[0]}'.",
        };
    }
}
