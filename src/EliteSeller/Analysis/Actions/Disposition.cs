using System.Globalization;
using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Actions;

/// <summary>What is proposed to be done about one flagged deal: by which exit, by whom, by when, and why.</summary>
public sealed class Disposition : IHasOpportunity
{
    internal Disposition(QualificationResult result, DispositionExit exit, string reason, DateTime due, DispositionChange change)
    {
        var opportunity = result.Opportunity;
        OpportunityId = opportunity.Id;
        Name = opportunity.Name;
        Owner = opportunity.Owner;
        Exit = exit;
        Due = due;
        Reason = reason;
        Verdict = result.Verdict;
        Amount = opportunity.Amount;
        Currency = opportunity.Currency;
        Stage = opportunity.Stage;
        StagePosition = opportunity.StagePosition;
        CloseDate = opportunity.CloseDate;
        NextStep = opportunity.NextStep;
        NewStage = change.Stage;
        NewOutcome = change.Outcome;
        NewCloseDate = change.CloseDate;
        NewNextStep = change.NextStep;
        AsOf = result.AsOf;
        Opportunity = opportunity;
    }

    /// <summary>The deal's id.</summary>
    public string? OpportunityId { get; }

    /// <summary>What the deal is called.</summary>
    public string? Name { get; }

    /// <summary>The seller who is to do it.</summary>
    public string? Owner { get; }

    /// <summary>The exit that is proposed.</summary>
    public DispositionExit Exit { get; }

    /// <summary>The day by which it is to be done.</summary>
    public DateTime Due { get; }

    /// <summary>Why, in the words of the finding that decided.</summary>
    public string Reason { get; }

    /// <summary>The deal's verdict.</summary>
    public Verdict? Verdict { get; }

    /// <summary>What the deal is worth.</summary>
    public decimal? Amount { get; }

    /// <summary>The currency of the amount.</summary>
    public string? Currency { get; }

    /// <summary>The stage as it is now.</summary>
    public string? Stage { get; }

    /// <summary>Where that stage stands, from 0 to 1.</summary>
    public decimal? StagePosition { get; }

    /// <summary>The close date as it is now.</summary>
    public DateTime? CloseDate { get; }

    /// <summary>The next step as it is now.</summary>
    public string? NextStep { get; }

    /// <summary>The stage to move to, or null when it does not change or nobody knows its name.</summary>
    public string? NewStage { get; }

    /// <summary>The status to set, in a CRM that keeps it apart from the stage, or null.</summary>
    public string? NewOutcome { get; }

    /// <summary>The close date to set, or null.</summary>
    public DateTime? NewCloseDate { get; }

    /// <summary>The next step to write, or null.</summary>
    public string? NewNextStep { get; }

    /// <summary>The day on which it was proposed.</summary>
    public DateTime AsOf { get; }

    /// <summary>The deal.</summary>
    public Opportunity Opportunity { get; }

    /// <summary>
    /// The disposition as a line of the ledger; Source keeps what the export says now, so that a later export shows the difference.
    /// </summary>
    /// <returns>An action, or null for a deal without an id.</returns>
    public LedgerEntry? ToLedgerEntry() =>
        OpportunityId is null ? null : new LedgerEntry(OpportunityId, AsOf, LedgerKind.Action, Exit.ToString())
    {
        By = Owner,
        Due = Due,
        Value = Exit == DispositionExit.RestageBack ? StagePosition : null,
        Source = Exit == DispositionExit.Redate ? CloseDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : NextStep,
    };

    /// <summary>The deal and the exit.</summary>
    /// <returns>Such as <c>Harbour cranes (D-12): CloseLost</c>.</returns>
    public override string ToString() => $"{Opportunity}: {Exit}";
}
