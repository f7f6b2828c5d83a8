using System.Linq;
using EliteSeller.Analysis.Concessions;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Model;

namespace EliteSeller.Analysis.Negotiations;

/// <summary>Does the customer still respect us?</summary>
internal sealed class RespectTest : NegotiationTest
{
    public override NegotiationTestName Name => NegotiationTestName.Respect;

    public override NegotiationRole Role => NegotiationRole.Harm;

    public override string NextAction => "Give nothing more before the customer has given something; ask the evaded question once more, and mean it.";

    public override NegotiationFinding Judge(NegotiationCase deal)
    {
        var grade = NegotiationEvidence.GradeOf(deal, OpportunityField.Relationship);
        if (grade == EvidenceGrade.No)
        {
            return FromColumn(deal, NegotiationOutcome.Fail, "The relationship is said to be bad: the customer has lost respect for us.");
        }

        var limit = deal.Context.Line(NegotiationLine.EvadedAsks);
        var evaded = Evaded(deal);
        if (evaded >= limit.Value)
        {
            return new NegotiationFinding(deal, this, NegotiationOutcome.Fail, $"The same ask was evaded {Wording.Times(evaded)}.") { Line = limit };
        }

        var longest = deal.Context.Line(NegotiationLine.OneSidedRun);
        var run = deal.Measure is null ? null : new OpenRun(deal.Measure, deal.Context.Balance.Threshold("MinimumGetPercent").Value);
        if (run?.Gives.Count >= longest.Value)
        {
            return new NegotiationFinding(deal, this, NegotiationOutcome.Fail,
                $"We gave {Wording.Times(run.Gives.Count)} without a fair get: {string.Join(", ", run.Gives.Select(give => OneLine.Of(give.ToString(), 60)))}.") { Line = longest };
        }

        return grade switch
        {
            EvidenceGrade.Confirmed => FromColumn(deal, NegotiationOutcome.Pass, "Confirmed: the customer respects us."),
            EvidenceGrade.Assumed => FromColumn(deal, NegotiationOutcome.Half, "Only assumed, not confirmed: the customer respects us."),
            _ when deal.Measure is not null => new NegotiationFinding(deal, this, NegotiationOutcome.Pass, "What we gave was answered by what they gave."),
            EvidenceGrade.NotRecorded => new NegotiationFinding(deal, this, NegotiationOutcome.NotApplicable, "Neither the relationship nor concessions are recorded."),
            _ => FromColumn(deal, NegotiationOutcome.Unknown, "Nobody has written down how the relationship is."),
        };
    }

    // The export's own columns keep one answer an ask; only a ledger can tell of a second time.
    private static int Evaded(NegotiationCase deal)
    {
        var inLedger = deal.Context.EvadedOf(deal.Opportunity.Id);
        var inExport = new[] { AskKind.Benefit, AskKind.Timeline, AskKind.Roadmap, AskKind.Executive }.Any(kind => deal.Opportunity.GetAsk(kind).Answer == AskAnswer.Evaded);
        return inLedger > 0 ? inLedger : inExport ? 1 : 0;
    }

    private NegotiationFinding FromColumn(NegotiationCase deal, NegotiationOutcome outcome, string reason) => new(deal, this, outcome, reason)
    {
        Column = NegotiationEvidence.HeaderOf(deal, OpportunityField.Relationship),
        RawValue = NegotiationEvidence.TextOf(deal, OpportunityField.Relationship),
    };
}
