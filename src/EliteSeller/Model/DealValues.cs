namespace EliteSeller.Model;

/// <summary>
/// What the cells of one deal say, small and flat, copied as one block. Days are day numbers, 0 for none; whether a number is said at
/// all is a bit beside it.
/// </summary>
internal struct DealValues
{
    public SourceRow? Row;
    public SalesStage? Stage;
    public string? AmountCurrency;
    public OpportunityHistory? History;
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

    private decimal _amount;
    private decimal _probability;
    private decimal _discount;
    private decimal _hoursInvested;
    private int _contactCount;
    private int _pushCount;
    private int _daysInStage;
    private int _ageDays;
    private KnownFields _said;

    [Flags]
    private enum KnownFields
    {
        Nothing = 0,
        Amount = 1,
        Probability = 2,
        Discount = 4,
        HoursInvested = 8,
        ContactCount = 16,
        PushCount = 32,
        DaysInStage = 64,
        AgeDays = 128,
    }

    public decimal? Amount
    {
        readonly get => Has(KnownFields.Amount) ? _amount : null;
        set => _amount = Set(KnownFields.Amount, value);
    }

    public decimal? Probability
    {
        readonly get => Has(KnownFields.Probability) ? _probability : null;
        set => _probability = Set(KnownFields.Probability, value);
    }

    public decimal? Discount
    {
        readonly get => Has(KnownFields.Discount) ? _discount : null;
        set => _discount = Set(KnownFields.Discount, value);
    }

    public decimal? HoursInvested
    {
        readonly get => Has(KnownFields.HoursInvested) ? _hoursInvested : null;
        set => _hoursInvested = Set(KnownFields.HoursInvested, value);
    }

    public int? ContactCount
    {
        readonly get => Has(KnownFields.ContactCount) ? _contactCount : null;
        set => _contactCount = Set(KnownFields.ContactCount, value);
    }

    public int? PushCount
    {
        readonly get => Has(KnownFields.PushCount) ? _pushCount : null;
        set => _pushCount = Set(KnownFields.PushCount, value);
    }

    public int? DaysInStage
    {
        readonly get => Has(KnownFields.DaysInStage) ? _daysInStage : null;
        set => _daysInStage = Set(KnownFields.DaysInStage, value);
    }

    public int? AgeDays
    {
        readonly get => Has(KnownFields.AgeDays) ? _ageDays : null;
        set => _ageDays = Set(KnownFields.AgeDays, value);
    }

    /// <summary>
    /// Empties the block for the next row, where it stands: copying an empty one there would tell the collector of each reference in it.
    /// </summary>
    public void Start(SourceRow row)
    {
        this = default;
        Row = row;
    }

    private readonly bool Has(KnownFields number) => (_said & number) != 0;

    private T Set<T>(KnownFields number, T? value)
        where T : struct
    {
        _said = value is null ? _said & ~number : _said | number;
        return value.GetValueOrDefault();
    }
}
