using System.Globalization;

namespace EliteSeller.Model;

/// <summary>
/// The days that texts of evidence name, as one text. A grade alone does not tell how old it is, and of a deal that was written to CSV or
/// JSON only the grade is left.
/// </summary>
internal static class EvidenceDays
{
    private const string Format = "yyyy-MM-dd";

    /// <summary>The days as one text, or null when there are none.</summary>
    public static string? Write(in OpportunityMarks marks)
    {
        string? text = null;
        for (var field = OpportunityField.BusinessIssue; field <= OpportunityField.Relationship; field++)
        {
            if (Day.Date(marks.GetEvidencedOnDay(field)) is { } day)
            {
                text = (text is null ? "" : text + ", ") + field + "=" + day.ToString(Format, CultureInfo.InvariantCulture);
            }
        }

        return text;
    }

    /// <summary>The days of such a text; what is none is passed over.</summary>
    public static IEnumerable<(OpportunityField Field, int Day)> Read(string text)
    {
        foreach (var part in text.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            var pair = part.Split('=');
            if (pair.Length == 2 && Enum.TryParse<OpportunityField>(pair[0], out var field)
                && field is >= OpportunityField.BusinessIssue and <= OpportunityField.Relationship
                && DateTime.TryParseExact(pair[1], Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                yield return (field, Day.Number(day));
            }
        }
    }
}
