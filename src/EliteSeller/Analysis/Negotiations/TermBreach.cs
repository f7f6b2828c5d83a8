using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Negotiations;

/// <summary>A term outside the policy, and what would fix it.</summary>
internal sealed class TermBreach(
    string reason, string summary, string? column, PolicyValue line, string? condition, NegotiationTerms fixedTerms)
{
    public string Reason { get; } = reason;

    public string Summary { get; } = summary;

    public string? Column { get; } = column;

    public PolicyValue Line { get; } = line;

    /// <summary>The change in words, or null when the policy does not allow as much.</summary>
    public string? Condition { get; } = condition;

    /// <summary>The terms after the change.</summary>
    public NegotiationTerms Fixed { get; } = fixedTerms;
}
