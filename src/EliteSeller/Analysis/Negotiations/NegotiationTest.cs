namespace EliteSeller.Analysis.Negotiations;

/// <summary>One question that a negotiation has to answer before it is closed.</summary>
internal abstract class NegotiationTest
{
    public abstract NegotiationTestName Name { get; }

    public abstract NegotiationRole Role { get; }

    public abstract string NextAction { get; }

    /// <summary>Judges the case as it stands, or as it would stand after a change.</summary>
    public abstract NegotiationFinding Judge(NegotiationCase deal);
}
