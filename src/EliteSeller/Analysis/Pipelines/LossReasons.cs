namespace EliteSeller.Analysis.Pipelines;

/// <summary>Tells deals that nobody won from deals that somebody else won, by the reason and the competitor that the export has.</summary>
internal static class LossReasons
{
    private static readonly string[] NoDecisionWords =
    [
        "no decision", "nodecision", "no-decision", "undecided", "cancel", "gone quiet", "went quiet", "gone dark", "went dark",
            "going dark",
        "no response", "non-responsive", "unresponsive", "ghosted", "status quo", "did nothing", "do nothing",
    ];

    private static readonly string[] CompetitorWords = ["competitor", "competition", "wettbewerb", "concurren", "competencia", "concorren"];

    // A blank would say as much.
    private static readonly string[] NoName = ["none", "no", "n/a", "na", "-", "unknown", "no competitor", "tbd", "?", "0"];

    /// <summary>How a deal was lost.</summary>
    /// <param name="reason">The loss reason, or null.</param>
    /// <param name="competitor">The competitor, or null.</param>
    /// <param name="stage">The name of the closed stage, or null.</param>
    /// <param name="status">The status as the export has it, or null.</param>
    public static DealEnding EndingOf(string? reason, string? competitor, string? stage, string? status) =>
        SaysNoDecision(reason) || SaysNoDecision(stage) || SaysNoDecision(status) ? DealEnding.NoDecision
        : NamesCompetitor(competitor) || SaysCompetitor(reason) || SaysCompetitor(stage) || SaysCompetitor(status) ? DealEnding.SecondPlace
        : reason is null ? DealEnding.NoReason : DealEnding.OtherReason;

    private static bool NamesCompetitor(string? competitor) =>
        competitor?.Trim() is { Length: > 0 } name && !NoName.Contains(name, StringComparer.OrdinalIgnoreCase);

    private static bool SaysCompetitor(string? text) =>
        text is not null && CompetitorWords.Any(word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>Whether the reason, or the name of the closed stage, says canceled, no decision or gone quiet.</summary>
    public static bool SaysNoDecision(string? text) =>
        text is not null && NoDecisionWords.Any(words => text.IndexOf(words, StringComparison.OrdinalIgnoreCase) >= 0);
}
