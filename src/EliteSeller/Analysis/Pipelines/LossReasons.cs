namespace EliteSeller.Analysis.Pipelines;

/// <summary>Tells deals that nobody won from deals that somebody else won, by what is written as the reason.</summary>
internal static class LossReasons
{
    private static readonly string[] NoDecisionWords =
    [
        "no decision", "nodecision", "no-decision", "undecided", "cancel", "gone quiet", "went quiet", "gone dark", "went dark",
            "going dark",
        "no response", "non-responsive", "unresponsive", "ghosted", "status quo", "did nothing", "do nothing",
    ];

    /// <summary>Whether the reason, or the name of the closed stage, says canceled, no decision or gone quiet.</summary>
    public static bool SaysNoDecision(string? text) =>
        text is not null && NoDecisionWords.Any(words => text.IndexOf(words, StringComparison.OrdinalIgnoreCase) >= 0);
}
