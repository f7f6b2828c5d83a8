using System;
using EliteSeller.Asks;

namespace EliteSeller.Opportunities;

/// <summary>One deal, as one row of an export states it.</summary>
/// <remarks>
/// Null means that the source does not say; it is never turned into zero, false or today. Dates are days: midnight, of no
/// time zone. The object never changes.
/// </remarks>
public sealed class Opportunity
{
    private readonly SourceRow _row;
    private readonly SalesStage? _stage;
    private readonly OpportunityMarks _marks;
    private readonly string? _amountCurrency;
    private readonly int _created;
    private readonly int _close;
    private readonly int _lastActivity;
    private readonly int _nextActivity;
    private readonly int _stageEntered;
    private readonly int _nextStepDue;
    private readonly int _lastModified;

    /// <summary>Creates the opportunity from what a reader found out about its row.</summary>
    /// <param name="draft">The values; they are copied, so the draft can be filled again for the next row.</param>
    public Opportunity(OpportunityDraft draft)
    {
        _row = draft.Row ?? throw new ArgumentException("A draft needs the row that it was read from.", nameof(draft));
        _stage = draft.Stage;
        _marks = draft.Marks;
        _amountCurrency = draft.AmountCurrency;
        Outcome = draft.Outcome;
        Amount = draft.Amount;
        Probability = draft.Probability;
        Discount = draft.Discount;
        HoursInvested = draft.HoursInvested;
        ContactCount = draft.ContactCount;
        PushCount = draft.PushCount;
        DaysInStage = draft.DaysInStage;
        AgeDays = draft.AgeDays;
        _created = Day.Number(draft.CreatedDate);
        _close = Day.Number(draft.CloseDate);
        _lastActivity = Day.Number(draft.LastActivityDate);
        _nextActivity = Day.Number(draft.NextActivityDate);
        _stageEntered = Day.Number(draft.StageEnteredDate);
        _nextStepDue = Day.Number(draft.NextStepDate);
        _lastModified = Day.Number(draft.LastModifiedDate);
    }

    /// <summary>The CRM's id; Salesforce's 15 characters are completed to 18.</summary>
    public string? Id => OpportunityId.Normalize(_row.GetText(OpportunityField.Id));

    /// <summary>What the deal is called.</summary>
    public string? Name => Text(OpportunityField.Name);

    /// <summary>The customer.</summary>
    public string? Account => Text(OpportunityField.Account);

    /// <summary>The seller who carries the deal.</summary>
    public string? Owner => Text(OpportunityField.Owner);

    /// <summary>What the deal is worth, in <see cref="Currency"/>.</summary>
    public decimal? Amount { get; }

    /// <summary>The currency of the amount, as an ISO code where the source gives one.</summary>
    public string? Currency => _amountCurrency ?? Text(OpportunityField.Currency);

    /// <summary>The stage's name as the source writes it.</summary>
    public string? Stage => _stage?.Name;

    /// <summary>How far along the sales process the stage stands, from 0 to 1, or null when nobody knows.</summary>
    public decimal? StagePosition => _stage?.Position;

    /// <summary>Whether the deal is open, and if not, how it ended.</summary>
    public DealOutcome Outcome { get; }

    /// <summary>How likely the CRM or the seller thinks a win is, in percent from 0 to 100.</summary>
    public decimal? Probability { get; }

    /// <summary>The forecast category as the source writes it.</summary>
    public string? ForecastCategory => Text(OpportunityField.ForecastCategory);

    /// <summary>The type of deal, such as new business or renewal.</summary>
    public string? Type => Text(OpportunityField.Type);

    /// <summary>The pipeline that the stage belongs to.</summary>
    public string? Pipeline => Text(OpportunityField.Pipeline);

    /// <summary>Where the deal came from.</summary>
    public string? LeadSource => Text(OpportunityField.LeadSource);

    /// <summary>The day on which the deal was created.</summary>
    public DateTime? CreatedDate => Day.Date(_created);

    /// <summary>The day on which the deal is expected to close; once it is closed, the day on which it did.</summary>
    public DateTime? CloseDate => Day.Date(_close);

    /// <summary>The day of the last activity with the customer.</summary>
    public DateTime? LastActivityDate => Day.Date(_lastActivity);

    /// <summary>The day of the next planned activity.</summary>
    public DateTime? NextActivityDate => Day.Date(_nextActivity);

    /// <summary>The day on which the record was last changed.</summary>
    public DateTime? LastModifiedDate => Day.Date(_lastModified);

