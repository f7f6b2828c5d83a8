using System.Collections.Generic;

namespace EliteSeller.Briefings;

/// <summary>The parts of a briefing on their way from a file into a <see cref="Briefing"/>.</summary>
internal sealed class BriefingDraft
{
    public required int Number { get; init; }

    public required string Title { get; init; }

    public string? Series { get; init; }

    public int? Part { get; init; }

    public int? PartsPlanned { get; init; }

    public required string Author { get; init; }

    public required string Source { get; init; }

    public required string Summary { get; init; }

    public required IReadOnlyList<string> Topics { get; init; }

    public required IReadOnlyList<string> Points { get; init; }

    public required IReadOnlyList<string> Questions { get; init; }

    public required IReadOnlyList<string> InTheProduct { get; init; }

    public required IReadOnlyList<string> Reminders { get; init; }

    public required string File { get; init; }
}
