namespace EliteSeller.Analysis.Qualification;

/// <summary>A rule about one of the four questions to the customer: whether we asked it, and what the answer was.</summary>
/// <remarks>
/// A yes earns all the points, a conditional yes half of them; an evasion and a no both fail. A yes expires: after the
/// policy's days the question has to be asked again. Not asked is unknown, and fails in a late stage.
/// </remarks>
public abstract class AskRule : QualificationRule
{
    private readonly AskKind _kind;
    private readonly AskWords _words;
    private VerdictAnswer? _good;
    private VerdictAnswer? _bad;

    private protected AskRule(RuleSettings settings, AskKind kind)
        : base(settings, Ask.FieldOf(kind))
    {
        _kind = kind;
        _words = AskWords.For(kind);
    }

    internal override bool ReadsLedger => true;

    internal override bool CanJudge(SourceView source) => source.IsRecorded(_kind);

    internal override Judgement Judge(in JudgedDeal deal) => !deal.IsRecorded(_kind) ? Judgement.NotApplicable : deal.AnswerTo(_kind) switch
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
        var on = deal.InBrackets(day);
        var expiry = deal.Policy.AskExpiryDays;
        var (reason, summary) = answer switch
        {
            AskAnswer.Yes or AskAnswer.Conditional when judgement == Judgement.Unknown =>
                ($"The yes to {_words.Answer} is {Wording.Days(deal.DaysSince(day))} old (limit: {Wording.Number(expiry.Value)}). Ask "
                    + "again.",
                $"Expired: yes to {_words.Request}"),
            AskAnswer.Yes => ($"The customer said yes to {_words.Answer}{on}.", $"Yes to {_words.Request}"),
            AskAnswer.Conditional =>
                ($"The customer gave a conditional yes to {_words.Answer}{on}.", $"Conditional yes to {_words.Request}"),
            AskAnswer.Evaded => ($"The customer evaded our request for {_words.Request}{on}.", $"Evaded: {_words.Request}"),
            AskAnswer.No => ($"The customer said no to {_words.Answer}{on}.", $"No to {_words.Request}"),
            _ => (NotAsked(deal, judgement), $"Not asked for {_words.Request}"),
        };
        var column = deal.LedgerCounts(_kind) ? null : deal.Source.HeaderOf(Ask.FieldOf(_kind));
        return new Explanation(reason, summary)
        {
            Column = column,
            KnownBy = judgement == Judgement.Fail && answer == AskAnswer.NotAsked ? deal.KnownBy(this) : null,
            RawValue = deal.Opportunity.Row.GetText(Ask.FieldOf(_kind)),
            Threshold = day == 0 ? null : expiry,
            Question = judgement != Judgement.Fail || day == 0 ? QuestionOn(deal)
                : answer == AskAnswer.No ? $"You said no on {Wording.Date(day)}. Has anything changed since?"
                : $"We asked on {Wording.Date(day)} and have no clear answer yet. {QuestionOn(deal) ?? Settings.Definition.Question}",
            Since = day,
        };
    }

    internal override VerdictAnswer? Answer(bool isGood) => isGood ? _good ??= New("Yes") : _bad ??= New("No");

    private VerdictAnswer New(string answer) => new(Id, LedgerKind.Ask, _kind.ToString(), answer, Settings.Definition.Question);

    /// <summary>The question with names of the deal in it, or null where the rule's own question says it as well.</summary>
    private protected virtual string? QuestionOn(in JudgedDeal deal) => null;

    internal override bool MovesOthers => _kind == AskKind.Timeline;

    private string NotAsked(in JudgedDeal deal, Judgement judgement) =>
        $"We have not yet asked for {_words.Request}"
        + (judgement != Judgement.Fail ? "."
            : deal.Opportunity.Stage is null ? ", this late in the process."
            : $"; the deal is in {Wording.Stage(deal.Opportunity)}.");

    internal override bool CustomerCanSettle(in JudgedDeal deal, Judgement judgement) =>
        judgement.IsOpen() || (judgement == Judgement.Fail && deal.AnswerTo(_kind) is AskAnswer.NotAsked or AskAnswer.Evaded);
}
