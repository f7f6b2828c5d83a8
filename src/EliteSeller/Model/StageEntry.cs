namespace EliteSeller.Model;

/// <summary>A stage that a deal has passed, and the day on which its history first shows it there.</summary>
public sealed class StageEntry(string stage, DateTime? since)
{
    /// <summary>The name of the stage.</summary>
    public string Stage { get; } = stage;

    /// <summary>The first day on which the history shows the deal there; null where a log tells only that it stood there before.</summary>
    public DateTime? Since { get; } = since;

    /// <summary>The stage and the day.</summary>
    /// <returns>Such as <c>Needs Analysis since 2026-07-14</c>.</returns>
    public override string ToString() => Since is { } day ? FormattableString.Invariant($"{Stage} since {day:yyyy-MM-dd}") : Stage;
}
