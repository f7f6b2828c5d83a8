namespace EliteSeller.Analysis.Reports;

/// <summary>Whether the bad news of a deal is new to the reader of a report.</summary>
public enum BadNewsAge
{
    /// <summary>Nothing has failed on the deal.</summary>
    None,

    /// <summary>Something has failed since the earlier export.</summary>
    New,

    /// <summary>All that has failed had failed before.</summary>
    Old,

    /// <summary>Something has failed, and no earlier export tells since when the reader could have known.</summary>
    Undated,
}
