using EliteSeller.Analysis.Qualification;

namespace EliteSeller.PowerShell;

/// <summary>
/// A result with what the judge had to say when it was made, so that both come out in one order, whichever thread judged.
/// </summary>
/// <param name="Result">The result; null for a closed deal that was passed over.</param>
/// <param name="Problems">What the user has to fix, or null.</param>
/// <param name="Remarks">What the user should know, or null.</param>
internal sealed record JudgedOpportunity(QualificationResult? Result, List<Problem>? Problems, List<string>? Remarks)
{
    /// <summary>A closed deal that was passed over, with nothing to say.</summary>
    public static JudgedOpportunity Passed { get; } = new(null, null, null);

    /// <summary>Takes from the tally what nobody has taken yet.</summary>
    public static JudgedOpportunity Create(QualificationResult? result, RunCounts tally)
    {
        List<Problem>? problems = null;
        while (tally.TakeProblem() is { } problem)
        {
            (problems ??= []).Add(problem);
        }

        List<string>? remarks = null;
        while (tally.TakeRemark() is { } remark)
        {
            (remarks ??= []).Add(remark);
        }

        return new JudgedOpportunity(result, problems, remarks);
    }
}
