namespace EliteSeller.Model;

/// <summary>What the customer answered to an ask (briefing 39).</summary>
public enum AskAnswer
{
    /// <summary>The question has not been put, or nobody wrote down the answer.</summary>
    NotAsked,

    /// <summary>The customer said yes.</summary>
    Yes,

    /// <summary>The customer said yes, if. Counts half.</summary>
    Conditional,

    /// <summary>The customer did not answer the question that was asked.</summary>
    Evaded,

    /// <summary>The customer said no. Worth having early.</summary>
    No,
}
