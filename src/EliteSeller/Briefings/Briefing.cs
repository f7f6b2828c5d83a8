namespace EliteSeller.Briefings;

/// <summary>A short sales briefing: one idea, what to do about it, and where the product works by it.</summary>
public sealed class Briefing
{
    internal Briefing()
    {
    }

    /// <summary>The number of the briefing. No two briefings of a catalogue have the same.</summary>
    public int Number { get; internal init; }

    /// <summary>The title.</summary>
    public string Title { get; internal init; } = "";

    /// <summary>The series that the briefing belongs to, or null.</summary>
    public string? Series { get; internal init; }

    /// <summary>Which part of the series it is, from 1, or null.</summary>
    public int? Part { get; internal init; }

    /// <summary>How many parts the series is to have, or null when unknown. Not all of them need exist.</summary>
    public int? PartsPlanned { get; internal init; }

    /// <summary>Whose idea it is.</summary>
    public string Author { get; internal init; } = "";

    /// <summary>Where it comes from.</summary>
    public string Source { get; internal init; } = "";

    /// <summary>The idea in a few sentences.</summary>
    public string Summary { get; internal init; } = "";

    /// <summary>The topics under which it can be found.</summary>
    public IReadOnlyList<string> Topics { get; internal init; } = [];

    /// <summary>What to know and what to do, one sentence or two each.</summary>
    public IReadOnlyList<string> Points { get; internal init; } = [];

    /// <summary>Questions to put to a customer or to oneself.</summary>
    public IReadOnlyList<string> Questions { get; internal init; } = [];

    /// <summary>The rules and commands of this module that work by the briefing.</summary>
    public IReadOnlyList<string> InTheProduct { get; internal init; } = [];

    /// <summary>Lines of which the daily reminder shows one a day.</summary>
    public IReadOnlyList<string> Reminders { get; internal init; } = [];

    /// <summary>The file that the briefing was read from.</summary>
    public string File { get; internal init; } = "";

    /// <summary>The number and the title.</summary>
    /// <returns>Such as <c>39 Ask for the NO</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{Number} {Title}");

    /// <summary>
    /// Whether every word stands somewhere in the briefing: title, series, summary, topics, points, questions, reminders, or the
    /// rules and commands that work by it. A part of a word is enough; upper and lower case are the same.
    /// </summary>
    /// <param name="words">One or more words with blanks between them; none at all is in every briefing.</param>
    /// <returns>True when it does.</returns>
    public bool Mentions(string words) =>
        (words ?? throw new ArgumentNullException(nameof(words))).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .All(word => Texts().Any(text => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0));

    private IEnumerable<string> Texts() =>
        new[] { Title, Series ?? "", Summary }
            .Concat(Topics)
            .Concat(Points)
            .Concat(Questions)
            .Concat(Reminders)
            .Concat(InTheProduct);
}
