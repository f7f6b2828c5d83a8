namespace EliteSeller.Analysis.Pipelines;

/// <summary>What happened to a deal between two snapshots.</summary>
public enum PipelineChangeKind
{
    /// <summary>The deal was not there before.</summary>
    New,

    /// <summary>The deal was won.</summary>
    Won,

    /// <summary>The deal was lost.</summary>
    Lost,

    /// <summary>The deal was closed and is open again.</summary>
    Reopened,

    /// <summary>The deal was open and is not there any more: deleted, merged, or filtered out.</summary>
    Gone,

    /// <summary>The close date moved later.</summary>
    Pushed,

    /// <summary>The close date moved earlier.</summary>
    PulledIn,

    /// <summary>The amount grew.</summary>
    AmountUp,

    /// <summary>The amount shrank.</summary>
    AmountDown,

    /// <summary>The deal moved towards the close.</summary>
    StageForward,

    /// <summary>The deal moved away from the close.</summary>
    StageBack,

    /// <summary>The stage changed, and nobody can say in which direction: one of the two has no position.</summary>
    StageChanged,

    /// <summary>Another seller carries the deal.</summary>
    OwnerChanged,

    /// <summary>The deal is open, and nothing that is compared has changed.</summary>
    Idle,
}