    /// <summary>The day on which the deal entered its stage.</summary>
    public DateTime? StageEnteredDate => Day.Date(_stageEntered);

    /// <summary>Days in the stage, as the CRM counted them on the day of the export.</summary>
    public int? DaysInStage { get; }

    /// <summary>Age in days, as the CRM counted it on the day of the export.</summary>
    public int? AgeDays { get; }

    /// <summary>The next step, in words.</summary>
    public string? NextStep => Text(OpportunityField.NextStep);

    /// <summary>The day by which the next step is due.</summary>
    public DateTime? NextStepDate => Day.Date(_nextStepDue);

    /// <summary>Why the deal was lost.</summary>
    public string? LossReason => Text(OpportunityField.LossReason);

    /// <summary>Who else the customer talks to.</summary>
    public string? Competitor => Text(OpportunityField.Competitor);

    /// <summary>How many people at the customer are in contact with us.</summary>
    public int? ContactCount { get; }

    /// <summary>How often the close date was pushed into a later month.</summary>
    public int? PushCount { get; }

    /// <summary>The discount offered, in percent of the list price.</summary>
    public decimal? Discount { get; }

    /// <summary>Hours that our side has put into the deal.</summary>
    public decimal? HoursInvested { get; }

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
    public AskAnswer BenefitAsk => _marks.GetAnswer(AskKind.Benefit);

    /// <summary>The answer to the timeline ask in the export's own columns.</summary>
    public AskAnswer TimelineAsk => _marks.GetAnswer(AskKind.Timeline);

    /// <summary>The answer to the roadmap ask in the export's own columns.</summary>
    public AskAnswer RoadmapAsk => _marks.GetAnswer(AskKind.Roadmap);

    /// <summary>The answer to the executive ask in the export's own columns.</summary>
    public AskAnswer ExecutiveAsk => _marks.GetAnswer(AskKind.Executive);

    /// <summary>Every original column by its header; nothing of the export is dropped.</summary>
    public SourceFields Fields => new(_row);

    /// <summary>The file, line and layout that the deal was read from.</summary>
    public OpportunitySource Source => new(_row);

    /// <summary>The row itself, for readers and rules that ask which columns there are.</summary>
    internal SourceRow Row => _row;

    /// <summary>The stage with its position and outcome, or null.</summary>
    internal SalesStage? SalesStage => _stage;

    /// <summary>The dates as day numbers, 0 where there is none: a rule compares days, and a deal is judged by two dozen rules.</summary>
    internal int CreatedDay => _created;

    internal int CloseDay => _close;

    internal int LastActivityDay => _lastActivity;

    internal int NextActivityDay => _nextActivity;

    internal int LastModifiedDay => _lastModified;

    internal int StageEnteredDay => _stageEntered;

    internal int NextStepDay => _nextStepDue;

    /// <summary>The answer to an ask in the export's own columns, without an object around it.</summary>
    internal AskAnswer AnswerTo(AskKind kind) => _marks.GetAnswer(kind);

    /// <summary>The day on which an ask of the export's own columns was put, or 0.</summary>
    internal int AskedOnDay(AskKind kind) => Day.Number(_marks.GetAskedOn(kind));

    /// <summary>How well one of the evidence fields is known.</summary>
    /// <param name="field">One of BusinessIssue, CustomerPriority, ExecutiveAccess, SpendingAuthority, Sponsor, ServiceCapacity, Relationship.</param>
    /// <returns>The grade; NotRecorded when the source has no such column.</returns>
    public EvidenceGrade GetEvidence(OpportunityField field) =>
        _row.Table.ColumnOf(field) < 0 ? EvidenceGrade.NotRecorded : _marks.GetEvidence(field);

    /// <summary>One of the four asks, as the export's own columns state it.</summary>
    /// <param name="kind">Which ask.</param>
    /// <returns>The ask; its answer is NotAsked when nothing is written.</returns>
    public Ask GetAsk(AskKind kind) => new(kind, _marks.GetAnswer(kind), _marks.GetAskedOn(kind));

    /// <summary>The deal's name and id, never its row.</summary>
    /// <returns>Such as <c>Harbour cranes (0061t00000AbCdEAAU)</c>.</returns>
    public override string ToString() => (Name, Id) switch
    {
        ({ } name, { } id) => $"{name} ({id})",
        ({ } name, null) => name,
        (null, { } id) => $"({id})",
        _ => Source.ToString(),
    };

    private string? Text(OpportunityField field) => CellText.OrNull(_row.GetText(field));
}
