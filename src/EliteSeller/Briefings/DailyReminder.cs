namespace EliteSeller.Briefings;

/// <summary>One line for one day: think positively, and believe that effort overcomes what stands in the way (briefing 36).</summary>
public sealed class DailyReminder(DateTime date, Briefing briefing, string text)
{
    /// <summary>The day that the reminder is for.</summary>
    public DateTime Date { get; } = date;

    /// <summary>The line.</summary>
    public string Text { get; } = text;

    /// <summary>The number of the briefing that it comes from.</summary>
    public int Number => Briefing.Number;

    /// <summary>The title of that briefing.</summary>
    public string Title => Briefing.Title;

    /// <summary>Whose idea that briefing is.</summary>
    public string Author => Briefing.Author;

    /// <summary>Where that briefing comes from.</summary>
    public string Source => Briefing.Source;

    /// <summary>The briefing itself.</summary>
    public Briefing Briefing { get; } = briefing;

    /// <summary>The reader's own deal of the day, or null.</summary>
    public Opportunity? Opportunity { get; private init; }

    /// <summary>The question to ask about that deal, or null.</summary>
    public string? Question { get; private init; }

    /// <summary>The same line with a deal of the reader's own.</summary>
    /// <param name="opportunity">The deal.</param>
    /// <param name="question">The question to ask about it.</param>
    /// <returns>A new reminder.</returns>
    public DailyReminder With(Opportunity opportunity, string question) => new(Date, Briefing, Text)
    {
        Opportunity = opportunity ?? throw new ArgumentNullException(nameof(opportunity)),
        Question = question ?? throw new ArgumentNullException(nameof(question)),
    };

    /// <summary>The line, and the question about the reader's own deal where there is one.</summary>
    /// <returns>Such as <c>Ask for the no. Harbour permits: Who else must sign?</c>.</returns>
    public override string ToString() =>
        Opportunity is null ? Text : $"{Text} {Opportunity.Name ?? Opportunity.Id ?? "Your deal"}: {Question}";
}
