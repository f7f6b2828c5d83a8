namespace EliteSeller.Analysis.Qualification;

/// <summary>What the index of over-commitment means, in words.</summary>
internal static class CareWords
{
    /// <summary>The sentence and its short form.</summary>
    /// <param name="index">The index.</param>
    /// <param name="outcome">Fail and Half for an index at the limit or above it, otherwise Pass.</param>
    /// <param name="limit">The limit that was compared with.</param>
    public static (string Reason, string Summary) Write(CareIndex index, NegotiationOutcome outcome, PolicyValue limit)
    {
        var fact = outcome switch
        {
            NegotiationOutcome.Fail => "We keep conceding and get nothing back",
            NegotiationOutcome.Half => "We are starting to concede too much",
            _ => "We are not conceding too much",
        };
        var left = index.Left.Count == 0 ? "" : $"; {index.Left.Count} of {index.Parts.Count} signs unknown";
        return ($"{fact} (over-commitment {index}, limit {limit}{left}).", $"Over-commitment {index} (limit {limit})");
    }
}
