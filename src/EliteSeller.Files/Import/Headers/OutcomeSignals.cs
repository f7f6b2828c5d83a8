using EliteSeller.Text;

namespace EliteSeller.Files.Import.Headers;

/// <summary>Everything that one row says about the end of its deal.</summary>
internal struct OutcomeSignals
{
    /// <summary>What the status column says.</summary>
    public OutcomeWord Status;

    /// <summary>Whether the user has said what that word means.</summary>
    public bool IsStatusNamed;

    /// <summary>The closed flag, or null.</summary>
    public bool? IsClosed;

    /// <summary>The won flag, or null.</summary>
    public bool? IsWon;

    /// <summary>The active flag, or null.</summary>
    public bool? IsActive;

    /// <summary>Whether the record was deleted.</summary>
    public bool IsDeleted;

    /// <summary>The stage, or null.</summary>
    public SalesStage? Stage;

    /// <summary>Whether there is a day on which the deal was won.</summary>
    public bool HasWonDay;

    /// <summary>Whether there is a day on which the deal was lost.</summary>
    public bool HasLostDay;

    /// <summary>Whether there is a day on which the deal was closed, and its column does not say how.</summary>
    public bool HasClosedDay;

    /// <summary>The probability in percent, or null.</summary>
    public decimal? Probability;
}
