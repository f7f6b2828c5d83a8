using EliteSeller.Analysis.Concessions;
using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Negotiations;

/// <summary>Does the customer still respect us?</summary>
internal sealed class RespectTest : NegotiationTest
{
    // Leaves room for the count before it.
    private const int LongestList = 90;

    public override NegotiationTestName Name => NegotiationTestName.Respect;

    public override NegotiationRole Role => NegotiationRole.Harm;

    public override string NextAction =>
        "Concede nothing more until the customer has given something. Ask the evaded question once more, and mean it.";

    public override NegotiationFinding Judge(NegotiationCase deal)
    {
        var grade = NegotiationEvidence.GradeOf(deal, OpportunityField.Relationship);
        if (grade == EvidenceGrade.No)
        {
            return FromColumn(deal, NegotiationOutcome.Fail, "The relationship is damaged: the customer has lost respect for us.",
                "Customer has lost respect for us");
        }

        var limit = deal.Context.Line(NegotiationLine.EvadedAsks);
        var evaded = Evaded(deal);
        if (evaded >= limit.Value)
        {
            return new NegotiationFinding(deal, this, NegotiationOutcome.Fail,
                $"The customer evaded the same question {Wording.Times(evaded)} (limit: {limit}).",
                $"Same question evaded {Wording.Times(evaded)}") { Line = limit };
        }

        var longest = deal.Context.Line(NegotiationLine.OneSidedRun);
        var run = deal.Measure is null ? null : new OpenRun(deal.Measure, deal.Context.Balance.Threshold("MinimumGetPercent").Value);
        if (run?.Gives.Count >= longest.Value)
        {
            return new NegotiationFinding(deal, this, NegotiationOutcome.Fail,
                $"We conceded {Wording.Times(run.Gives.Count)} without a fair return: "
                    + $"{Wording.List(run.Gives.Select(give => give.ToString()), LongestList)}.",
                $"{Wording.Number(run.Gives.Count)} concessions without a fair return") { Line = longest };
        }

        return grade switch
        {
            EvidenceGrade.Confirmed => FromColumn(deal, NegotiationOutcome.Pass, "The customer respects us.", "Customer respects us"),
            EvidenceGrade.Assumed =>
                FromColumn(deal, NegotiationOutcome.Half, "We assume the customer respects us; the customer has not confirmed it.",
                "Respect only assumed"),
            _ when deal.Measure is not null =>
                new NegotiationFinding(
                deal, this, NegotiationOutcome.Pass, "The customer returned our concessions.", "Concessions returned"),
            EvidenceGrade.NotRecorded =>
                new NegotiationFinding(deal, this, NegotiationOutcome.NotApplicable,
                "The export has no column about the relationship, and no concessions are recorded.", "No data on respect"),
            _ => FromColumn(deal, NegotiationOutcome.Unknown, "Nobody has recorded the state of the relationship.", "Relationship unknown"),
        };
    }

    // The export's own columns keep one answer for each question; only a ledger has a second one.
    private static int Evaded(NegotiationCase deal)
    {
        var inLedger = deal.Context.EvadedOf(deal.Opportunity.Id);
        var inExport = new[] { AskKind.Benefit, AskKind.Timeline, AskKind.Roadmap, AskKind.Executive }.Any(
            kind => deal.Opportunity.GetAsk(kind).Answer == AskAnswer.Evaded);
        return inLedger > 0 ? inLedger : inExport ? 1 : 0;
    }

    private NegotiationFinding FromColumn(NegotiationCase deal, NegotiationOutcome outcome, string reason, string summary) =>
        new(deal, this, outcome, reason, summary)
    {
        Column = NegotiationEvidence.HeaderOf(deal, OpportunityField.Relationship),
        RawValue = NegotiationEvidence.TextOf(deal, OpportunityField.Relationship),
    };
}
