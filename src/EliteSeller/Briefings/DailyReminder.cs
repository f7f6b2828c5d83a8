namespace EliteSeller.Briefings;

/// <summary>One line for one day: think positively, and believe that effort overcomes what stands in the way (briefing 36).</summary>
public sealed class DailyReminder
{
    internal DailyReminder(DateTime date, Briefing briefing, string text)
    {
        Date = date;
        Text = text;
        Briefing = briefing;
    }

    /// <summary>The day that the reminder is for.</summary>
    public DateTime Date { get; }

    /// <summary>The line.</summary>
    public string Text { get; }

    /// <summary>The number of the briefing that it comes from.</summary>
    public int Number => Briefing.Number;

    /// <summary>The title of that briefing.</summary>
    public string Title => Briefing.Title;

    /// <summary>Whose idea that briefing is.</summary>
    public string Author => Briefing.Author;

    /// <summary>Where that briefing comes from.</summary>
    public string Source => Briefing.Source;

    /// <summary>The briefing itself.</summary>
    public Briefing Briefing { get; }

    /// <summary>The line.</summary>
    /// <returns>The text alone.</returns>
    public override string ToString() => Text;
}
