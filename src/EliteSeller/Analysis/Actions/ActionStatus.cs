namespace EliteSeller.Analysis.Actions;

/// <summary>The state of an action by the next export.</summary>
public enum ActionStatus
{
    /// <summary>The customer did something: answered, moved a stage forward, decided, or agreed to a dated step.</summary>
    Kept,

    /// <summary>Nothing yet, and there is still time.</summary>
    Open,

    /// <summary>Nothing yet, and its day has passed.</summary>
    Overdue,

    /// <summary>The deal is not in the export.</summary>
    Gone,
}
