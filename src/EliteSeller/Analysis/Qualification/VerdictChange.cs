namespace EliteSeller.Analysis.Qualification;

/// <summary>The smallest set of customer's answers that would change the verdict of a deal.</summary>
public sealed class VerdictChange(Verdict to, IReadOnlyList<VerdictAnswer> answers)
{
    /// <summary>What the verdict would be: Pursue or WalkAway.</summary>
    public Verdict To { get; } = to;

    /// <summary>The answers, one or two; all of them are needed.</summary>
    public IReadOnlyList<VerdictAnswer> Answers { get; } = answers;

    /// <summary>The verdict and what it takes.</summary>
    /// <returns>Such as <c>Pursue if Sponsor = Confirmed, BenefitAsk = Yes</c>.</returns>
    public override string ToString() => $"{To} if {string.Join(", ", Answers)}";
}
