using EliteSeller.Text;

namespace EliteSeller.Analysis.Qualification.Rules;

/// <summary>Is there a next step in the future?</summary>
/// <remarks>
/// <para>Why: a deal that moves forward has a next step (briefing 37).</para>
/// <para>Due: from the start.</para>
/// <para>Passes when a next step is recorded and its date, if it has one, has not passed. Earns half the points when the text is
/// only to wait: it contains one of the policy's WaitingWords. Fails when it is blank or its date has passed; a blank in a rarely
/// used column is unknown. A text that says nothing counts as a blank: under four letters, or only "call", "see notes" and the like.
/// A proposal of the review sheet ("[proposed 2026-11-23] ...") fails until somebody replaces it.</para>
/// <para>With a history (-History) a step that was replaced although no activity has been recorded since earns no more than the step before
/// it.</para>
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
        var written = JudgeStep(deal, StepOf(deal));
        if (written == Judgement.Fail || deal.Opportunity.History?.Baseline?.Step is not { } before)
        {
            return written;
        }

        // A half that becomes unknown would raise what is possible, so the step before counts unless it was whole.
        var then = JudgeStep(deal, before);
        return then == Judgement.Pass ? written : then;
    }

    private Judgement JudgeStep(in JudgedDeal deal, NextStepFacts step)
    {
        var field = FieldIn(deal);
        if (IsBlank(step, field))
        {
            return deal.Source.BlankCounts(field) || IsProposal(step, field) ? Judgement.Fail : Judgement.Unknown;
        }

        var text = field == OpportunityField.NextStep ? step.Text : null;
        var due = DueDay(deal, step, field);
        return due != 0 && due < deal.AsOf ? Judgement.Fail
            : text is not null && _waiting.FindIn(text) is not null ? Judgement.Half
            : Judgement.Pass;
    }

    internal override Explanation Explain(in JudgedDeal deal, Judgement judgement)
    {
        var field = FieldIn(deal);
        var (step, isHeld) = Deciding(deal, judgement);
        var blank = IsBlank(step, field);
        var text = step.Text;
        var due = blank ? 0 : DueDay(deal, step, field);
        var isStep = field == OpportunityField.NextStep;
        var noun = isStep ? "step" : "activity";
        var overdue = Wording.Days(deal.AsOf - due);
        var (reason, summary) = judgement switch
        {
            _ when isHeld && blank => (
                $"A next {noun} was added, but no activity has been recorded since.", $"Next {noun} added without activity"),
            _ when isHeld => (
                $"The next {noun} changed, but no activity has been recorded since.", $"Next {noun} changed without activity"),
            Judgement.Half => ($"The next step is only to wait ('{Wording.Name(_waiting.FindIn(text!))}').", "Next step is only to wait"),
            Judgement.Pass when due == 0 => ("A next step is recorded.", "Next step recorded"),
            Judgement.Pass => ($"The next {noun} is planned for {Wording.Date(due)}.", $"Next {noun} on {Wording.Date(due)}"),
            _ when blank && IsProposal(step, field) =>
                ("The next step is still the proposal of the review sheet.", "Next step is only our proposal"),
            _ when blank && isStep && text is not null && !UnknownWords.Matches(text) =>
                ($"The next step says nothing ('{Wording.Name(text, 20)}').", "Next step says nothing"),
            _ when blank => (isStep ? "No next step is recorded." : "No next activity is planned.", $"No next {noun}"),
            _ => ($"The next {noun} was due {overdue} ago, on {Wording.Date(due)}.",
                $"Next {noun} {overdue} overdue"),
        };
        var column = deal.Source.HeaderOf(due != 0 && isStep && judgement != Judgement.Half ? OpportunityField.NextStepDate : field);
        return new Explanation(reason, summary)
        {
            Column = column,
            RawValue = column is null ? null : deal.Opportunity.Row.GetText(deal.Source.Table.ColumnOf(column)),
            Question = judgement != Judgement.Fail || due == 0 ? null
                : $"Our next step was due on {Wording.Date(due)}. What stands in its way, and when can it happen?",
        };
    }

    internal override int Began(in JudgedDeal deal, Judgement judgement)
    {
        var field = FieldIn(deal);
        return judgement == Judgement.Fail && Deciding(deal, judgement).Step is var step && !IsBlank(step, field)
            && DueDay(deal, step, field) is not 0 and var due ? due + 1 : 0;
    }

    // The step that decided; the one before when the step as it is written would have earned something else.
    private (NextStepFacts Step, bool IsHeld) Deciding(in JudgedDeal deal, Judgement judgement) =>
        StepOf(deal) is var step && JudgeStep(deal, step) == judgement ? (step, false)
            : (deal.Opportunity.History!.Baseline!.Step!.Value, true);

    private static OpportunityField FieldIn(in JudgedDeal deal) =>
        deal.Source.IsRecorded(OpportunityField.NextStep) ? OpportunityField.NextStep : OpportunityField.NextActivityDate;

    private static NextStepFacts StepOf(in JudgedDeal deal) =>
        new(deal.Opportunity.NextStep, deal.Opportunity.NextStepDay, deal.Opportunity.NextActivityDay);

    private static int DueDay(in JudgedDeal deal, NextStepFacts step, OpportunityField field) => field == OpportunityField.NextStep
        ? deal.Source.IsRecorded(OpportunityField.NextStepDate) ? step.Due : 0
        : step.Activity;

    // A word for not knowing is a blank, unless the policy says that it waits.
    private static bool IsBlank(NextStepFacts step, OpportunityField field) => field != OpportunityField.NextStep ? step.Activity == 0
        : step.Text is not { } text || UnknownWords.Matches(text) || EmptyWords.Matches(text);

    private static bool IsProposal(NextStepFacts step, OpportunityField field) =>
        field == OpportunityField.NextStep && step.Text is { } text && EmptyWords.IsProposal(text);
}
