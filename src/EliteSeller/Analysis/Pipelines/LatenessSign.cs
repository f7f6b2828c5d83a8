namespace EliteSeller.Analysis.Pipelines;

/// <summary>What tells that a deal was lost at the eleventh hour.</summary>
public enum LatenessSign
{
    /// <summary>
    /// The export itself keeps the stage from which it was lost: beside a status, or in a column such as Stage Before Close.
    /// </summary>
    Stage,

    /// <summary>The history shows the last stage in which it was open.</summary>
    History,

    /// <summary>Nobody knows the stage; it took as long as the slowest quarter of the wins.</summary>
    Days,
}
