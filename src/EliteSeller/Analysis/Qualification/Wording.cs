using System.Globalization;
using EliteSeller.Model;

namespace EliteSeller.Analysis.Qualification;

/// <summary>How facts are written in a sentence, the same in every culture.</summary>
internal static class Wording
{
    private static readonly CultureInfo Neutral = CultureInfo.InvariantCulture;

    public static string Date(int day) => Model.Day.Date(day)!.Value.ToString("yyyy-MM-dd", Neutral);

    public static string Days(int days) => days == 1 ? "1 day" : days.ToString("#,##0", Neutral) + " days";

    public static string Times(int times) => times switch
    {
        1 => "once",
        2 => "twice",
        _ => times.ToString(Neutral) + " times",
    };

    public static string Number(decimal number) => number.ToString("#,##0.##", Neutral);

    public static string Money(decimal amount, string? currency) => currency is null ? Number(amount) : Number(amount) + " " + OneLine.Of(currency);

    /// <summary>A position in thousandths as the number that a stage map holds.</summary>
    public static string Position(int thousandths) => (thousandths / 1000m).ToString("0.###", Neutral);

    /// <summary>The end of a sentence that names the column it rests on.</summary>
    public static string In(string? column) => column is null ? "." : $", column '{OneLine.Of(column)}'.";

    /// <summary>The end of a sentence that names the column it rests on, or the history where that says more than the column.</summary>
    public static string In(string? column, bool isOfHistory) => isOfHistory ? ", by its history." : In(column);

    /// <summary>A day after the as-of day is told: it counts as that day and may be a slip of the pen.</summary>
    public static string Later(in JudgedDeal deal, int day) =>
        day > deal.AsOf ? $" (after the as-of day {Date(deal.AsOf)}, counted as that day)" : "";

    /// <summary>The stage's name in quotes, or "this stage".</summary>
    public static string Stage(Opportunity opportunity) => opportunity.Stage is { } name ? $"'{OneLine.Of(name)}'" : "this stage";
}
