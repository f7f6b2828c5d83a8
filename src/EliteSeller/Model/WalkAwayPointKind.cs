namespace EliteSeller.Model;

/// <summary>A limit that is set before a round of negotiation (briefing 40).</summary>
public enum WalkAwayPointKind
{
    /// <summary>The largest discount, in percent of the list price.</summary>
    MaximumDiscount,

    /// <summary>The last date on which we would still sign.</summary>
    LastDate,

    /// <summary>The least that the customer must give in return, in the entry's currency.</summary>
    MinimumGet,
}
