namespace EliteSeller.Model;

/// <summary>One deal, as one row of an export states it.</summary>
/// <remarks>
/// Null means that the source does not say; it is never turned into zero, false or today. Dates are days: midnight, of no
/// time zone. A reader fills one object again and again for those who only look; the one that it gives away never changes.
/// </remarks>
public sealed class Opportunity
{
    private DealValues _values;

    /// <summary>Creates the opportunity from what was read of its row.</summary>
    /// <param name="values">The values, which are copied; the row must be among them.</param>
    internal Opportunity(in DealValues values) => _values = values;

    /// <summary>The CRM's id; Salesforce's 15 characters are completed to 18.</summary>
    public string? Id => DisplayText.Clean(OpportunityId.OrNull(Row.GetText(OpportunityField.Id)));

    /// <summary>What the deal is called, without anything that a terminal would obey.</summary>
    public string? Name => Label(OpportunityField.Name);

    /// <summary>The customer, without anything that a terminal would obey.</summary>
    public string? Account => Label(OpportunityField.Account);

    /// <summary>The seller who carries the deal, without anything that a terminal would obey.</summary>
    public string? Owner => Label(OpportunityField.Owner);

    /// <summary>What the deal is worth, in <see cref="Currency"/>.</summary>
    public decimal? Amount => _values.Amount;

    /// <summary>The currency of the amount, as an ISO code where the source gives one.</summary>
    public string? Currency => CurrencyName.Normalize(_values.AmountCurrency ?? Label(OpportunityField.Currency));

    /// <summary>The stage's name as the source writes it.</summary>
    public string? Stage => _values.Stage?.Name;

    /// <summary>How far along the sales process the stage is, from 0 to 1, or null when unknown.</summary>
    public decimal? StagePosition => _values.Stage?.Position;

    /// <summary>Whether the deal is open, and if not, how it ended.</summary>
    public DealOutcome Outcome => _values.Outcome;

    /// <summary>How likely the CRM or the seller thinks a win is, in percent from 0 to 100.</summary>
    public decimal? Probability => _values.Probability;

    /// <summary>The forecast category as the source writes it.</summary>
    public string? ForecastCategory => Label(OpportunityField.ForecastCategory);

    /// <summary>The type of deal, such as new business or renewal.</summary>
    public string? Type => Label(OpportunityField.Type);

    /// <summary>The pipeline that the stage belongs to.</summary>
    public string? Pipeline => Label(OpportunityField.Pipeline);

    /// <summary>Where the deal came from.</summary>
    public string? LeadSource => Label(OpportunityField.LeadSource);

    /// <summary>The day on which the deal was created.</summary>
    public DateTime? CreatedDate => Day.Date(_values.CreatedDay);

    /// <summary>The day on which the deal is expected to close; once it is closed, the day on which it did.</summary>
    public DateTime? CloseDate => Day.Date(_values.CloseDay);

    /// <summary>The day of the last activity with the customer.</summary>
    public DateTime? LastActivityDate => Day.Date(_values.LastActivityDay);

    /// <summary>The day of the next planned activity.</summary>
    public DateTime? NextActivityDate => Day.Date(_values.NextActivityDay);

    /// <summary>The day on which the record was last changed.</summary>
    public DateTime? LastModifiedDate => Day.Date(_values.LastModifiedDay);

    /// <summary>The day on which the deal entered its stage.</summary>
    public DateTime? StageEnteredDate => Day.Date(_values.StageEnteredDay);

    /// <summary>Days in the stage, as the CRM counted them on the day of the export.</summary>
    public int? DaysInStage => _values.DaysInStage;

    /// <summary>Age in days, as the CRM counted it on the day of the export.</summary>
    public int? AgeDays => _values.AgeDays;

    /// <summary>The next step, in words.</summary>
    public string? NextStep => Label(OpportunityField.NextStep);

    /// <summary>The day by which the next step is due.</summary>
    public DateTime? NextStepDate => Day.Date(_values.NextStepDay);

    /// <summary>Why the deal was lost.</summary>
    public string? LossReason => Label(OpportunityField.LossReason);

