using EliteSeller.Files.Import.Headers;
using EliteSeller.Text;

namespace EliteSeller.Files.Import.Tables;

/// <summary>What has been read of one row so far. One object is filled again and again.</summary>
/// <remarks>
/// The columns of a row are read in any order; <see cref="Finish"/> then decides what only the whole row can say: whether the
/// deal is open, and which of its dates is the close date.
/// </remarks>
public sealed class RowReading
{
    private readonly Opportunity _deal = new(default);
    private readonly AskAnswer[] _answers = new AskAnswer[4];
    private readonly int[] _days = new int[OpportunityMarks.Days];
    private readonly ReadingLog _log;
    private bool _hasAsks;
    private bool _hasDays;
    private int _wonDay;
    private int _lostDay;
    private int _closedDay;
    private decimal? _position;
    private string? _amountSign;

    internal RowReading(ReadingLog log) => _log = log;

    /// <summary>What the past tells of the rows, or null.</summary>
    internal RowHistory? History { get; set; }

    /// <summary>The people of the deals, or null.</summary>
    internal ContactsByDeal? Contacts { get; init; }

    /// <summary>What the row says about the end of its deal.</summary>
    internal OutcomeSignals Signals;

    /// <summary>The stage, or null.</summary>
    public SalesStage? Stage
    {
        get => _deal.Values.Stage;
        set => _deal.Values.Stage = value;
    }

    /// <summary>Forgets the last row.</summary>
    /// <param name="row">The next row.</param>
    public void Start(SourceRow row)
    {
        _deal.Values.Start(row);
        Signals = default;
        _wonDay = _lostDay = _closedDay = 0;
        _position = null;
        _amountSign = null;
        if (_hasAsks)
        {
            Array.Clear(_answers, 0, _answers.Length);
            _hasAsks = false;
        }

        if (_hasDays)
        {
            Array.Clear(_days, 0, _days.Length);
            _hasDays = false;
        }
    }

    /// <summary>Sets a day.</summary>
    /// <param name="field">A field that holds a day.</param>
    /// <param name="day">The day's number: 1 for the first day of the year 1, 0 for no day.</param>
    public void SetDay(OpportunityField field, int day)
    {
        ref var values = ref _deal.Values;
        switch (field)
        {
            case OpportunityField.CreatedDate: values.CreatedDay = day; break;
            case OpportunityField.CloseDate: values.CloseDay = day; break;
            case OpportunityField.WonDate: _wonDay = day; break;
            case OpportunityField.LostDate: _lostDay = day; break;
            case OpportunityField.LastActivityDate: values.LastActivityDay = day; break;
            case OpportunityField.NextActivityDate: values.NextActivityDay = day; break;
            case OpportunityField.LastModifiedDate: values.LastModifiedDay = day; break;
            case OpportunityField.StageEnteredDate: values.StageEnteredDay = day; break;
            case OpportunityField.NextStepDate: values.NextStepDay = day; break;
            case >= OpportunityField.BenefitAskedOn and <= OpportunityField.ExecutiveAskedOn:
                _days[field - OpportunityField.BenefitAskedOn] = day;
                _hasAsks = true;
                _hasDays |= day != 0;
                break;
            default: throw new ArgumentOutOfRangeException(nameof(field), field, "This field holds no day.");
        }
    }

    /// <summary>Sets the day on which the deal was closed, from a column that does not say how.</summary>
    /// <param name="day">The day's number, or 0.</param>
    public void SetClosedDay(int day) => _closedDay = day;

    /// <summary>Sets a number.</summary>
    /// <param name="field">A field that holds a number with decimals.</param>
    /// <param name="number">The number, or null.</param>
    /// <param name="currency">The currency that the cell itself names, or null.</param>
    public void SetNumber(OpportunityField field, decimal? number, string? currency = null)
    {
        switch (field)
        {
            case OpportunityField.Amount:
                _deal.Values.Amount = number;
                _amountSign = currency;
                break;
            case OpportunityField.Probability: _deal.Values.Probability = number; break;
            case OpportunityField.Discount: _deal.Values.Discount = number; break;
            case OpportunityField.HoursInvested: _deal.Values.HoursInvested = number; break;
            case OpportunityField.StagePosition: _position = number; break;
            default: throw new ArgumentOutOfRangeException(nameof(field), field, "This field holds no number.");
        }
    }

    /// <summary>Sets a whole number.</summary>
    /// <param name="field">A field that holds a whole number.</param>
    /// <param name="count">The number, or null.</param>
    public void SetCount(OpportunityField field, int? count)
    {
        switch (field)
        {
            case OpportunityField.ContactCount: _deal.Values.ContactCount = count; break;
            case OpportunityField.PushCount: _deal.Values.PushCount = count; break;
            case OpportunityField.DaysInStage: _deal.Values.DaysInStage = count; break;
            case OpportunityField.AgeDays: _deal.Values.AgeDays = count; break;
            default: throw new ArgumentOutOfRangeException(nameof(field), field, "This field holds no whole number.");
        }
    }

