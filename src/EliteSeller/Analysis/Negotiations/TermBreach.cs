using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Negotiations;

/// <summary>A term outside the policy, and what would fix it.</summary>
/// <param name="Reason">The breach in one sentence.</param>
/// <param name="Summary">The breach in a few words.</param>
/// <param name="Column">The column that states the term, or null.</param>
/// <param name="Line">The limit that it crosses.</param>
/// <param name="Condition">The change in words, or null when the policy does not allow as much.</param>
/// <param name="Fixed">The terms after the change.</param>
internal sealed record TermBreach(
    string Reason, string Summary, string? Column, PolicyValue Line, string? Condition, NegotiationTerms Fixed);
