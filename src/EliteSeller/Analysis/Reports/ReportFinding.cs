namespace EliteSeller.Analysis.Reports;

/// <summary>One rule that a deal of a report fails.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Since">The day on which it began; null when it has none.</param>
/// <param name="Summary">The fact in at most 45 characters.</param>
/// <param name="Reason">The fact in one sentence.</param>
public sealed record ReportFinding(string Rule, DateTime? Since, string Summary, string Reason);
