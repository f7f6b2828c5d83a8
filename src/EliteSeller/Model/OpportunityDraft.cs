namespace EliteSeller.Model;

/// <summary>What a reader has found out about one row. A reader fills the same draft again and again.</summary>
/// <remarks>Texts are not here: an opportunity decodes them from its row when somebody asks.</remarks>
public sealed class OpportunityDraft
{
    /// <summary>The values as one block, for the deal that is made of them and for readers of the domain.</summary>
    internal DealValues Values;

    /// <summary>The row; it must be set before an opportunity is made.</summary>
    public SourceRow? Row
    {
        get => Values.Row;
        set => Values.Row = value;
    }

    /// <summary>The stage, shared by all deals that stand in it, or null.</summary>
    public SalesStage? Stage
    {
        get => Values.Stage;
        set => Values.Stage = value;
    }

    /// <summary>Whether the deal is open, won or lost.</summary>
    public DealOutcome Outcome
    {
        get => Values.Outcome;
        set => Values.Outcome = value;
    }

    /// <summary>The amount, or null.</summary>
    public decimal? Amount
    {
        get => Values.Amount;
        set => Values.Amount = value;
    }

    /// <summary>The currency that the amount's own cell named, such as the USD of <c>USD 12,000</c>, or null.</summary>
    public string? AmountCurrency
    {
        get => Values.AmountCurrency;
        set => Values.AmountCurrency = value;
    }

    /// <summary>The probability in percent from 0 to 100, or null.</summary>
    public decimal? Probability
    {
        get => Values.Probability;
        set => Values.Probability = value;
    }

    /// <summary>The discount in percent, or null.</summary>
    public decimal? Discount
    {
        get => Values.Discount;
        set => Values.Discount = value;
    }

    /// <summary>The hours invested, or null.</summary>
    public decimal? HoursInvested
    {
        get => Values.HoursInvested;
        set => Values.HoursInvested = value;
    }

    /// <summary>The number of contacts, or null.</summary>
    public int? ContactCount
    {
        get => Values.ContactCount;
        set => Values.ContactCount = value;
    }

    /// <summary>The number of pushes of the close date, or null.</summary>
    public int? PushCount
    {
        get => Values.PushCount;
        set => Values.PushCount = value;
    }

    /// <summary>Days in stage on the day of the export, or null.</summary>
    public int? DaysInStage
    {
        get => Values.DaysInStage;
        set => Values.DaysInStage = value;
    }

    /// <summary>Age in days on the day of the export, or null.</summary>
    public int? AgeDays
    {
        get => Values.AgeDays;
        set => Values.AgeDays = value;
    }

    /// <summary>The day of creation, or null.</summary>
    public DateTime? CreatedDate
    {
        get => Day.Date(Values.CreatedDay);
        set => Values.CreatedDay = Day.Number(value);
    }

    /// <summary>The expected or actual close date, or null.</summary>
    public DateTime? CloseDate
    {
        get => Day.Date(Values.CloseDay);
        set => Values.CloseDay = Day.Number(value);
    }

    /// <summary>The day of the last activity, or null.</summary>
    public DateTime? LastActivityDate
    {
        get => Day.Date(Values.LastActivityDay);
        set => Values.LastActivityDay = Day.Number(value);
    }

    /// <summary>The day of the next activity, or null.</summary>
    public DateTime? NextActivityDate
    {
        get => Day.Date(Values.NextActivityDay);
        set => Values.NextActivityDay = Day.Number(value);
    }

    /// <summary>The day of the last change of the record, or null.</summary>
    public DateTime? LastModifiedDate
    {
        get => Day.Date(Values.LastModifiedDay);
        set => Values.LastModifiedDay = Day.Number(value);
    }

    /// <summary>The day on which the stage was entered, or null.</summary>
    public DateTime? StageEnteredDate
    {
        get => Day.Date(Values.StageEnteredDay);
        set => Values.StageEnteredDay = Day.Number(value);
    }

    /// <summary>The day by which the next step is due, or null.</summary>
    public DateTime? NextStepDate
    {
        get => Day.Date(Values.NextStepDay);
        set => Values.NextStepDay = Day.Number(value);
    }

    /// <summary>What the past tells of the deal, or null.</summary>
    public OpportunityHistory? History
    {
        get => Values.History;
        set => Values.History = value;
    }

    /// <summary>The people of the deal, or null.</summary>
    internal DealContacts? Contacts
    {
        get => Values.Contacts;
        set => Values.Contacts = value;
    }

    /// <summary>Evidence and asks.</summary>
    public OpportunityMarks Marks
    {
        get => Values.Marks;
        set => Values.Marks = value;
    }

    /// <summary>Empties the draft for the next row.</summary>
    /// <param name="row">The next row.</param>
    public void Start(SourceRow row) => Values.Start(row);
}