    /// <summary>Who else the customer talks to.</summary>
    public string? Competitor => Label(OpportunityField.Competitor);

    /// <summary>How many people at the customer are in contact with us.</summary>
    public int? ContactCount => _values.ContactCount;

    /// <summary>How often the close date was pushed into a later month.</summary>
    public int? PushCount => _values.PushCount;

    /// <summary>The first amount that the history knows, in <see cref="Currency"/>; null without a history.</summary>
    public decimal? FirstAmount => History?.FirstAmount;

    /// <summary>The last day on which the history shows stage, amount, next step or an ask changed, or a close date pulled in.</summary>
    public DateTime? LastChangeDate => History?.LastChangeDate;

    /// <summary>The discount offered, in percent of the list price.</summary>
    public decimal? Discount => _values.Discount;

    /// <summary>Hours that our side has put into the deal.</summary>
    public decimal? HoursInvested => _values.HoursInvested;

    /// <summary>Evidence: the customer is solving a real business issue.</summary>
    public EvidenceGrade BusinessIssue => GetEvidence(OpportunityField.BusinessIssue);

    /// <summary>Evidence: the project is a priority beside others.</summary>
    public EvidenceGrade CustomerPriority => GetEvidence(OpportunityField.CustomerPriority);

    /// <summary>Evidence: access to the executives who decide or fund.</summary>
    public EvidenceGrade ExecutiveAccess => GetEvidence(OpportunityField.ExecutiveAccess);

    /// <summary>Evidence: our contacts can authorize the spending.</summary>
    public EvidenceGrade SpendingAuthority => GetEvidence(OpportunityField.SpendingAuthority);

    /// <summary>Evidence: a sponsor coaches us.</summary>
    public EvidenceGrade Sponsor => GetEvidence(OpportunityField.Sponsor);

    /// <summary>Evidence: we can deliver and service what the terms promise.</summary>
    public EvidenceGrade ServiceCapacity => GetEvidence(OpportunityField.ServiceCapacity);

    /// <summary>Evidence: the customer respects us and the relationship is sound.</summary>
    public EvidenceGrade Relationship => GetEvidence(OpportunityField.Relationship);

    /// <summary>The answer to the benefit ask in the export's own columns.</summary>
    public AskAnswer BenefitAsk => _values.Marks.GetAnswer(AskKind.Benefit);

    /// <summary>The answer to the timeline ask in the export's own columns.</summary>
    public AskAnswer TimelineAsk => _values.Marks.GetAnswer(AskKind.Timeline);

    /// <summary>The answer to the roadmap ask in the export's own columns.</summary>
    public AskAnswer RoadmapAsk => _values.Marks.GetAnswer(AskKind.Roadmap);

    /// <summary>The answer to the executive ask in the export's own columns.</summary>
    public AskAnswer ExecutiveAsk => _values.Marks.GetAnswer(AskKind.Executive);

    /// <summary>The day on which the benefit ask of the export's own columns was put.</summary>
    public DateTime? BenefitAskedOn => _values.Marks.GetAskedOn(AskKind.Benefit);

    /// <summary>The day on which the timeline ask of the export's own columns was put.</summary>
    public DateTime? TimelineAskedOn => _values.Marks.GetAskedOn(AskKind.Timeline);

    /// <summary>The day on which the roadmap ask of the export's own columns was put.</summary>
    public DateTime? RoadmapAskedOn => _values.Marks.GetAskedOn(AskKind.Roadmap);

    /// <summary>The day on which the executive ask of the export's own columns was put.</summary>
    public DateTime? ExecutiveAskedOn => _values.Marks.GetAskedOn(AskKind.Executive);

    /// <summary>The days that texts of evidence name, such as <c>Sponsor=2026-05-12</c>; null where none names a day.</summary>
    public string? EvidencedOn => EvidenceDays.Write(_values.Marks);

    /// <summary>The fields that the export keeps, so that the deal is judged alike after it was written and read again.</summary>
    public string Recorded => Row.Table.Recorded;

    /// <summary>What earlier exports or the CRM's own log tell of the deal; null where nobody gave them.</summary>
    public OpportunityHistory? History => _values.History;

