namespace EliteSeller.Analysis.Qualification;

/// <summary>What can still be changed in a negotiation to make a deal worth closing.</summary>
public enum NegotiationChangeKind
{
    /// <summary>We give a smaller discount.</summary>
    LowerDiscount,

    /// <summary>The customer gives something in return.</summary>
    Get,

    /// <summary>One term becomes one that we can keep: payment, response time or go-live.</summary>
    Term,
}
