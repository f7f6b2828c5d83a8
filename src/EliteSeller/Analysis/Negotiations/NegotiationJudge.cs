using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Negotiations;

/// <summary>Says of a deal whether to close it as it is negotiated, to renegotiate, or to walk away (briefing 40).</summary>
/// <param name="context">What all deals of the run are judged with.</param>
public sealed class NegotiationJudge(NegotiationContext context)
{
    private static readonly NegotiationTest[] Tests =
        [new WalkAwayPointTest(), new DiscountPrecedentTest(), new AbilityToServiceTest(), new RespectTest(), new RelationshipTest(),
            new CareNotTooMuchTest()];

    private readonly NegotiationContext _context = context ?? throw new ArgumentNullException(nameof(context));

    /// <summary>Judges one deal.</summary>
    /// <param name="opportunity">The deal.</param>
    /// <returns>The verdict with its findings.</returns>
    public NegotiationResult Judge(Opportunity opportunity)
    {
        _ = opportunity ?? throw new ArgumentNullException(nameof(opportunity));
        var problems = new List<Problem>();
        var terms = NegotiationTerms.Read(opportunity, _context.Policy.Negotiation, problems);
        var deal = NegotiationCase.Create(_context, opportunity, terms);
        if (opportunity.Discount is { } discount && deal.Discount is null)
        {
            problems.Add(new Problem(
                "DiscountOutOfRange", ProblemKind.Data, FormattableString.Invariant($"The discount is {discount}%, which is not possible."),
                "Enter the discount in percent of the list price, from 0 to less than 100.", opportunity.Source.File,
                    opportunity.Source.Line, opportunity.Row.Table.HeaderOf(OpportunityField.Discount)));
        }

        if (deal.Measure?.Problem is { } mixed)
        {
            problems.Add(mixed);
        }

        var findings = Array.ConvertAll(Tests, test => test.Judge(deal));
        var change = opportunity.Outcome == DealOutcome.Open && findings.Any(HasFailed) ? new ConditionSearch(Fails).Find(deal) : null;
        return new NegotiationResult(deal, Decide(opportunity, findings, change), change, findings, problems);
    }

    private static NegotiationVerdict Decide(Opportunity opportunity, NegotiationFinding[] findings, NegotiationChange? change) =>
        opportunity.Outcome != DealOutcome.Open ? NegotiationVerdict.Closed
        : findings.Any(HasFailed) ? change is null ? NegotiationVerdict.WalkAway : NegotiationVerdict.Renegotiate
        : findings.Any(finding => finding.Outcome is NegotiationOutcome.Pass or NegotiationOutcome.Half) ? NegotiationVerdict.Proceed
        : NegotiationVerdict.CannotJudge;

    private static bool Fails(NegotiationCase deal) => Array.Exists(Tests, test => HasFailed(test.Judge(deal)));

    private static bool HasFailed(NegotiationFinding finding) => finding.Outcome == NegotiationOutcome.Fail;
}
