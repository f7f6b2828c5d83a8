namespace EliteSeller.Model;

/// <summary>How a person at the customer stands to us, as the team has recorded it.</summary>
public enum ContactAttitude
{
    /// <summary>Not recorded.</summary>
    Unknown,

    /// <summary>For us.</summary>
    Supports,

    /// <summary>Neither for us nor against us.</summary>
    Neutral,

    /// <summary>Against us.</summary>
    Opposes,
}
