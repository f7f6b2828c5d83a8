using EliteSeller.Analysis.BuyingGroups;

namespace EliteSeller.Analysis.Qualification;

/// <summary>A rule that asks how well something about the customer is known.</summary>
/// <remarks>
/// Confirmed by the customer earns all the points, assumed by the seller half of them, a no fails. A blank is unknown; once
/// the deal has gone on for long enough after the rule fell due, not knowing is a failure too, because not knowing costs
/// more deals than an honest no. Evidence with a date counts for the policy's days; then it is unknown again and to be asked for.
/// </remarks>
public abstract class EvidenceRule : QualificationRule
{
    private readonly OpportunityField _field;
    private readonly EvidenceWords _words;
    private VerdictAnswer? _good;
    private VerdictAnswer? _bad;

    /// <param name="settings">The values in force.</param>
    /// <param name="field">The evidence field.</param>
    /// <param name="words">The sentences, one for each grade.</param>
    private protected EvidenceRule(RuleSettings settings, OpportunityField field, EvidenceWords words)
        : base(settings, field)
    {
        _field = field;
        _words = words;
    }

    internal override bool ReadsLedger => true;

    internal override bool ReadsContacts => ContactWord.RolesOf(_field) != ContactRole.None;

    internal override Judgement Judge(in JudgedDeal deal) => !deal.IsRecorded(_field) ? Judgement.NotApplicable : deal.Grade(_field) switch
    {
        EvidenceGrade.Confirmed => Judgement.PassProven,
        EvidenceGrade.Assumed => Judgement.HalfUnproven,
        EvidenceGrade.No => OnNo,
        _ => !HasEnded(deal) && deal.BlankCounts(_field) && deal.ShouldBeKnown(this) ? Judgement.Fail : Judgement.Unknown,
    };

    internal override Explanation Explain(in JudgedDeal deal, Judgement judgement)
    {
        if (deal.ContactsDecide(_field))
        {
            return ContactEvidenceText.Write(deal, _field, _words, judgement, judgement == Judgement.Fail ? deal.KnownBy(this) : null);
        }

        if (EvidenceEntryText.Write(deal, _field, _words, judgement) is { } told)
        {
            return told;
        }

        var column = deal.Source.HeaderOf(_field);
        if (deal.AgedSince(_field) is > 0 and var aged)
        {
            return new Explanation($"{_words.Subject}: what we know is of {Wording.Date(aged)}, {Wording.Days(deal.DaysSince(aged))} old "
                + $"(limit: {Wording.Number(deal.Policy.EvidenceExpiryDays.Value)}). Ask again.", $"{_words.Subject}: expired, ask again")
            {
                Column = column,
                RawValue = column is null ? null : deal.Opportunity.Row.GetText(deal.Source.Table.ColumnOf(column)),
                Threshold = deal.Policy.EvidenceExpiryDays,
            };
        }

        var (reason, summary) = judgement switch
        {
            Judgement.PassProven => (_words.Confirmed, $"{_words.Subject} confirmed"),
            Judgement.HalfUnproven => (_words.Assumed, $"{_words.Subject} only assumed"),
            Judgement.Unknown => (_words.Unknown, $"{_words.Subject} unknown"),
            _ when deal.Grade(_field) == EvidenceGrade.No => (_words.No, _words.NoSummary),
            _ => (_words.Overdue + Wording.SoLate(deal.Opportunity), $"{_words.Subject} still unknown"),
        };
        return new Explanation(reason, summary)
        {
            Column = column,
            KnownBy = judgement == Judgement.Fail && deal.Grade(_field) != EvidenceGrade.No ? deal.KnownBy(this) : null,
            RawValue = column is null ? null : deal.Opportunity.Row.GetText(deal.Source.Table.ColumnOf(column)),
        };
    }

    // What only the export says has no day.
    internal override int Began(in JudgedDeal deal, Judgement judgement) =>
        deal.ContactsDecide(_field) || deal.EvidenceOf(_field) is not null ? base.Began(deal, judgement) : 0;

    internal override bool CustomerCanSettle(in JudgedDeal deal, Judgement judgement) =>
        judgement.IsOpen() || (judgement == Judgement.Fail && (deal.ContactsDecide(_field) || deal.Grade(_field) != EvidenceGrade.No));

    internal override VerdictAnswer? Answer(bool isGood) => isGood ? _good ??= New("Confirmed") : _bad ??= New("No");

    private VerdictAnswer New(string answer) => new(Id, LedgerKind.Evidence, _field.ToString(), answer, Settings.Definition.Question);

    // Who said it has left, it counted only until a day, or it is too old: that was known once, so it is to be asked again and no failure.
    private bool HasEnded(in JudgedDeal deal) => deal.EvidenceOf(_field) is { } word ? word.HasEnded
        : deal.LeftBy(_field) is not null || deal.AgedSince(_field) > 0;

    /// <summary>What a definite no decides.</summary>
    private protected virtual Judgement OnNo => Judgement.Fail;
}
