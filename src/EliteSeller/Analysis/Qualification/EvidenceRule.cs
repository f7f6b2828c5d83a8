using EliteSeller.Model;

namespace EliteSeller.Analysis.Qualification;

/// <summary>A rule that asks how well something about the customer is known.</summary>
/// <remarks>
/// Confirmed by the customer earns all the points, assumed by the seller half of them, a no fails. A blank is unknown; once
/// the deal has gone on for long enough after the rule fell due, not knowing is a failure too, because not knowing costs
/// more deals than an honest no.
/// </remarks>
public abstract class EvidenceRule : QualificationRule
{
    private readonly OpportunityField _field;
    private readonly string _yes;
    private readonly string _no;

    /// <param name="settings">The values in force.</param>
    /// <param name="field">The evidence field.</param>
    /// <param name="yes">What is the case when the evidence is there, as the end of "whether ...".</param>
    /// <param name="no">The sentence for a no, without its full stop.</param>
    private protected EvidenceRule(RuleSettings settings, OpportunityField field, string yes, string no)
        : base(settings, field)
    {
        _field = field;
        _yes = yes;
        _no = no;
    }

    internal override Judgement Judge(in JudgedDeal deal) => deal.Grade(_field) switch
    {
        EvidenceGrade.Confirmed => Judgement.PassProven,
        EvidenceGrade.Assumed => Judgement.HalfUnproven,
        EvidenceGrade.No => OnNo,
        _ => deal.Source.BlankCounts(_field) && deal.ShouldBeKnown(this) ? Judgement.Fail : Judgement.Unknown,
    };

    internal override Explanation Explain(in JudgedDeal deal, Judgement judgement)
    {
        var column = deal.Source.HeaderOf(_field);
        var sentence = judgement switch
        {
            Judgement.PassProven => $"Confirmed: {_yes}",
            Judgement.HalfUnproven => $"Only assumed, not confirmed by the customer: {_yes}",
            Judgement.Unknown => $"Nobody knows yet whether {_yes}",
            _ when deal.Grade(_field) == EvidenceGrade.No => _no,
            _ => $"Still nobody has found out whether {_yes}, which was due from position {Wording.Position(DueFrom)}; "
                + $"the deal stands at {Wording.Position(deal.Position)}",
        };
        return new Explanation(sentence + Wording.In(column))
        {
            Column = column,
            KnownBy = judgement == Judgement.Fail && deal.Grade(_field) != EvidenceGrade.No ? deal.KnownBy(this) : null,
            RawValue = column is null ? null : deal.Opportunity.Row.GetText(deal.Source.Table.ColumnOf(column)),
        };
    }

    internal override bool CustomerCanSettle(in JudgedDeal deal, Judgement judgement) =>
        judgement.IsOpen() || (judgement == Judgement.Fail && deal.Grade(_field) != EvidenceGrade.No);

    /// <summary>What a definite no decides.</summary>
    private protected virtual Judgement OnNo => Judgement.Fail;
}
