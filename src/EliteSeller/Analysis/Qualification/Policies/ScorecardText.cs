using System.Globalization;
using EliteSeller.Analysis.Scorecards;

namespace EliteSeller.Analysis.Qualification.Policies;

/// <summary>Writes a learned scorecard as whole numbers that a person can read and change.</summary>
internal static class ScorecardText
{
    /// <summary>Writes the section of a policy file.</summary>
    public static void Write(PolicyWriter page, Scorecard? card, string? remark)
    {
        if (remark is not null)
        {
            page.Line("");
            page.Comment(DisplayText.Shorten(remark));
        }

        if (card is null)
        {
            return;
        }

        page.Section("Scorecard",
            "Points learned from closed deals; 10 double the odds of a win. They give a win chance and never affect Score, Potential or "
            + "Verdict.", () =>
        {
            page.Value("Base", Whole(card.Base), "The points every deal starts with.");
            page.Value("Deals", Whole(card.Deals), "The number of closed deals it was learned from.");
            page.Value("Won", Whole(card.Won), "The number of them that were won.");
            page.Value(
                "ShowsChance", card.ShowsChance ? "$true" : "$false", "$false if the scorecard ranks deals but gives no win chance.");
            page.Value("Culture", PolicyWriter.Quote(card.Culture.Name), "The culture of numbers in exports, such as de-DE.");
            page.List(
                "Lines", "The points of each value. A line without Value is a range of numbers up to UpTo; the last range has no UpTo.",
                "@{ Column = 'Client'; Value = 'New'; Points = -8; Won = 27; Deals = 158 }", card.Lines.Select(Line));
        });
    }

    private static string Line(ScorecardLine line)
    {
        var parts = new List<string> { $"Column = {PolicyWriter.Quote(line.Column)}" };
        if (line.Value is { } value)
        {
            parts.Add($"Value = {PolicyWriter.Quote(value)}");
        }

        if (line.UpTo is { } upTo)
        {
            parts.Add(FormattableString.Invariant($"UpTo = {(decimal)upTo}"));
        }

        parts.Add(FormattableString.Invariant($"Points = {line.Points}; Won = {line.Won}; Deals = {line.Deals}"));
        return "@{ " + string.Join("; ", parts) + " }";
    }

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
