namespace EliteSeller.Analysis.Qualification;

/// <summary>What a test of a negotiation found out.</summary>
public enum NegotiationOutcome
{
    /// <summary>Nothing speaks against closing.</summary>
    Pass,

    /// <summary>A warning that does not yet speak against closing.</summary>
    Half,

    /// <summary>As it stands, the deal should not be closed.</summary>
    Fail,

    /// <summary>The source keeps it, but not for this deal.</summary>
    Unknown,

    /// <summary>Nothing has been given yet, so there is nothing to judge.</summary>
    NotDue,

    /// <summary>Neither the source nor a ledger keeps what the test needs.</summary>
    NotApplicable,
}
