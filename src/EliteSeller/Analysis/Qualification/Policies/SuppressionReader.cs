using System.Globalization;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Settings;

namespace EliteSeller.Analysis.Qualification.Policies;

/// <summary>Reads the suppressions of a policy: rule, deal, reason, owner, expiry; none may be left out.</summary>
internal static class SuppressionReader
{
    public static void Read(SettingReader settings, PolicyDraft draft)
    {
        foreach (var suppression in settings.Sections("Suppressions"))
        {
            var line = suppression.Table.Line;
            var rule = suppression.RequiredText("Rule");
            var id = suppression.RequiredText("OpportunityId");
            var reason = suppression.RequiredText("Reason");
            var owner = ReadOwner(suppression);
            var expires = ReadExpiry(suppression);
            suppression.NoteUnknownKeys();
            if (rule is not null && !IsRule(rule, draft))
            {
                var problem = RuleCatalogue.DefaultPolicy.UnknownRule(rule);
                suppression.Note(problem.ErrorId, line, problem.Message, problem.Hint);
            }
            else if (rule is not null && OpportunityId.OrNull(id) is not null && reason is not null && owner is not null
                && expires is not null)
            {
                draft.Suppressions.Add(new Suppression(rule, id!, reason.Trim(), owner, expires.Value, line));
            }
        }
    }

    private static bool IsRule(string rule, PolicyDraft draft) =>
        RuleCatalogue.Find(rule) is not null
            || draft.Rules.Any(settings => settings.Definition.Id.Equals(rule, StringComparison.OrdinalIgnoreCase));

    private static string? ReadOwner(SettingReader suppression)
    {
        var owner = suppression.Text("Owner")?.Trim();
        if (!string.IsNullOrEmpty(owner))
        {
            return owner;
        }

        suppression.Note("SuppressionWithoutOwner", suppression.Table.Line, "The suppression has no owner.",
            "Add Owner = 'Name of the person responsible'.");
        return null;
    }

    private static DateTime? ReadExpiry(SettingReader suppression)
    {
        if (suppression.RequiredText("Expires") is not { } text)
        {
            return null;
        }

        if (DateTime.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        suppression.Note("SuppressionExpiry", suppression.Table.Find("Expires")!.Value.Line,
            $"'{DisplayText.Shorten(text)}' is not a date.", "Write it as yyyy-MM-dd: Expires = '2026-12-31'.");
        return null;
    }
}
