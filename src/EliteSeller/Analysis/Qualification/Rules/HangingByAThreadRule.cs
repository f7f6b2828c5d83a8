namespace EliteSeller.Analysis.Qualification.Rules;

/// <summary>Is anything in the deal still moving?</summary>
/// <remarks>
/// <para>Why: a deal that hangs by a thread takes the team's time until it is lost, and there is no prize for second place
/// (briefing 37).</para>
/// <para>Due: from the start. A gate: it carries no points; when it fails, the verdict is to walk away.</para>
/// <para>Fails when CustomerEngaged, NextStepAgreed and DealAdvancing have all failed: no activity, no next step, no stage change.</para>
/// <para>Not applicable when one of the three is switched off or the source cannot answer it; a suppressed one does
/// not count as failed.</para>
/// <para>How to fix: ask the customer whether to close the file. Some will say no.</para>
/// </remarks>
public sealed class HangingByAThreadRule : QualificationRule
{
    private static readonly string[] Threads = ["CustomerEngaged", "NextStepAgreed", "DealAdvancing"];

    private int[] _threads = [];

    internal HangingByAThreadRule(RuleSettings settings)
        : base(settings, Model.OpportunityField.LastActivityDate, Model.OpportunityField.NextStep, Model.OpportunityField.StageEnteredDate)
    {
    }

    /// <summary>The rule as it is shipped.</summary>
    public static RuleDefinition Definition { get; } = new(
        "HangingByAThread", 37, RuleKind.Gate, 0m, 0m, settings => new HangingByAThreadRule(settings))
    {
        Asks = "Is anything in the deal still moving?",
        Question = "Shall we close the file on this one?",
        NextAction = "Ask the customer whether to close the file, and believe the answer.",
    };

    internal override void Join(RuleSet rules) => _threads = Array.ConvertAll(Threads, rules.IndexOf);

    internal override bool CanJudge(SourceView source)
    {
        foreach (var thread in Threads)
        {
            if (!source.CanJudge(thread))
            {
                return false;
            }
        }

        return true;
    }

    internal override Judgement Judge(in JudgedDeal deal)
    {
        foreach (var thread in _threads)
        {
            if (thread < 0 || !deal.Judgements[thread].IsFailed())
            {
                return Judgement.Pass;
            }
        }

        return Judgement.FailGate;
    }

    internal override Explanation Explain(in JudgedDeal deal, Judgement judgement)
    {
        if (judgement != Judgement.FailGate)
        {
            return new Explanation("There is recent activity, a next step or a stage change.", "Something still moves");
        }

        // The deal hangs by a thread from the day on which the last of the three was known; a blank next step has no day.
        var since = 0;
        foreach (var thread in Threads)
        {
            var rule = deal.Rules[deal.Rules.IndexOf(thread)];
            since = Math.Max(since, rule.Explain(deal, Judgement.Fail).Since);
        }

        return new Explanation("Hanging by a thread: no recent activity, no next step, no stage change.",
            "Hanging by a thread")
        {
            Question = since == 0 ? null : $"Nothing has moved since {Wording.Date(since)}. Shall we close the file on this one?",
            Since = since,
        };
    }
}
