using System;

namespace EliteSeller.Opportunities;

/// <summary>What a reader has found out about one row. A reader fills the same draft again and again.</summary>
/// <remarks>Texts are not here: an opportunity decodes them from its row when somebody asks.</remarks>
public sealed class OpportunityDraft
{
    /// <summary>The row; it must be set before an opportunity is made.</summary>
    public SourceRow? Row { get; set; }

    /// <summary>The stage, shared by all deals that stand in it, or null.</summary>
    public SalesStage? Stage { get; set; }

    /// <summary>Whether the deal is open, won or lost.</summary>
    public DealOutcome Outcome { get; set; }

    /// <summary>The amount, or null.</summary>
    public decimal? Amount { get; set; }

    /// <summary>The currency that the amount's own cell named, such as the USD of <c>USD 12,000</c>, or null.</summary>
    public string? AmountCurrency { get; set; }

    /// <summary>The probability in percent from 0 to 100, or null.</summary>
    public decimal? Probability { get; set; }

    /// <summary>The discount in percent, or null.</summary>
    public decimal? Discount { get; set; }

    /// <summary>The hours invested, or null.</summary>
    public decimal? HoursInvested { get; set; }

    /// <summary>The number of contacts, or null.</summary>
    public int? ContactCount { get; set; }

    /// <summary>The number of pushes of the close date, or null.</summary>
    public int? PushCount { get; set; }

    /// <summary>Days in stage on the day of the export, or null.</summary>
    public int? DaysInStage { get; set; }

    /// <summary>Age in days on the day of the export, or null.</summary>
    public int? AgeDays { get; set; }

    /// <summary>The day of creation, or null.</summary>
    public DateTime? CreatedDate { get; set; }

    /// <summary>The expected or actual close date, or null.</summary>
    public DateTime? CloseDate { get; set; }

    /// <summary>The day of the last activity, or null.</summary>
    public DateTime? LastActivityDate { get; set; }

    /// <summary>The day of the next activity, or null.</summary>
    public DateTime? NextActivityDate { get; set; }

    /// <summary>The day of the last change of the record, or null.</summary>
    public DateTime? LastModifiedDate { get; set; }

    /// <summary>The day on which the stage was entered, or null.</summary>
    public DateTime? StageEnteredDate { get; set; }

    /// <summary>The day by which the next step is due, or null.</summary>
    public DateTime? NextStepDate { get; set; }

    /// <summary>Evidence and asks.</summary>
    public OpportunityMarks Marks { get; set; }

    /// <summary>Empties the draft for the next row.</summary>
    /// <param name="row">The next row.</param>
    public void Start(SourceRow row)
    {
        Row = row;
        Stage = null;
        Outcome = DealOutcome.Open;
        AmountCurrency = null;
        Amount = Probability = Discount = HoursInvested = null;
        ContactCount = PushCount = DaysInStage = AgeDays = null;
        CreatedDate = CloseDate = LastActivityDate = NextActivityDate = null;
        LastModifiedDate = StageEnteredDate = NextStepDate = null;
        Marks = default;
    }
}
