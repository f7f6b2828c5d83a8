using System;
using EliteSeller.Opportunities;

namespace EliteSeller.Pipelines;

/// <summary>What the measures look at in a deal, taken from an opportunity or straight from a reader's draft.</summary>
internal readonly struct PipelineDeal
{
    public PipelineDeal(Opportunity opportunity)
        : this(opportunity.Row, opportunity.Outcome, opportunity.SalesStage, (opportunity.Amount, opportunity.Currency), opportunity.CreatedDate, opportunity.CloseDate, opportunity.LastActivityDate)
    {
    }

    public PipelineDeal(OpportunityDraft draft)
        : this(draft.Row!, draft.Outcome, draft.Stage, (draft.Amount, draft.AmountCurrency), draft.CreatedDate, draft.CloseDate, draft.LastActivityDate)
    {
    }

    private PipelineDeal(
        SourceRow row, DealOutcome outcome, SalesStage? stage, (decimal? Amount, string? Currency) amount, DateTime? created, DateTime? close, DateTime? lastActivity)
    {
        Row = row;
        Outcome = outcome;
        Amount = amount.Amount;
        Currency = amount.Currency ?? Text(row, OpportunityField.Currency);
        Created = created;
        Close = close;
        LastActivity = lastActivity;
        Pipeline = Text(row, OpportunityField.Pipeline);
        Type = Text(row, OpportunityField.Type);

        // A closed stage says nothing about how far the deal had come; an open one beside a lost status does.
        Position = stage is { Outcome: DealOutcome.Open } ? stage.Position : null;
        StageName = stage?.Name;
    }

    public SourceRow Row { get; }

    public DealOutcome Outcome { get; }

    public decimal? Amount { get; }

    public string? Currency { get; }

    public DateTime? Created { get; }

    public DateTime? Close { get; }

    public DateTime? LastActivity { get; }

    public string? Pipeline { get; }

    public string? Type { get; }

    /// <summary>The position in which the deal stands or was lost, or null where that is not known.</summary>
    public decimal? Position { get; }

    public string? StageName { get; }

    public string? LossReason => Text(Row, OpportunityField.LossReason);

    private static string? Text(SourceRow row, OpportunityField field) => CellText.OrNull(row.GetText(field));
}
