namespace EliteSeller.Analysis.Negotiations;

/// <summary>Whether to close a deal as it is negotiated (briefing 40), in order of urgency.</summary>
public enum NegotiationVerdict
{
    /// <summary>No single change that the policy allows would make it a good deal.</summary>
    WalkAway,

    /// <summary>One change would make it a good deal: the condition.</summary>
    Renegotiate,

    /// <summary>Nothing that is known speaks against closing.</summary>
    Proceed,

    /// <summary>Nothing is known that could be judged: no discount, no terms, no evidence, no concessions.</summary>
    CannotJudge,

    /// <summary>The deal is won or lost. What is left to do is to repair the relationship, where that is needed.</summary>
    Closed,
}
