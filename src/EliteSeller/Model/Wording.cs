using System.Globalization;
using System.Text;

namespace EliteSeller.Model;

/// <summary>How facts are written in a sentence, the same in every culture.</summary>
internal static class Wording
{
    /// <summary>The most characters of a reason.</summary>
    public const int LongestReason = 140;

    /// <summary>The most characters of a summary.</summary>
    public const int LongestSummary = 45;

    private const int LongestName = 40;
    private const int LongestCurrency = 12;
    private static readonly CultureInfo Neutral = CultureInfo.InvariantCulture;

    public static string Date(int day) => Day.Date(day)!.Value.ToString("d MMM yyyy", Neutral);

    public static string Days(int days) => days == 1 ? "1 day" : days.ToString("N0", Neutral) + " days";

    public static string Times(int times) => times switch
    {
        1 => "once",
        2 => "twice",
        _ => times.ToString("#,##0", Neutral) + " times",
    };

    public static string Number(decimal number) => number.ToString("#,##0.##", Neutral);

    public static string Percent(decimal percent) => Number(percent) + "%";

    public static string Money(decimal amount, string? currency) =>
        currency is null ? Number(amount) : Number(amount) + " " + DisplayText.Shorten(currency, LongestCurrency);

    /// <summary>A name that somebody else chose, such as a stage or a header, short enough to leave room for the fact.</summary>
    public static string Name(string? name, int longest = LongestName) => DisplayText.Shorten(name, longest);

    /// <summary>A place in a file, or null without a file: <c>contacts.csv, line 12</c>.</summary>
    public static string? Place(string? file, long? line) => file is null ? null
        : Name(System.IO.Path.GetFileName(file), 60) + (line is { } number ? ", line " + number.ToString("#,##0", Neutral) : "");

    /// <summary>Names in a row, as many as there is room for; the others are counted.</summary>
    public static string List(IEnumerable<string> names, int longest)
    {
        var all = names.Select(name => Name(name)).ToArray();
        var text = new StringBuilder(all[0]);
        for (var i = 1; i < all.Length; i++)
        {
            if (text.Length + all[i].Length + 2 > longest)
            {
                return text.Append(" and ").Append(Number(all.Length - i)).Append(" more").ToString();
            }

            text.Append(", ").Append(all[i]);
        }

        return text.ToString();
    }

    /// <summary>The stage's name, or "this stage".</summary>
    public static string Stage(Opportunity opportunity, int longest = LongestName) =>
        Name(opportunity.Stage, longest) is { Length: > 0 } name ? name : "this stage";

    /// <summary>The end of a sentence about something that should be known by now.</summary>
    public static string SoLate(Opportunity opportunity) =>
        Name(opportunity.Stage) is { Length: > 0 } name ? $", and the deal is already in {name}." : ", this late in the process.";

    /// <summary>The text as it is when it is short enough, otherwise cut with an ellipsis.</summary>
    public static string Reason(string sentence) =>
        sentence.Length <= LongestReason ? sentence : DisplayText.Shorten(sentence, LongestReason - 1) + ".";

    /// <summary>The text as it is when it is short enough, otherwise cut with an ellipsis.</summary>
    public static string Summary(string words) => words.Length <= LongestSummary ? words : DisplayText.Shorten(words, LongestSummary);
}
