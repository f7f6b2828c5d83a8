namespace EliteSeller.Model;

/// <summary>How much a person's word counts at the customer, as the team has recorded it.</summary>
public enum ContactInfluence
{
    /// <summary>Not recorded.</summary>
    Unknown,

    /// <summary>Little.</summary>
    Low,

    /// <summary>Some.</summary>
    Medium,

    /// <summary>Much.</summary>
    High,
}