    /// <summary>Sets the grade of a piece of evidence.</summary>
    /// <param name="field">An evidence field.</param>
    /// <param name="grade">The grade.</param>
    public void SetEvidence(OpportunityField field, EvidenceGrade grade) => _deal.Values.Marks = _deal.Values.Marks.With(field, grade);

    /// <summary>Sets the day that the text of a piece of evidence names.</summary>
    /// <param name="field">An evidence field.</param>
    /// <param name="day">The day's number.</param>
    internal void SetEvidencedOn(OpportunityField field, int day)
    {
        _days[OpportunityMarks.DayOf(field)] = day;
        _hasDays = true;
    }

    /// <summary>Sets the answer to an ask.</summary>
    /// <param name="field">One of the four ask fields.</param>
    /// <param name="answer">The answer.</param>
    public void SetAnswer(OpportunityField field, AskAnswer answer)
    {
        _answers[field - OpportunityField.BenefitAsk] = answer;
        _hasAsks = true;
    }

    /// <summary>The line of the row.</summary>
    internal long Line => _deal.Values.Row!.Line;

    /// <summary>The row.</summary>
    internal SourceRow Row => _deal.Values.Row!;

    /// <summary>Tells the report something that the user should know and that refuses no row.</summary>
    internal void Note(string id, string text) => _log.Warn(id, text, _deal.Values.Row?.Line);

    /// <summary>What the row says about the end of its deal, once all its cells have been read.</summary>
    internal OutcomeWord Decide()
    {
        ref var values = ref _deal.Values;
        Signals.Stage = values.Stage;
        Signals.HasWonDay = _wonDay != 0;
        Signals.HasLostDay = _lostDay != 0;
        Signals.HasClosedDay = _closedDay != 0;
        Signals.Probability = values.Probability;
        return OutcomeRule.Decide(Signals);
    }

    /// <summary>Decides what only the whole row can say, and gives the finished values.</summary>
    /// <param name="word">Whether the deal is open, won or lost.</param>
    /// <returns>The deal; it is filled again for the next row.</returns>
    internal Opportunity Finish(OutcomeWord word)
    {
        ref var values = ref _deal.Values;
        values.Outcome = word == OutcomeWord.Won ? DealOutcome.Won : word == OutcomeWord.Lost ? DealOutcome.Lost : DealOutcome.Open;
        _log.Check(values);
        if (values.Outcome != DealOutcome.Open)
        {
            var actual = values.Outcome == DealOutcome.Lost && _lostDay != 0 ? _lostDay : _wonDay != 0 ? _wonDay : _closedDay;
            values.CloseDay = actual != 0 ? actual : values.CloseDay;
        }

        if (_position is { } position && values.Stage is { Outcome: DealOutcome.Open } stage && position is >= 0 and <= 1
            && stage.Position != position)
        {
            values.Stage = new SalesStage(stage.Name, position, stage.Outcome, stage.Probability);
        }

        if (_amountSign is not null)
        {
            SetCurrency(_amountSign);
        }

        if (_hasAsks)
        {
            TakeAsks(ref values);
        }

        if (_hasDays)
        {
            values.Marks = values.Marks.With([.. _days]);
        }

        History?.Fill(_deal);
        values.Contacts = Contacts?.Find(OpportunityId.OrNull(values.Row!.GetText(OpportunityField.Id)));
        return _deal;
    }

    /// <summary>What a refused row is worth, where that can be read.</summary>
    internal (decimal? Amount, string? Currency) ReadAmount(IReadOnlyList<FieldColumn> columns)
    {
        ref var values = ref _deal.Values;
        var column = columns.FirstOrDefault(one => one.Field == OpportunityField.Amount);
        if (values.Amount is null && column is not null)
        {
            column.Read(values.Row!.GetText(column.Index), this);
        }

        var currency = _amountSign ?? CellText.OrNull(values.Row!.GetText(OpportunityField.Currency));
        return (values.Amount, CurrencyName.Normalize(currency));
    }

    private void TakeAsks(ref DealValues values)
    {
        for (var kind = AskKind.Benefit; kind <= AskKind.Executive; kind++)
        {
            values.Marks = values.Marks.With(kind, _answers[(int)kind]);
        }
    }

    /// <summary>
    /// A code in the amount's own cell counts; a sign such as $, which many countries use, only where no currency column says more.
    /// </summary>
    private void SetCurrency(string sign)
    {
        if (sign.Length == 3 || CellText.OrNull(_deal.Values.Row!.GetText(OpportunityField.Currency)) is null)
        {
            _deal.Values.AmountCurrency = sign;
        }
    }
}
