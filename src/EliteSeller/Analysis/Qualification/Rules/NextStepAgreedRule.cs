using EliteSeller.Text;

namespace EliteSeller.Analysis.Qualification.Rules;

/// <summary>Is there a next step in the future?</summary>
/// <remarks>
/// <para>Why: a deal that moves forward has a next step (briefing 37).</para>
/// <para>Due: from the start.</para>
/// <para>Passes when a next step is recorded and its date, if it has one, has not passed. Earns half the points when the text is
/// only to wait: it contains one of the policy's WaitingWords. Fails when it is blank or its date has passed; a blank in a rarely
/// used column is unknown.</para>
/// <para>Where the source has no column for the next step but one for the next activity, that one counts: a planned activity
/// passes, a past or blank one fails.</para>
/// <para>Not applicable when the source has neither.</para>
/// <para>How to fix: agree on the next step with the customer before the meeting ends, with a date and a name.</para>
/// </remarks>
public sealed class NextStepAgreedRule : QualificationRule
{
    private readonly WaitingWords _waiting;

    internal NextStepAgreedRule(RuleSettings settings)
        : base(settings, OpportunityField.NextStep, OpportunityField.NextActivityDate)
        => _waiting = new WaitingWords(settings.Words);

    /// <summary>The rule as it is shipped.</summary>
    public static RuleDefinition Definition { get; } = new(
        "NextStepAgreed", 37, RuleKind.Momentum, 0m, 6m, settings => new NextStepAgreedRule(settings))
    {
        Asks = "Is there a next step in the future?",
        Question = "What do we do next, who does it, and by when?",
        NextAction = "Agree on a next step with the customer, with a date and a name.",
        WordsName = "WaitingWords",
        WordsMeaning = "A next step that contains one of these is only to wait, and earns half the points.",
        Words = ["waiting", "no response", "follow up", "check in", "touch base", "tbd", "pending"],
    };

    internal override Judgement Judge(in JudgedDeal deal)
    {
        var field = FieldIn(deal);
        if (IsBlank(deal, field, out var text))
        {
            return deal.Source.BlankCounts(field) ? Judgement.Fail : Judgement.Unknown;
        }

        var due = DueDay(deal, field);
        return due != 0 && due < deal.AsOf ? Judgement.Fail
            : text is not null && _waiting.FindIn(text) is not null ? Judgement.Half
            : Judgement.Pass;
    }

    internal override Explanation Explain(in JudgedDeal deal, Judgement judgement)
    {
        var field = FieldIn(deal);
        var blank = IsBlank(deal, field, out var text);
        var due = blank ? 0 : DueDay(deal, field);
        var isStep = field == OpportunityField.NextStep;
        var noun = isStep ? "step" : "activity";
        var overdue = Wording.Days(deal.AsOf - due);
        var (reason, summary) = judgement switch
        {
            Judgement.Half => ($"The next step is only to wait ('{Wording.Name(_waiting.FindIn(text!))}').", "Next step is only to wait"),
            Judgement.Pass when due == 0 => ("A next step is recorded.", "Next step recorded"),
            Judgement.Pass => ($"The next {noun} is planned for {Wording.Date(due)}.", $"Next {noun} on {Wording.Date(due)}"),
            _ when blank => (isStep ? "No next step is recorded." : "No next activity is planned.", $"No next {noun}"),
            _ => ($"The next {noun} was due {overdue} ago, on {Wording.Date(due)}.",
                $"Next {noun} {overdue} overdue"),
        };
        var column = deal.Source.HeaderOf(due != 0 && isStep && judgement != Judgement.Half ? OpportunityField.NextStepDate : field);
        return new Explanation(reason, summary)
        {
            Column = column,
            RawValue = column is null ? null : deal.Opportunity.Row.GetText(deal.Source.Table.ColumnOf(column)),
            Since = judgement == Judgement.Fail && due != 0 ? due + 1 : 0,
        };
    }

    private static OpportunityField FieldIn(in JudgedDeal deal) =>
        deal.Source.IsRecorded(OpportunityField.NextStep) ? OpportunityField.NextStep : OpportunityField.NextActivityDate;

    private static int DueDay(in JudgedDeal deal, OpportunityField field) => field == OpportunityField.NextStep
        ? deal.Source.IsRecorded(OpportunityField.NextStepDate) ? deal.Opportunity.NextStepDay : 0
        : deal.Opportunity.NextActivityDay;

    // A word for not knowing is a blank, unless the policy says that it waits.
    private bool IsBlank(in JudgedDeal deal, OpportunityField field, out string? text)
    {
        text = field == OpportunityField.NextStep ? deal.Opportunity.NextStep : null;
        return field == OpportunityField.NextStep
            ? text is null || (UnknownWords.Matches(text) && _waiting.FindIn(text) is null)
            : deal.Opportunity.NextActivityDay == 0;
    }
}
