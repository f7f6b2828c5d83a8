namespace EliteSeller.Briefings;

/// <summary>Finds words in briefings.</summary>
internal static class BriefingSearch
{
    /// <summary>
    /// Whether every word stands somewhere in the briefing: title, series, summary, topics, points, questions, reminders, or the
    /// rules and commands that work by it. A part of a word is enough; upper and lower case are the same.
    /// </summary>
    /// <param name="briefing">The briefing.</param>
    /// <param name="words">One or more words with blanks between them; none at all is in every briefing.</param>
    public static bool Mentions(this Briefing briefing, string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .All(word => Texts(briefing).Any(text => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0));

    private static IEnumerable<string> Texts(Briefing briefing) =>
        new[] { briefing.Title, briefing.Series ?? "", briefing.Summary }
            .Concat(briefing.Topics)
            .Concat(briefing.Points)
            .Concat(briefing.Questions)
            .Concat(briefing.Reminders)
            .Concat(briefing.InTheProduct);
}
