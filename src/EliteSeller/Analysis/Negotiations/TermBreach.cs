using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Negotiations;

/// <summary>A term outside the policy, and what would fix it.</summary>
internal sealed class TermBreach
{
    public TermBreach(string reason, string summary, string? column, PolicyValue line, string? condition, NegotiationTerms fixedTerms)
    {
        Reason = reason;
        Summary = summary;
        Column = column;
        Line = line;
        Condition = condition;
        Fixed = fixedTerms;
    }

    public string Reason { get; }

    public string Summary { get; }

    public string? Column { get; }

    public PolicyValue Line { get; }

    /// <summary>The change in words, or null when the policy does not allow as much.</summary>
    public string? Condition { get; }

    /// <summary>The terms after the change.</summary>
    public NegotiationTerms Fixed { get; }
}
