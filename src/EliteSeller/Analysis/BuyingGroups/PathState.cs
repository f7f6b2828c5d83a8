namespace EliteSeller.Analysis.BuyingGroups;

/// <summary>How far the path from a sponsor to an executive has been walked, best first.</summary>
public enum PathState
{
    /// <summary>Everybody on it has introduced us, and we have met the executive.</summary>
    Open,

    /// <summary>An introduction on it is still owed.</summary>
    Owed,

    /// <summary>Somebody on it works against us.</summary>
    Blocked,

    /// <summary>Somebody on it has left, or is no longer on the list.</summary>
    Lost,

    /// <summary>Nobody's introductions lead from a sponsor to an executive.</summary>
    None,
}
