namespace EliteSeller.Analysis.Reports;

/// <summary>Whether a report is also the paper for a review.</summary>
public enum ReportReview
{
    /// <summary>No: the weekly page.</summary>
    None,

    /// <summary>The review of the quarter: late losses, how early bad news is told, and a section for each seller.</summary>
    Quarter,
}
