namespace EliteSeller.Analysis.Actions;

/// <summary>In what the time that a deal takes is known.</summary>
public enum TimeUnit
{
    /// <summary>Hours put into the deal, where the export records them.</summary>
    Hours,

    /// <summary>Weeks in which the deal is open.</summary>
    DealWeeks,
}
