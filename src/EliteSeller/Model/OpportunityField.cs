namespace EliteSeller.Model;

/// <summary>Everything we know how to read from a column of an export. Layouts map headers to these names.</summary>
public enum OpportunityField
{
    /// <summary>The CRM's own id of the deal.</summary>
    Id,

    /// <summary>What the deal is called.</summary>
    Name,

    /// <summary>The customer.</summary>
    Account,

    /// <summary>The seller who carries the deal.</summary>
    Owner,

    /// <summary>What the deal is worth, in its currency.</summary>
    Amount,

    /// <summary>The currency of the amount, as an ISO code or as the CRM writes it.</summary>
    Currency,

    /// <summary>The stage of the sales process.</summary>
    Stage,

    /// <summary>The status: open, won or lost. Wins over the stage's name.</summary>
    Outcome,

    /// <summary>A flag: the deal is closed.</summary>
    IsClosed,

    /// <summary>A flag: the deal was won.</summary>
    IsWon,

    /// <summary>How likely the CRM or the seller thinks a win is.</summary>
    Probability,

    /// <summary>The forecast category: pipeline, best case, commit, omitted, closed.</summary>
    ForecastCategory,

    /// <summary>The type of deal, such as new business or renewal.</summary>
    Type,

    /// <summary>The pipeline that the stages belong to.</summary>
    Pipeline,

    /// <summary>Where the deal came from.</summary>
    LeadSource,

    /// <summary>The day on which the deal was created.</summary>
    CreatedDate,

    /// <summary>The day on which the deal is expected to close; the actual day once it is closed.</summary>
    CloseDate,

    /// <summary>The day on which the deal was won, where the CRM keeps it in a column of its own.</summary>
    WonDate,

    /// <summary>The day on which the deal was lost, where the CRM keeps it in a column of its own.</summary>
    LostDate,

    /// <summary>The day of the last activity with the customer.</summary>
    LastActivityDate,

    /// <summary>The day of the next planned activity.</summary>
    NextActivityDate,

    /// <summary>The day on which the record was last changed.</summary>
    LastModifiedDate,

    /// <summary>The day on which the deal entered its stage.</summary>
    StageEnteredDate,

    /// <summary>Days in the stage, as the CRM counted them on the day of the export.</summary>
    DaysInStage,

    /// <summary>Age of the deal in days, as the CRM counted it on the day of the export.</summary>
    AgeDays,

    /// <summary>The next step, in words.</summary>
    NextStep,

    /// <summary>The day by which the next step is due.</summary>
    NextStepDate,

    /// <summary>Why the deal was lost.</summary>
    LossReason,

    /// <summary>Who else the customer talks to.</summary>
    Competitor,

    /// <summary>How many people at the customer are in contact with us.</summary>
    ContactCount,

    /// <summary>How often the close date was pushed into a later month.</summary>
    PushCount,

    /// <summary>The discount offered, in percent of the list price.</summary>
    Discount,

    /// <summary>Hours that our side has put into the deal.</summary>
    HoursInvested,

    /// <summary>Evidence: the customer is solving a real business issue (briefing 37).</summary>
    BusinessIssue,

    /// <summary>Evidence: the project is a priority beside others (briefing 37).</summary>
    CustomerPriority,

    /// <summary>Evidence: we have access to the executives who decide or fund (briefing 38).</summary>
    ExecutiveAccess,

    /// <summary>Evidence: our contacts can authorize the spending (briefing 38).</summary>
    SpendingAuthority,

    /// <summary>Evidence: a sponsor coaches us through the customer's organisation (briefing 38).</summary>
    Sponsor,

    /// <summary>Evidence: we can deliver and service what the terms promise (briefing 40).</summary>
    ServiceCapacity,

    /// <summary>Evidence: the customer respects us and the relationship is sound (briefing 40).</summary>
    Relationship,

    /// <summary>The answer to the benefit ask (briefing 39).</summary>
    BenefitAsk,

    /// <summary>The answer to the timeline ask (briefing 39).</summary>
    TimelineAsk,

    /// <summary>The answer to the roadmap ask (briefing 39).</summary>
    RoadmapAsk,

    /// <summary>The answer to the executive ask (briefing 39).</summary>
    ExecutiveAsk,

    /// <summary>The day on which the benefit ask was put.</summary>
    BenefitAskedOn,

    /// <summary>The day on which the timeline ask was put.</summary>
    TimelineAskedOn,

    /// <summary>The day on which the roadmap ask was put.</summary>
    RoadmapAskedOn,

    /// <summary>The day on which the executive ask was put.</summary>
    ExecutiveAskedOn,

    /// <summary>Whether the deal is active; an archived or lost deal of Odoo is not.</summary>
    IsActive,

    /// <summary>Whether the record was deleted in the CRM; such a deal is left out.</summary>
    IsDeleted,

    /// <summary>The position of the stage from 0 to 1, as our own objects write it.</summary>
    StagePosition,

    /// <summary>Which fields the source of the deal keeps, as our own objects write it.</summary>
    Recorded,

    /// <summary>The days that texts of evidence name, as our own objects write it.</summary>
    EvidencedOn,
}
