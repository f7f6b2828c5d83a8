using System;
using EliteSeller.Opportunities;

namespace EliteSeller.Pipelines;

/// <summary>What is remembered of a deal from one snapshot to the next: a small part of its row.</summary>
internal sealed class SnapshotDeal
{
    public SnapshotDeal(Opportunity opportunity, string id, decimal? amount, string? currency)
    {
        Id = id;
        Name = opportunity.Name;
        Owner = opportunity.Owner;
        Outcome = opportunity.Outcome;
        Amount = amount;
        Currency = currency;
        CloseDate = opportunity.CloseDate;
        LastActivity = opportunity.LastActivityDate;
        Stage = opportunity.SalesStage;
        NextStep = opportunity.NextStep;
        PushCount = opportunity.PushCount;
    }

    public string Id { get; }

    public string? Name { get; }

    public string? Owner { get; }

    public DealOutcome Outcome { get; }

    public decimal? Amount { get; }

    /// <summary>The currency that the amount is booked in.</summary>
    public string? Currency { get; }

    public DateTime? CloseDate { get; }

    public DateTime? LastActivity { get; }

    public SalesStage? Stage { get; }

    public string? NextStep { get; }

    public int? PushCount { get; }

    public bool IsOpen => Outcome == DealOutcome.Open;
}
