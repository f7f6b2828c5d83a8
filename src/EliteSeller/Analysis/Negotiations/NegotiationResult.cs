using EliteSeller.Analysis.Concessions;
using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Negotiations;

/// <summary>Whether to close one deal as it is negotiated, why, and what would have to change.</summary>
public sealed class NegotiationResult : IHasOpportunity
{
    internal NegotiationResult(
        NegotiationCase deal, NegotiationVerdict verdict, NegotiationChange? change, IReadOnlyList<NegotiationFinding> findings,
            IReadOnlyList<Problem> problems)
    {
        Opportunity = deal.Opportunity;
        Verdict = verdict;
        Change = change;
        Findings = findings.Readable();
        Problems = problems.Readable();
        AsOf = deal.Context.AsOf;
        Policy = deal.Context.Policy.Identity;
        Precedent = deal.Discount is { } discount ? new DiscountPrecedent(deal, discount) : null;
        Care = CareNotTooMuchTest.IndexOf(deal);
        Concessions = deal.Measure;
        WalkAwayPoints = WalkAwayPoint.Of(deal).Readable();
        RechargeAgenda = findings.Any(finding => finding is { Test: NegotiationTestName.Relationship, Outcome: NegotiationOutcome.Fail })
            ? new RechargeAgenda(deal) : null;
        var gravest = findings.FirstOrDefault(finding => finding.Outcome == NegotiationOutcome.Fail)
            ?? findings.FirstOrDefault(finding => finding.Outcome == NegotiationOutcome.Half)
            ?? findings.FirstOrDefault(finding => finding.Outcome == NegotiationOutcome.Pass);
        Reason = gravest?.Reason ?? "There is nothing to judge: no discount, terms, evidence or concessions.";
        Summary = gravest?.Summary ?? "Nothing to judge";
    }

    /// <summary>The deal's id.</summary>
    public string? Id => Opportunity.Id;

    /// <summary>What the deal is called.</summary>
    public string? Name => Opportunity.Name;

    /// <summary>The customer.</summary>
    public string? Account => Opportunity.Account;

    /// <summary>The seller who carries the deal.</summary>
    public string? Owner => Opportunity.Owner;

    /// <summary>What the deal is worth, in <see cref="Currency"/>.</summary>
    public decimal? Amount => Opportunity.Amount;

    /// <summary>The currency of the amount and of the profit at risk.</summary>
    public string? Currency => Opportunity.Currency;

    /// <summary>The stage's name.</summary>
    public string? Stage => Opportunity.Stage;

    /// <summary>The expected close date.</summary>
    public DateTime? CloseDate => Opportunity.CloseDate;

    /// <summary>Proceed, Renegotiate or WalkAway; CannotJudge when nothing is known, Closed when it is over.</summary>
    public NegotiationVerdict Verdict { get; }

    /// <summary>The smallest single change that would make it Proceed, in words; null unless the verdict is Renegotiate.</summary>
    public string? Condition => Change?.Condition;

    /// <summary>The sentence of the finding that weighs most.</summary>
    public string Reason { get; }

    /// <summary>The same in at most 45 characters, for tables.</summary>
    public string Summary { get; }

    /// <summary>The discount in percent, or null.</summary>
    public decimal? Discount => Opportunity.Discount;

    /// <summary>The deals that the discount would be the reference for, or null without a discount.</summary>
    public string? Segment => Precedent?.Segment;

    /// <summary>The profit at risk in the open pipeline of the segment, or null without a discount.</summary>
    public decimal? ProfitAtRisk => Precedent?.ProfitAtRisk;

    /// <summary>The margin that is left, in percent; null when the policy does not say the margin of the list price.</summary>
    public decimal? MarginAfter => Precedent?.MarginAfter;

    /// <summary>The caring-too-much index from 0 to 100; null without a ledger.</summary>
    public decimal? CareIndex => Care.Value;

    /// <summary>The deal itself.</summary>
    public Opportunity Opportunity { get; }

    /// <summary>The six findings.</summary>
    public IReadOnlyList<NegotiationFinding> Findings { get; }

    /// <summary>The change behind the condition, or null.</summary>
    public NegotiationChange? Change { get; }

    /// <summary>What the discount would mean for other deals, or null without a discount.</summary>
    public DiscountPrecedent? Precedent { get; }

    /// <summary>The parts of the caring-too-much index.</summary>
    public CareIndex Care { get; }

    /// <summary>What the concessions add up to, or null when none is recorded.</summary>
    public ConcessionMeasure? Concessions { get; }

    /// <summary>The limits that were set for the deal, in the order in which they were set, with what crosses them.</summary>
    public IReadOnlyList<WalkAwayPoint> WalkAwayPoints { get; }

    /// <summary>Whether the deal crosses one of them.</summary>
    public bool CrossesWalkAwayPoint => WalkAwayPoints.Any(point => point.IsCrossed);

    /// <summary>How to repair the relationship; null unless a damaged relationship is recorded.</summary>
    public RechargeAgenda? RechargeAgenda { get; }

    /// <summary>The day from which days were counted.</summary>
    public DateTime AsOf { get; }

    /// <summary>The policy that it was judged by.</summary>
    public PolicyIdentity Policy { get; }

    /// <summary>Cells and values of this deal that could not be used.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>The deal and its verdict.</summary>
    /// <returns>Such as <c>Harbour cranes (D-12): Renegotiate</c>.</returns>
    public override string ToString() => $"{Opportunity}: {Verdict}";
}
