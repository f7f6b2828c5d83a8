namespace EliteSeller.Analysis.Pipelines;

/// <summary>
/// What the measures look at in a deal, taken from an opportunity or straight from a reader's draft. Days are day numbers, 0 where there is
/// none.
/// </summary>
internal readonly struct PipelineDeal
{
    private readonly SalesStage? _stage;
    private readonly SalesStage? _openStage;
    private readonly OpportunityHistory? _history;

    public PipelineDeal(Opportunity opportunity)
        : this(opportunity.Row, opportunity.Outcome, opportunity.SalesStage, (opportunity.Amount, opportunity.AmountCurrency),
            (opportunity.CreatedDay, opportunity.CloseDay, opportunity.LastActivityDay), opportunity.History) =>
        Hours = opportunity.HoursInvested;

    public PipelineDeal(OpportunityDraft draft)
        : this(draft.Row!, draft.Outcome, draft.Stage, (draft.Amount, draft.AmountCurrency),
            (draft.Values.CreatedDay, draft.Values.CloseDay, draft.Values.LastActivityDay), draft.Values.History) =>
        Hours = draft.HoursInvested;

    private PipelineDeal(
        SourceRow row, DealOutcome outcome, SalesStage? stage, (decimal? Amount, string? Currency) amount,
            (int Created, int Close, int LastActivity) days, OpportunityHistory? history)
    {
        Row = row;
        Outcome = outcome;
        _stage = stage;
        _openStage = stage is { Outcome: DealOutcome.Open }
            ? stage : outcome == DealOutcome.Lost && row.Table.StageBeforeClose?.Invoke(row) is { Outcome: DealOutcome.Open } before
            ? before : null;
        Amount = amount.Amount;
        Currency = CurrencyName.Normalize(amount.Currency ?? Text(row, OpportunityField.Currency));
        (Created, Close, LastActivity) = days;
        Pipeline = Text(row, OpportunityField.Pipeline);
        Type = Text(row, OpportunityField.Type);
        _history = outcome == DealOutcome.Lost ? history : null;
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

    /// <summary>How the deal ended, as far as the export tells.</summary>
    public DealEnding Ending => Outcome switch
    {
        DealOutcome.Open => DealEnding.Open,
        DealOutcome.Won => DealEnding.Won,
        _ => LossReasons.EndingOf(LossReason, Text(Row, OpportunityField.Competitor), StageName, Status),
    };

    private decimal? OwnPosition => _openStage?.Position;

    private static string? Text(SourceRow row, OpportunityField field) =>
        row.Table.ColumnOf(field) is var column && column < 0 ? null : CellText.OrNull(row.GetText(column));
}
