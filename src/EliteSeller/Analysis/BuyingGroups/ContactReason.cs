namespace EliteSeller.Analysis.BuyingGroups;

/// <summary>Why the contacts of a deal say what they say about a piece of evidence.</summary>
internal enum ContactReason
{
    /// <summary>Nobody plays the part.</summary>
    Nobody,

    /// <summary>Somebody does, and no meeting is recorded.</summary>
    Named,

    /// <summary>Somebody does, and we have met.</summary>
    Met,

    /// <summary>Somebody does, and the last meeting is too old to count in full.</summary>
    MetLongAgo,

    /// <summary>Those who do work against us.</summary>
    Opposes,

    /// <summary>Those who did have left.</summary>
    Left,

    /// <summary>Somebody does whom nobody can introduce any more: those who were to have left or work against us.</summary>
    Unreachable,
}
