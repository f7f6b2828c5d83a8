using EliteSeller.Model;

namespace EliteSeller.Analysis.Negotiations;

/// <summary>Has the negotiation left bitterness that has to be repaired?</summary>
internal sealed class RelationshipTest : NegotiationTest
{
    public override NegotiationTestName Name => NegotiationTestName.Relationship;

    public override NegotiationRole Role => NegotiationRole.State;

    public override string NextAction => "Have the frank conversation with the sponsors now; RechargeAgenda says with whom, about what, and by when.";

    public override NegotiationFinding Judge(NegotiationCase deal) => NegotiationEvidence.GradeOf(deal, OpportunityField.Relationship) switch
    {
        EvidenceGrade.No => Find(deal, NegotiationOutcome.Fail, "Animosity is recorded: the relationship has to be repaired at once."),
        EvidenceGrade.Confirmed or EvidenceGrade.Assumed => Find(deal, NegotiationOutcome.Pass, "No animosity is recorded."),
        EvidenceGrade.NotRecorded => Find(deal, NegotiationOutcome.NotApplicable, "The source keeps nothing about the relationship."),
        _ => Find(deal, NegotiationOutcome.Unknown, "Nobody has written down how the relationship is."),
    };

    private NegotiationFinding Find(NegotiationCase deal, NegotiationOutcome outcome, string reason) => new(deal, this, outcome, reason)
    {
        Column = NegotiationEvidence.HeaderOf(deal, OpportunityField.Relationship),
        RawValue = NegotiationEvidence.TextOf(deal, OpportunityField.Relationship),
    };
}
