namespace EliteSeller.Analysis.Actions;

/// <summary>What has become of a disposition by the next run.</summary>
public enum DispositionStatus
{
    /// <summary>The deal was changed as agreed.</summary>
    Kept,

    /// <summary>Not yet, and there is still time.</summary>
    NotKept,

    /// <summary>Not yet, and its day has passed.</summary>
    Overdue,

    /// <summary>The deal is not in the export.</summary>
    Gone,
}
