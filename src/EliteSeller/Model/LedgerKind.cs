namespace EliteSeller.Model;

/// <summary>What a line of the ledger records.</summary>
public enum LedgerKind
{
    /// <summary>A question to the customer and the answer (briefing 39).</summary>
    Ask,

    /// <summary>Something we gave in a negotiation (briefing 40: give some, get some).</summary>
    Give,

    /// <summary>Something the customer gave.</summary>
    Get,

    /// <summary>
    /// What a person at the customer confirmed or denied, and until when it counts; or that the person has left (briefings 37 and 38).
    /// </summary>
    Evidence,

    /// <summary>A limit that we set before a round of negotiation (briefing 40).</summary>
    WalkAwayPoint,

    /// <summary>What was proposed for the deal on a review sheet, what the customer answered, or what was decided.</summary>
    Action,
}
