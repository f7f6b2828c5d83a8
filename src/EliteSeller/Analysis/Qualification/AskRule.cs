using EliteSeller.Model;

namespace EliteSeller.Analysis.Qualification;

/// <summary>A rule that asks whether one of the four questions has been put to the customer, and what the answer was.</summary>
/// <remarks>
/// Yes earns all the points, yes-if half of them; evading the question and no both fail. A yes grows old: after the
/// policy's days it has to be asked for again. Not asked is unknown, and a failure once the deal has gone on for too long.
/// </remarks>
public abstract class AskRule : QualificationRule
{
    private readonly AskKind _kind;
    private readonly string _name;

    private protected AskRule(RuleSettings settings, AskKind kind, string name)
        : base(settings, AskFields.Answer(kind))
    {
        _kind = kind;
        _name = name;
    }

    internal override bool CanJudge(SourceView source) => source.IsRecorded(_kind);

    internal override Judgement Judge(in JudgedDeal deal) => deal.AnswerTo(_kind) switch
    {
        AskAnswer.Yes => deal.HasExpired(_kind) ? Judgement.Unknown : Judgement.PassProven,
        AskAnswer.Conditional => deal.HasExpired(_kind) ? Judgement.Unknown : Judgement.HalfUnproven,
        AskAnswer.Evaded or AskAnswer.No => Judgement.Fail,
        _ => deal.Source.BlankCounts(_kind) && deal.ShouldBeKnown(this) ? Judgement.Fail : Judgement.Unknown,
    };

    internal override Explanation Explain(in JudgedDeal deal, Judgement judgement)
    {
        var answer = deal.AnswerTo(_kind);
        var day = deal.AskedOn(_kind);
        var on = day == 0 ? "" : $" on {Wording.Date(day)}{Wording.Later(deal, day)}";
        var expiry = deal.Policy.AskExpiryDays;
        var sentence = answer switch
        {
            AskAnswer.Yes or AskAnswer.Conditional when judgement == Judgement.Unknown =>
                $"The yes to the {_name} of {Wording.Date(day)} is {Wording.Days(deal.DaysSince(day))} old and no longer counts "
                + $"({Wording.Number(expiry.Value)} are the limit): ask again",
            AskAnswer.Yes => $"The customer answered the {_name} with yes{on}",
            AskAnswer.Conditional => $"The customer answered the {_name} with yes, on a condition{on}",
            AskAnswer.Evaded => $"The customer evaded the {_name}{on}",
            AskAnswer.No => $"The customer answered the {_name} with no{on}",
            _ when judgement == Judgement.Fail =>
                $"The {_name} has still not been put, which was due from position {Wording.Position(DueFrom)}; "
                + $"the deal stands at {Wording.Position(deal.Position)}",
            _ => $"The {_name} has not been put yet",
        };
        var fromLedger = deal.LedgerCounts(_kind);
        var column = fromLedger ? null : deal.Source.HeaderOf(AskFields.Answer(_kind));
        return new Explanation(sentence + (fromLedger ? " (ask ledger)." : Wording.In(column)))
        {
            Column = column,
            KnownBy = judgement == Judgement.Fail && answer == AskAnswer.NotAsked ? deal.KnownBy(this) : null,
            RawValue = deal.Opportunity.Row.GetText(AskFields.Answer(_kind)),
            Threshold = day == 0 ? null : expiry,
            Since = day,
        };
    }

    internal override bool CustomerCanSettle(in JudgedDeal deal, Judgement judgement) =>
        judgement.IsOpen() || (judgement == Judgement.Fail && deal.AnswerTo(_kind) is AskAnswer.NotAsked or AskAnswer.Evaded);
}
