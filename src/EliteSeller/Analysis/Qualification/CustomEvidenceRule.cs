namespace EliteSeller.Analysis.Qualification;

/// <summary>Judges a column of a team's own as evidence: a good value in full, a bad one fails, any other remark is assumed.</summary>
internal sealed class CustomEvidenceRule(RuleSettings settings) : QualificationRule(settings)
{
    private readonly CustomRule _evidence = (CustomRule)settings.Definition;

    internal override string Needs => $"the column '{Wording.Name(_evidence.Columns[0])}'";

    internal override bool CanJudge(SourceView source) => source.FindColumn(_evidence.Columns) >= 0;

    internal override Judgement Judge(in JudgedDeal deal)
    {
        var column = deal.Source.FindColumn(_evidence.Columns);
        return _evidence.Grade(deal.Opportunity.Row.GetText(column)) switch
        {
            EvidenceGrade.Confirmed => Judgement.PassProven,
            EvidenceGrade.Assumed => Judgement.HalfUnproven,
            EvidenceGrade.No => Judgement.Fail,
            _ => deal.Source.BlankCounts(column) && deal.ShouldBeKnown(this) ? Judgement.Fail : Judgement.Unknown,
        };
    }

    internal override Explanation Explain(in JudgedDeal deal, Judgement judgement)
    {
        var column = deal.Source.FindColumn(_evidence.Columns);
        var header = deal.Source.Table.Headers[column];
        var text = deal.Opportunity.Row.GetText(column);
        var cell = Wording.Name(text);
        var name = Wording.Name(Id);
        var subject = Wording.Name(Id, 31);
        var (reason, summary) = judgement switch
        {
            Judgement.PassProven => ($"{name} is confirmed: '{cell}'.", $"{subject} confirmed"),
            Judgement.HalfUnproven => ($"{name} is only assumed: '{cell}'.", $"{subject} only assumed"),
            Judgement.Unknown => ($"Nobody has recorded {name} yet.", $"{subject} unknown"),
            _ when _evidence.Grade(text) == EvidenceGrade.No => ($"{name} is missing: '{cell}'.", $"{subject} missing"),
            _ => ($"Nobody has recorded {name}" + Wording.SoLate(deal.Opportunity), $"{subject} still unknown"),
        };
        return new Explanation(reason, summary)
        {
            Column = header,
            RawValue = text,
            KnownBy = judgement == Judgement.Fail && _evidence.Grade(text) != EvidenceGrade.No ? deal.KnownBy(this) : null,
        };
    }

    internal override bool CustomerCanSettle(in JudgedDeal deal, Judgement judgement) =>
        judgement.IsOpen()
            || (judgement == Judgement.Fail
            && _evidence.Grade(deal.Opportunity.Row.GetText(deal.Source.FindColumn(_evidence.Columns))) != EvidenceGrade.No);
}
