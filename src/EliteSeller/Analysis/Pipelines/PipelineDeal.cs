namespace EliteSeller.Analysis.Pipelines;

/// <summary>
/// What the measures look at in a deal. Days are day numbers, 0 where there is none.
/// </summary>
internal readonly struct PipelineDeal
{
    private readonly SalesStage? _stage;
    private readonly SalesStage? _openStage;
    private readonly OpportunityHistory? _history;

    public PipelineDeal(Opportunity opportunity)
    {
        Row = opportunity.Row;
        Outcome = opportunity.Outcome;
        _stage = opportunity.SalesStage;
        _openStage = _stage is { Outcome: DealOutcome.Open }
            ? _stage : Outcome == DealOutcome.Lost && Row.Table.StageBeforeClose?.Invoke(Row) is { Outcome: DealOutcome.Open } before
            ? before : null;
        Amount = opportunity.Amount;
        Currency = CurrencyName.Normalize(opportunity.AmountCurrency ?? Text(Row, OpportunityField.Currency));
        Created = opportunity.CreatedDay;
        Close = opportunity.CloseDay;
        LastActivity = opportunity.LastActivityDay;
        Pipeline = Text(Row, OpportunityField.Pipeline);
        Type = Text(Row, OpportunityField.Type);
        Hours = opportunity.HoursInvested;
        _history = Outcome == DealOutcome.Lost ? opportunity.History : null;
    }

    public SourceRow Row { get; }

    public DealOutcome Outcome { get; }

    public decimal? Amount { get; }

    public string? Currency { get; }

    public int Created { get; }

    public int Close { get; }

    public int LastActivity { get; }

    public string? Pipeline { get; }

    public string? Type { get; }

    /// <summary>
    /// The position in which the deal is or was lost, or null where that is not known: a closed stage says nothing about how far the
    /// deal had come, an open one beside a lost status does, or a column that keeps the stage before the close, or the last open
    /// stage of its history.
    /// </summary>
    public decimal? Position => OwnPosition ?? _history?.StageBeforeClosePosition;

    /// <summary>Whether the position is that of the last stage in which the history shows the deal open.</summary>
    public bool IsPositionOfHistory => OwnPosition is null && _history?.StageBeforeClosePosition is not null;

    /// <summary>
    /// The day on which the end was told: the close date, unless the history shows a lost deal open after that; 0 where there is none.
    /// </summary>
    public int ClosedOn => _history is null ? Close : Math.Max(Close, Close == 0 ? 0 : Day.Number(_history.OpenUntil));

    public string? StageName => _stage?.Name;

    /// <summary>The status as it is written: "Lost to No Decision" says more than lost.</summary>
    public string? Status => Text(Row, OpportunityField.Outcome);

    public string? LossReason => Text(Row, OpportunityField.LossReason);

    /// <summary>The hours put into the deal, or null.</summary>
    public decimal? Hours { get; }

    /// <summary>Who else the customer talked to.</summary>
    public string? Competitor => Text(Row, OpportunityField.Competitor);

    private decimal? OwnPosition => _openStage?.Position;

    private static string? Text(SourceRow row, OpportunityField field) =>
        row.Table.ColumnOf(field) is var column && column < 0 ? null : CellText.OrNull(row.GetText(column));
}
