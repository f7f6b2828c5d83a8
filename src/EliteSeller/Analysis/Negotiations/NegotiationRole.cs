namespace EliteSeller.Analysis.Negotiations;

/// <summary>What kind of thing a finding of a negotiation is.</summary>
public enum NegotiationRole
{
    /// <summary>A harm that a bad deal does.</summary>
    Harm,

    /// <summary>A state that can be repaired.</summary>
    State,

    /// <summary>A signal about ourselves.</summary>
    Signal,
}
