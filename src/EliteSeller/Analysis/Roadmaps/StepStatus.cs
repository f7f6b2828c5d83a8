namespace EliteSeller.Analysis.Roadmaps;

/// <summary>How far a step of a roadmap has come.</summary>
public enum StepStatus
{
    /// <summary>Nobody has begun.</summary>
    ToDo,

    /// <summary>Somebody is working on it.</summary>
    InProgress,

    /// <summary>It is finished.</summary>
    Done,

    /// <summary>It cannot go on until something outside the step changes.</summary>
    Blocked,

    /// <summary>Both sides agreed to leave it out. Steps after it no longer wait for it.</summary>
    Cancelled,
}
