using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Negotiations;

/// <summary>Has the negotiation left bitterness that has to be repaired?</summary>
internal sealed class RelationshipTest : NegotiationTest
{
    public override NegotiationTestName Name => NegotiationTestName.Relationship;

    public override NegotiationRole Role => NegotiationRole.State;

    public override string NextAction =>
        "Have the frank conversation with the sponsors now. RechargeAgenda lists with whom, about what, and by when.";

    public override NegotiationFinding Judge(NegotiationCase deal) =>
        NegotiationEvidence.GradeOf(deal, OpportunityField.Relationship) switch
    {
        EvidenceGrade.No =>
            Find(deal, NegotiationOutcome.Fail, "The relationship is damaged and has to be repaired now.", "Relationship damaged"),
        EvidenceGrade.Confirmed or EvidenceGrade.Assumed =>
            Find(deal, NegotiationOutcome.Pass, "The relationship is good.", "Relationship good"),
        EvidenceGrade.NotRecorded =>
            Find(deal, NegotiationOutcome.NotApplicable, "The export has no column about the relationship.", "No data on the relationship"),
        _ => Find(deal, NegotiationOutcome.Unknown, "Nobody has recorded the state of the relationship.", "Relationship unknown"),
    };

    private NegotiationFinding Find(NegotiationCase deal, NegotiationOutcome outcome, string reason, string summary) =>
        new(deal, this, outcome, reason, summary)
    {
        Column = NegotiationEvidence.HeaderOf(deal, OpportunityField.Relationship),
        RawValue = NegotiationEvidence.TextOf(deal, OpportunityField.Relationship),
    };
}
