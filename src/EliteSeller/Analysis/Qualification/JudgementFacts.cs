namespace EliteSeller.Analysis.Qualification;

/// <summary>What a judgement means for the sums.</summary>
internal static class JudgementFacts
{
    public static RuleOutcome Outcome(this Judgement judgement) => judgement switch
    {
        Judgement.NotDue => RuleOutcome.NotDue,
        Judgement.NotApplicable => RuleOutcome.NotApplicable,
        Judgement.Suppressed => RuleOutcome.Suppressed,
        Judgement.Unknown => RuleOutcome.Unknown,
        Judgement.Fail or Judgement.FailGate => RuleOutcome.Fail,
        _ => RuleOutcome.Pass,
    };

    /// <summary>The points earned, in halves of the weight: 0, 1 or 2.</summary>
    public static int Halves(this Judgement judgement) => judgement switch
    {
        Judgement.Pass or Judgement.PassProven => 2,
        Judgement.Half or Judgement.HalfUnproven => 1,
        _ => 0,
    };

    /// <summary>Whether there was something to decide on.</summary>
    public static bool IsJudged(this Judgement judgement) => judgement >= Judgement.Fail;

    public static bool IsFailed(this Judgement judgement) => judgement is Judgement.Fail or Judgement.FailGate;

    /// <summary>Whether a question to the customer can still make it whole.</summary>
    public static bool IsOpen(this Judgement judgement) =>
        judgement is Judgement.Unknown or Judgement.HalfUnproven or Judgement.NotApplicable;
}
