using EliteSeller.Analysis.Qualification;
using EliteSeller.Text;

namespace EliteSeller.Analysis.Actions;

/// <summary>What is proposed for one flagged deal, or what was decided: by which exit, by whom, by when, and the one question.</summary>
public sealed class OpportunityAction : IHasOpportunity
{
    internal OpportunityAction(QualificationResult result, ActionExit exit, Finding reason, Finding? question, int withinDays,
        ActionTrail trail, TextPool texts)
    {
        Result = result;
        var decision = trail.Decision;
        Decision = decision is null ? null : Parse(decision);
        Exit = Decision == ActionAnswer.Accepted ? trail.DecidedExit!.Value : exit;
        Summary = texts.Of(reason.Summary)!;
        Reason = texts.Of(reason.Reason)!;
        Question = texts.Of(question?.Question);
        About = question?.Rule;
        var isAgain = !trail.IsOver(Opportunity.StagePosition) && trail.FirstAsked < result.AsOf;
        TimesAsked = isAgain ? trail.TimesAskedBefore(result.AsOf) + 1 : 1;
        FirstAsked = isAgain ? trail.FirstAsked!.Value : result.AsOf;
        Due = isAgain ? trail.Due!.Value : result.AsOf.AddDays(withinDays);
        LastAnswer = trail.LastAnswerText;
        NewDate = Decision == ActionAnswer.Accepted ? decision!.Due : null;
        Customer = decision?.Customer;
        Remark = decision?.Source;
    }

    /// <summary>The deal's id.</summary>
    public string? OpportunityId => Opportunity.Id;

    /// <summary>What the deal is called.</summary>
    public string? Name => Opportunity.Name;

    /// <summary>The customer.</summary>
    public string? Account => Opportunity.Account;

    /// <summary>The seller who is to do it.</summary>
    public string? Owner => Opportunity.Owner;

    /// <summary>What the deal is worth.</summary>
    public decimal? Amount => Opportunity.Amount;

    /// <summary>The currency of the amount.</summary>
    public string? Currency => Opportunity.Currency;

    /// <summary>The stage as it is now.</summary>
    public string? Stage => Opportunity.Stage;

    /// <summary>The close date as it is now.</summary>
    public DateTime? CloseDate => Opportunity.CloseDate;

    /// <summary>The deal's verdict.</summary>
    public Verdict? Verdict => Result.Verdict;

    /// <summary>The exit that is proposed; once accepted, the one that was decided.</summary>
    public ActionExit Exit { get; }

    /// <summary>Why, in at most 45 characters.</summary>
    public string Summary { get; }

    /// <summary>Why, in one sentence.</summary>
    public string Reason { get; }

    /// <summary>The one question for the customer, or null.</summary>
    public string? Question { get; }

    /// <summary>The rule that the question belongs to, or null.</summary>
    public string? About { get; }

    /// <summary>The day by which it is due, counted from the first time that it was asked.</summary>
    public DateTime Due { get; }

    /// <summary>The first day on which the deal was put on a review sheet without anything happening since.</summary>
    public DateTime FirstAsked { get; }

    /// <summary>How often the deal was asked about since then, this time included.</summary>
    public int TimesAsked { get; }

    /// <summary>The customer's last answer in the ledger, or null.</summary>
    public string? LastAnswer { get; }

    /// <summary>What the seller decided: Accepted or Declined; null while nothing is decided.</summary>
    public ActionAnswer? Decision { get; }

    /// <summary>Of an accepted Redate, the close date that the customer named; of Nurture, the wake-up date. Otherwise null.</summary>
    public DateTime? NewDate { get; }

    /// <summary>The person at the customer who named the date, or null.</summary>
    public string? Customer { get; }

    /// <summary>The remark of the decision, or null.</summary>
    public string? Remark { get; }

    /// <summary>The day of the proposal.</summary>
    public DateTime AsOf => Result.AsOf;

    /// <summary>The deal.</summary>
    public Opportunity Opportunity => Result.Opportunity;

    internal QualificationResult Result { get; }

    /// <summary>
    /// The proposal as a line of the ledger. Value and Source keep the stage's position and the next step of today, so that a later export
    /// shows what has changed.
    /// </summary>
    /// <returns>An action; its id is blank where the deal has none, and no ledger takes it.</returns>
    public LedgerEntry ToLedgerEntry() => new(OpportunityId ?? "", AsOf, LedgerKind.Action, Exit.ToString())
    {
        Answer = nameof(ActionAnswer.Proposed),
        Value = Opportunity.StagePosition,
        By = Owner,
        Source = Opportunity.NextStep,
        Due = Due,
    };

    /// <summary>The deal and the exit.</summary>
    /// <returns>Such as <c>Harbour cranes (D-12): Close</c>.</returns>
    public override string ToString() => $"{Opportunity}: {Exit}";

    private static ActionAnswer Parse(LedgerEntry decision) =>
        decision.Answer == nameof(ActionAnswer.Accepted) ? ActionAnswer.Accepted : ActionAnswer.Declined;
}
