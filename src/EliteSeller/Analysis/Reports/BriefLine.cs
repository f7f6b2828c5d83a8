namespace EliteSeller.Analysis.Reports;

/// <summary>One line of evidence or one ask on the brief of a deal.</summary>
public sealed class BriefLine(string topic, string state, string text, string? source, string? question)
{
    /// <summary>What it is about, such as <c>Sponsor</c>.</summary>
    public string Topic { get; } = topic;

    /// <summary>How it stands: Confirmed, Assumed, No, Unknown, or an answer to an ask.</summary>
    public string State { get; } = state;

    /// <summary>Who said or did what, and when, in one sentence.</summary>
    public string Text { get; } = text;

    /// <summary>Where that is recorded: column and cell, or file and line; null when it is recorded nowhere.</summary>
    public string? Source { get; } = source;

    /// <summary>What to ask the customer; null when nothing is open.</summary>
    public string? Question { get; } = question;

    /// <summary>The topic and its state.</summary>
    /// <returns>Such as <c>Sponsor: Confirmed</c>.</returns>
    public override string ToString() => $"{Topic}: {State}";
}