    /// <summary>The people at the customer, in the order of the file of contacts; null where nobody gave them.</summary>
    public IReadOnlyList<Contact>? People => Contacts is { } contacts ? contacts.People.Readable() : null;

    /// <summary>Every original column by its header; nothing of the export is dropped.</summary>
    public SourceFields Fields => new(Row);

    /// <summary>The file, line and layout that the deal was read from.</summary>
    public OpportunitySource Source => new(Row);

    /// <summary>The row itself, for readers and rules that ask which columns there are.</summary>
    internal SourceRow Row => _values.Row!;

    internal DealContacts? Contacts => _values.Contacts;

    /// <summary>All values, for the reader that fills them and for one who makes another deal of them.</summary>
    internal ref DealValues Values => ref _values;

    /// <summary>The currency that the amount's own cell named, or null.</summary>
    internal string? AmountCurrency => _values.AmountCurrency;

    /// <summary>The deal for good: itself, or a copy of one that a reader fills again for the next row.</summary>
    /// <remarks>One that was remembered shares the bytes of its row with its past, until the next export is read.</remarks>
    /// <param name="used">A copy that nobody needs any longer, to be filled again, or null.</param>
    internal Opportunity Keep(Opportunity? used = null)
    {
        var row = Row.Keep(_values.Trail?.Row, used?._values.Row);
        var kept = ReferenceEquals(row, Row) ? this : used ?? new Opportunity(default);
        kept._values = _values;
        kept._values.Row = row;
        return kept;
    }

    /// <summary>The stage with its position and outcome, or null.</summary>
    internal SalesStage? SalesStage => _values.Stage;

    /// <summary>The dates as day numbers, 0 where there is none: a rule compares days, and a deal is judged by two dozen rules.</summary>
    internal int CreatedDay => _values.CreatedDay;

    internal int CloseDay => _values.CloseDay;

    internal int LastActivityDay => _values.LastActivityDay;

    internal int NextActivityDay => _values.NextActivityDay;

    internal int LastModifiedDay => _values.LastModifiedDay;

    internal int StageEnteredDay => _values.StageEnteredDay;

    internal int NextStepDay => _values.NextStepDay;

    /// <summary>The answer to an ask in the export's own columns, without an object around it.</summary>
    internal AskAnswer AnswerTo(AskKind kind) => _values.Marks.GetAnswer(kind);

    /// <summary>The day on which an ask of the export's own columns was put, or 0.</summary>
    internal int AskedOnDay(AskKind kind) => _values.Marks.GetAskedOnDay(kind);

    /// <summary>The day that the text of an evidence field names, or 0.</summary>
    internal int EvidencedOnDay(OpportunityField field) => _values.Marks.GetEvidencedOnDay(field);

    /// <summary>How well one of the evidence fields is known.</summary>
    /// <param name="field">One of the evidence fields, from BusinessIssue to Relationship.</param>
    /// <returns>The grade; NotRecorded when the source has no such column.</returns>
    public EvidenceGrade GetEvidence(OpportunityField field) =>
        Row.Table.ColumnOf(field) < 0 ? EvidenceGrade.NotRecorded : _values.Marks.GetEvidence(field);

    /// <summary>One of the four asks, as the export's own columns state it.</summary>
    /// <param name="kind">Which ask.</param>
    /// <returns>The ask; its answer is NotAsked when nothing is written.</returns>
    public Ask GetAsk(AskKind kind) => new(kind, _values.Marks.GetAnswer(kind), _values.Marks.GetAskedOn(kind));

    /// <summary>The deal's name and id, never its row.</summary>
    /// <returns>Such as <c>Harbour cranes (0061t00000AbCdEAAU)</c>.</returns>
    public override string ToString() => (Name, Id) switch
    {
        ({ } name, { } id) => $"{name} ({id})",
        ({ } name, null) => name,
        (null, { } id) => $"({id})",
        _ => Source.ToString(),
    };

    // Whoever can name a deal could otherwise write to the screen of everybody who looks at it. The cell as it stands is under Fields.
    private string? Label(OpportunityField field) =>
        DisplayText.Clean(CellText.OrNull(Row.GetText(field)));
}
