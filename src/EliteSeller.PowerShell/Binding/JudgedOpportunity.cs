using EliteSeller.Analysis.Qualification;

namespace EliteSeller.PowerShell;

/// <summary>
/// A result with what the judge had to say when it was made, so that both come out in one order, whichever thread judged.
/// </summary>
internal sealed class JudgedOpportunity
{
    private JudgedOpportunity(QualificationResult? result, List<Problem>? problems, List<string>? remarks)
    {
        Result = result;
        Problems = problems;
        Remarks = remarks;
    }

    /// <summary>A closed deal that was passed over, with nothing to say.</summary>
    public static JudgedOpportunity Passed { get; } = new(null, null, null);

    /// <summary>The result; null for a closed deal that was passed over.</summary>
    public QualificationResult? Result { get; }

    /// <summary>What the user has to fix, or null.</summary>
    public List<Problem>? Problems { get; }

    /// <summary>What the user should know, or null.</summary>
    public List<string>? Remarks { get; }

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
