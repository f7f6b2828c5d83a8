using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Reports;

/// <summary>Keeps results out of a report that were made on another day, by another policy, or by only some of the rules.</summary>
internal static class ResultGuard
{
    /// <summary>Requires that a result belongs into a report.</summary>
    /// <param name="result">The result.</param>
    /// <param name="asOf">The day of the report.</param>
    /// <param name="policy">The policy of the results so far; null for the first.</param>
    /// <exception cref="EliteSellerException"><c>AsOfMixed</c>, <c>PolicyMixed</c> or <c>VerdictMissing</c>.</exception>
    public static void Require(QualificationResult result, DateTime asOf, PolicyIdentity? policy)
    {
        if (result.Verdict is null)
        {
            throw new EliteSellerException(new Problem(
                "VerdictMissing", ProblemKind.Argument, "The results have no verdicts, because they were tested with -Rule.",
                    "Run Test-Opportunity without -Rule."));
        }

        if (result.AsOf != asOf)
        {
            throw new EliteSellerException(new Problem(
                "AsOfMixed", ProblemKind.Argument, FormattableString.Invariant(
                    $"A result is as of {result.AsOf:yyyy-MM-dd}, but the report is as of {asOf:yyyy-MM-dd}."),
                "Use the same -AsOf for Test-Opportunity and for the report."));
        }

        if (policy is not null && policy.Hash != result.Policy.Hash)
        {
            throw new EliteSellerException(new Problem(
                "PolicyMixed", ProblemKind.Argument, $"A report cannot mix results of two policies: {policy} and {result.Policy}.",
                    "Test all deals with the same -Policy."));
        }
    }
}
