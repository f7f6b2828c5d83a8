namespace EliteSeller.Analysis.Qualification.Rules;

/// <summary>Was the record edited without any activity with the customer?</summary>
/// <remarks>
/// <para>Why: evidence that appears, or a date that changes, while nobody has spoken to the customer is the seller's opinion and not news
/// (briefing 37).</para>
/// <para>Due: from the start. A notice: it carries no points and never decides the verdict.</para>
/// <para>Fails when the evidence, the answers to the asks, the date of the stage, the date of creation or a lower push count changed
/// from one export to the next, and no later activity was recorded. Passes otherwise.</para>
/// <para>It needs a folder of earlier exports (-History); a log that the CRM keeps does not show these edits.</para>
/// <para>How to fix: record the conversation with the customer that the edit rests on, or take the edit back.</para>
/// </remarks>
public sealed class EditedWithoutCustomerRule : QualificationRule
{
    private const OpportunityField Activity = OpportunityField.LastActivityDate;

    internal EditedWithoutCustomerRule(RuleSettings settings)
        : base(settings, Activity)
    {
    }

    /// <summary>The rule as it is shipped.</summary>
    public static RuleDefinition Definition { get; } = new("EditedWithoutCustomer", 37, RuleKind.Notice, 0m, 0m,
        settings => new EditedWithoutCustomerRule(settings))
    {
        Asks = "Was the record edited without any activity with the customer?",
        Question = "We have noted that something changed on your side: is that so?",
        NextAction = "Record the conversation that the edit rests on, or take the edit back.",
    };

    internal override Judgement Judge(in JudgedDeal deal) => deal.Opportunity.History?.Baseline switch
    {
        null => Judgement.NotDue,
        { EditedDay: >= 0 } => Judgement.Fail,
        _ => Judgement.Pass,
    };

    internal override Explanation Explain(in JudgedDeal deal, Judgement judgement)
    {
        if (judgement != Judgement.Fail)
        {
            return judgement == Judgement.NotDue
                ? new Explanation("No earlier export shows this deal.", "No earlier export")
                : new Explanation("No edit without activity.", "No edit without activity");
        }

        var baseline = deal.Opportunity.History!.Baseline!;
        var day = baseline.EditedDay == 0 ? deal.AsOf : baseline.EditedDay;
        return new Explanation(
            $"Changed without any new activity by {Wording.Date(day)}: {baseline.EditedWhat}.", "Edited without any new activity")
        {
            Column = deal.Source.HeaderOf(Activity),
            RawValue = deal.Opportunity.Row.GetText(Activity),
            Since = day,
        };
    }
}
