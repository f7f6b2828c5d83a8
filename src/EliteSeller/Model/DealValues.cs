namespace EliteSeller.Model;

/// <summary>What the cells of one deal say, small and flat, copied as one block. Days are day numbers, 0 for none.</summary>
internal struct DealValues
{
    public SourceRow? Row;
    public SalesStage? Stage;
    public string? AmountCurrency;
    public OpportunityHistory? History;
    public OpportunityTrail? Trail;
    public DealContacts? Contacts;
    public OpportunityMarks Marks;
    public int CreatedDay;
    public int CloseDay;
    public int LastActivityDay;
    public int NextActivityDay;
    public int LastModifiedDay;
    public int StageEnteredDay;
    public int NextStepDay;
    public DealOutcome Outcome;
    public decimal? Amount;
    public decimal? Probability;
    public decimal? Discount;
    public decimal? HoursInvested;
    public int? ContactCount;
    public int? PushCount;
    public int? DaysInStage;
    public int? AgeDays;

    /// <summary>
    /// Empties the block for the next row, where it stands: copying an empty one there would tell the collector of each reference in it.
    /// </summary>
    public void Start(SourceRow row)
    {
        this = default;
        Row = row;
    }
}
