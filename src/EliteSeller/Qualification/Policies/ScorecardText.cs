using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using EliteSeller.Calibration;

namespace EliteSeller.Qualification.Policies;

/// <summary>Writes a learned scorecard as whole numbers that a person can read and change.</summary>
internal static class ScorecardText
{
    /// <summary>Writes the section of a policy file.</summary>
    public static void Write(PolicyPage page, Scorecard? card, string? remark)
    {
        if (remark is not null)
        {
            page.Line("");
            page.Comment(OneLine.Of(remark));
        }

        if (card is null)
        {
            return;
        }

        page.Section("Scorecard", "Points learned from closed deals: ten points double the odds of a win. They give a chance and never change Score, Potential or Verdict.", () =>
        {
            page.Value("Base", Whole(card.Base), "The points that every deal starts from.");
            page.Value("Deals", Whole(card.Deals), "How many closed deals it was learned from.");
            page.Value("Won", Whole(card.Won), "How many of them were won.");
            page.Value("ShowsChance", card.ShowsChance ? "$true" : "$false", "$false when the scorecard ranks deals but gives no chance.");
            page.Value("Culture", PolicyPage.Quote(card.Culture.Name), "The culture in which exports write numbers, such as de-DE.");
            page.List("Lines", "What each value is worth; a line without Value is a band of numbers up to UpTo; the last band has no UpTo.",
                "@{ Column = 'Client'; Value = 'New'; Points = -8; Won = 27; Deals = 158 }", card.Lines.Select(Line));
        });
    }

    /// <summary>Everything about the card that can change a result, for the fingerprint of a policy.</summary>
    public static void Describe(Scorecard? card, StringBuilder text)
    {
        if (card is not null)
        {
            text.Append(card.Base).Append(card.ShowsChance).Append(card.Culture.Name).Append('\n');
            text.Append(string.Join("\n", card.Lines.Select(Line)));
        }
    }

    private static string Line(ScorecardLine line)
    {
        var parts = new List<string> { $"Column = {PolicyPage.Quote(line.Column)}" };
        if (line.Value is { } value)
        {
            parts.Add($"Value = {PolicyPage.Quote(value)}");
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
