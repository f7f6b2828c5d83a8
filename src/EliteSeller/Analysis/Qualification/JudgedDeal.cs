using EliteSeller.Analysis.BuyingGroups;
using EliteSeller.Analysis.Records;

namespace EliteSeller.Analysis.Qualification;

/// <summary>One deal as a rule sees it: its facts, what its source can answer, and the day from which days are counted.</summary>
internal readonly struct JudgedDeal
{
    private readonly Ask?[]? _ledger;
    private readonly DealEvidence? _evidence;

    public JudgedDeal(Opportunity opportunity, SourceView source, RuleSet rules, int asOf, Ask?[]? ledger, DealEvidence? evidence,
        Judgement[] judgements)
    {
        Opportunity = opportunity;
        Source = source;
        Rules = rules;
        _ledger = ledger;
        _evidence = evidence;
        Judgements = judgements;
        // The stage of a deal that is over says how it ended, and in some CRMs where it stood: so it says nothing here.
        // A step back is no advance: with a history, the furthest stage counts.
        Position = opportunity.Outcome != DealOutcome.Open ? -1
            : Math.Max(opportunity.SalesStage?.Thousandths ?? -1, opportunity.History?.Baseline?.Position ?? -1);

        // A deal that is over is judged as it stood on the day it ended; what has happened since tells nothing about it.
        AsOf = opportunity.Outcome != DealOutcome.Open && opportunity.CloseDay != 0 ? Math.Min(asOf, opportunity.CloseDay) : asOf;
    }

    private JudgedDeal(in JudgedDeal deal, Ask?[] ledger, DealEvidence evidence)
    {
        this = deal;
        _ledger = ledger;
        _evidence = evidence;
    }

    private JudgedDeal(in JudgedDeal deal, RuleSet rules)
    {
        this = deal;
        Rules = rules;
    }

    public Opportunity Opportunity { get; }

    public SourceView Source { get; }

    public RuleSet Rules { get; }

    public QualificationPolicy Policy => Rules.Policy;

    /// <summary>The day from which days are counted, as a day number.</summary>
    public int AsOf { get; }

    /// <summary>How far along the sales process the deal is, in thousandths; -1 when unknown.</summary>
    public int Position { get; }

    /// <summary>What the rules have decided so far, by their places. Only gates may look, because they come last.</summary>
    public Judgement[] Judgements { get; }

    public bool IsClosed => Opportunity.Outcome != DealOutcome.Open;

    /// <summary>The age in days: from the day of creation, else as the CRM counted it; null when neither is written.</summary>
    public int? Age => Begun == 0 ? Opportunity.AgeDays
        : Opportunity.CreatedDay != 0 ? DaysSince(Begun)
        : Math.Max(DaysSince(Begun), Opportunity.AgeDays ?? 0);

    /// <summary>The day of creation, or an earlier one from which the history knows the deal; 0 when neither is known.</summary>
    public int Begun => Opportunity.History?.Baseline?.BegunDay ?? Opportunity.CreatedDay;

    /// <summary>What the team's record tells about an open deal of this age, or null.</summary>
    public AgeChance? ChanceAtThisAge =>
        Source.Record is { } record && !IsClosed && Age is { } age ? record.ChanceAt(Opportunity, age) : null;

    /// <summary>The deal as if the ledger held some more entries.</summary>
    public JudgedDeal With(LedgerEntry[] entries)
    {
        var asks = (Ask?[])(_ledger ?? new Ask?[4]).Clone();
        foreach (var ask in entries.Select(entry => entry.ToAsk()).OfType<Ask>())
        {
            asks[(int)ask.Kind] = Ask.Later(asks[(int)ask.Kind], ask);
        }

        return new JudgedDeal(this, asks, _evidence is null ? new DealEvidence(entries) : _evidence.With(entries));
    }

    /// <summary>
    /// The amount in the policy's currency: as it is where the policy names none or the same; otherwise by the rate of the
    /// as-of day, or null when there is none.
    /// </summary>
    public decimal? PolicyAmount() => PolicyAmount(Opportunity.Amount);

    /// <summary>An amount of the deal in the policy's currency, or null when there is no rate.</summary>
    public decimal? PolicyAmount(decimal? some) =>
        Policy.Currency is not { } own || Opportunity.Currency is not { } currency
            || own.Equals(currency, StringComparison.OrdinalIgnoreCase) ? some
        : some is { } amount && Source.Rates is { } rates
            && rates.ReportingCurrency.Equals(own, StringComparison.OrdinalIgnoreCase)
            ? rates.Convert(amount, currency, Day.Date(AsOf)!.Value)
        : null;

    /// <summary>Whether the deal is at a position or beyond. Unknown is not beyond.</summary>
    public bool IsFrom(int thousandths) => Position >= thousandths;

    /// <summary>The deal with the rules of its segment.</summary>
    public JudgedDeal InItsSegment() =>
        Rules.For(this) is var rules && ReferenceEquals(rules, Rules) ? this : new JudgedDeal(this, rules);

    /// <summary>The days after a day, up to the as-of day, on which an answer may be expected.</summary>
    public int ExpectedSince(int day) =>
        day >= AsOf || day <= 0 ? DaysSince(day) : Policy.Expected.Value.CountBetween(Day.Date(day)!.Value, Day.Date(AsOf)!.Value);

    /// <summary>The day on which more than so many days have passed on which an answer may be expected.</summary>
    public int Past(int day, int limit) =>
        day <= 0 ? day + limit + 1 : Day.Number(Policy.Expected.Value.After(Day.Date(day)!.Value, limit + 1));

    /// <summary>An addition for days that do not count, after the number of all; nothing when all count.</summary>
    public string OffSince(int day) => DaysSince(day) - ExpectedSince(day) is > 0 and var off ? $", {off} of them off" : "";

    /// <summary>Days from a day to the as-of day; a later day counts as that day.</summary>
    public int DaysSince(int day) => Math.Max(0, AsOf - day);

    /// <summary>Whether the source, the ledger or the contacts say something about an evidence field of this deal.</summary>
    public bool IsRecorded(OpportunityField field) =>
        Source.IsRecorded(field) || _evidence?.Has(field) is true || ContactsOn(field).Grade != EvidenceGrade.NotRecorded;

    /// <summary>Whether the source or the ledger says something about an ask of this deal.</summary>
    public bool IsRecorded(AskKind kind) => Source.IsRecorded(kind) || _ledger?[(int)kind] is not null;

    /// <summary>
    /// What the ledger says about an evidence field, or null where the export says something later or the ledger nothing.
    /// </summary>
    public LedgerEvidence? EvidenceOf(OpportunityField field) =>
        _evidence?.Find(field, Day.Date(AsOf)!.Value, Policy.EvidenceExpiryWholeDays) is { } word && word.IsLaterThan(CellOf(field))
            ? word : null;

    /// <summary>The entry about the person whom the cell names and who has left, or null.</summary>
    public LedgerEntry? LeftBy(OpportunityField field) =>
        _evidence is not null && CellOf(field) is { } cell ? _evidence.LeftBy(cell, Day.Date(AsOf)!.Value) : null;

    /// <summary>What the people of the deal say about an evidence field.</summary>
    public ContactWord ContactsOn(OpportunityField field) =>
        ContactWord.Read(Opportunity.Contacts, field, AsOf, Policy.EvidenceExpiryWholeDays);

    /// <summary>
    /// How well an evidence field is known. An entry of the ledger counts unless the contacts tell something later. Of a cell and the
    /// contacts the surer one counts; where they contradict each other, the worse one, until somebody corrects the other.
    /// </summary>
    public EvidenceGrade Grade(OpportunityField field) => Decide(field, out _);

    /// <summary>Whether the contacts decide how well an evidence field is known.</summary>
    public bool ContactsDecide(OpportunityField field)
    {
        Decide(field, out var contactsDecide);
        return contactsDecide;
    }

    /// <summary>Whether the team's own column and the contacts contradict each other, and nothing later settles it.</summary>
    public bool IsContradicted(OpportunityField field) => ContactsOn(field) is var people
        && people.Grade is EvidenceGrade.No or EvidenceGrade.Assumed or EvidenceGrade.Confirmed && EvidenceOf(field) is null
        && LeftBy(field) is null && Contradicts(GradeOfCell(field), people, field);

    /// <summary>Whether a blank says something about the deal: in the source's column, or on its list of contacts.</summary>
    public bool BlankCounts(OpportunityField field) =>
        Source.BlankCounts(field) || ContactsOn(field).Grade == EvidenceGrade.Unknown;

    private EvidenceGrade Decide(OpportunityField field, out bool contactsDecide)
    {
        var people = ContactsOn(field);
        var says = people.Grade is EvidenceGrade.No or EvidenceGrade.Assumed or EvidenceGrade.Confirmed;
        if (EvidenceOf(field) is { } word)
        {
            contactsDecide = says && people.Grade != EvidenceGrade.Assumed && people.Day > Day.Number(word.Entry.On);
            return contactsDecide ? people.Grade : word.Grade;
        }

        var own = LeftBy(field) is not null ? EvidenceGrade.Unknown : GradeOfCell(field);
        contactsDecide = own is EvidenceGrade.NotRecorded or EvidenceGrade.Unknown ? people.Grade != EvidenceGrade.NotRecorded
            : says && (Contradicts(own, people, field) ? people.Grade == EvidenceGrade.No
                : own != EvidenceGrade.No && people.Grade > own);
        return contactsDecide ? people.Grade : own;
    }

    // A cell that is the date of a later word has the last word.
    private bool Contradicts(EvidenceGrade own, in ContactWord people, OpportunityField field) =>
        own is EvidenceGrade.No or EvidenceGrade.Assumed or EvidenceGrade.Confirmed
        && own == EvidenceGrade.No != (people.Grade == EvidenceGrade.No)
        && !(CellOf(field) is { } cell && LedgerEvidence.DateOf(cell) is { } day && people.Day != 0 && Day.Number(day) > people.Day);

    private string? CellOf(OpportunityField field) =>
        Source.HeaderOf(field) is { } header ? Opportunity.Row.GetText(Source.Table.ColumnOf(header)) : null;

    private EvidenceGrade GradeOfCell(OpportunityField field) =>
        EvidenceCell.Read(Policy, Opportunity, field, Source.AliasOf(field), AsOf).Grade;

    /// <summary>The day of evidence in a cell that is too old to count; 0 while it counts, and where the ledger knows better.</summary>
    public int AgedSince(OpportunityField field) => EvidenceOf(field) is not null || LeftBy(field) is not null ? 0
        : EvidenceCell.Read(Policy, Opportunity, field, Source.AliasOf(field), AsOf).AgedSince;

    /// <summary>The answer that counts: the ledger's unless the export's own columns hold a later one.</summary>
    public AskAnswer AnswerTo(AskKind kind) => LedgerCounts(kind) ? _ledger![(int)kind]!.Answer : Opportunity.AnswerTo(kind);

    /// <summary>The day of the ask that counts, or 0.</summary>
    public int AskedOn(AskKind kind) => LedgerCounts(kind) ? Day.Number(_ledger![(int)kind]!.AskedOn) : Opportunity.AskedOnDay(kind);

    /// <summary>The rule of the question that the ledger holds as the last one put, or null.</summary>
    public string? LastAsked => _ledger?.OfType<Ask>().Where(ask => ask.AskedOn is not null && ask.Answer != AskAnswer.NotAsked)
        .OrderBy(ask => ask.AskedOn).LastOrDefault() is { } last ? Ask.FieldOf(last.Kind).ToString() : null;

    /// <summary>Whether the ask that counts stands in the ledger.</summary>
    public bool LedgerCounts(AskKind kind)
    {
        if (_ledger?[(int)kind] is not { } ask)
        {
            return false;
        }

        var written = Opportunity.AskedOnDay(kind);
        return Opportunity.AnswerTo(kind) == AskAnswer.NotAsked || written == 0 || Day.Number(ask.AskedOn) >= written;
    }

    /// <summary>Whether a yes is so old that the question has to be put again.</summary>
    public bool HasExpired(AskKind kind) =>
        AskedOn(kind) is var asked && asked != 0 && DaysSince(asked) > Policy.AskExpiryWholeDays;

    /// <summary>Whether nobody found out although there was time enough: the deal has gone on too far since the rule fell due.</summary>
    public bool ShouldBeKnown(QualificationRule rule) => IsFrom(rule.DueFrom + Policy.FindOutThousandths);

    /// <summary>The position from which not knowing is a failure of a rule.</summary>
    public decimal KnownBy(QualificationRule rule) => (rule.DueFrom + Policy.FindOutThousandths) / 1000m;

    /// <summary>A day in brackets after a blank, for a sentence; nothing when there is no day.</summary>
    public string InBrackets(int day) => day == 0 ? "" : $" ({Wording.Date(day)}{Later(day)})";

    /// <summary>The addition for a day after the as-of date, which counts as the as-of date and may be a typing error.</summary>
    public string Later(int day) => day > AsOf ? $", after the as-of date {Wording.Date(AsOf)}" : "";
}
