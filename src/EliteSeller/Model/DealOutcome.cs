namespace EliteSeller.Model;

/// <summary>Whether a deal is still open, and if not, how it ended.</summary>
public enum DealOutcome
{
    /// <summary>Nobody has closed the deal yet.</summary>
    Open,

    /// <summary>The customer bought.</summary>
    Won,

    /// <summary>The customer did not buy from us: bought elsewhere, or decided nothing.</summary>
    Lost,
}
