using System;
using EliteSeller.Asks;
using EliteSeller.Opportunities;

namespace EliteSeller.Reading;

/// <summary>What has been read of one row so far. One object is filled again and again.</summary>
/// <remarks>
/// The columns of a row are read in any order; <see cref="Finish"/> then decides what only the whole row can say: whether the
/// deal is open, and which of its dates is the close date.
/// </remarks>
public sealed class RowReading
{
    private readonly OpportunityDraft _draft = new();
    private readonly AskAnswer[] _answers = new AskAnswer[4];
    private readonly DateTime?[] _askedOn = new DateTime?[4];
    private readonly ReadingLog _log;
    private bool _hasAsks;
    private string? _amountSign;

    internal RowReading(ReadingLog log) => _log = log;

    /// <summary>The status column's word, or null.</summary>
    public DealOutcome? Status { get; set; }

    /// <summary>The closed flag, or null.</summary>
    public bool? IsClosed { get; set; }

    /// <summary>The won flag, or null.</summary>
    public bool? IsWon { get; set; }

    /// <summary>The day of the win in a column of its own, or null.</summary>
    public DateTime? WonDate { get; set; }

    /// <summary>The day of the loss in a column of its own, or null.</summary>
    public DateTime? LostDate { get; set; }

    /// <summary>The stage, or null.</summary>
    public SalesStage? Stage
    {
        get => _draft.Stage;
        set => _draft.Stage = value;
    }

    /// <summary>Forgets the last row.</summary>
    /// <param name="row">The next row.</param>
    public void Start(SourceRow row)
    {
        _draft.Start(row);
        Status = null;
        IsClosed = IsWon = null;
        WonDate = LostDate = null;
        _amountSign = null;
        if (_hasAsks)
        {
            Array.Clear(_answers, 0, _answers.Length);
            Array.Clear(_askedOn, 0, _askedOn.Length);
            _hasAsks = false;
        }
    }

    /// <summary>Sets a day.</summary>
    /// <param name="field">A field that holds a day.</param>
    /// <param name="day">The day, or null.</param>
    public void SetDate(OpportunityField field, DateTime? day)
    {
        switch (field)
        {
            case OpportunityField.CreatedDate: _draft.CreatedDate = day; break;
            case OpportunityField.CloseDate: _draft.CloseDate = day; break;
            case OpportunityField.WonDate: WonDate = day; break;
            case OpportunityField.LostDate: LostDate = day; break;
            case OpportunityField.LastActivityDate: _draft.LastActivityDate = day; break;
            case OpportunityField.NextActivityDate: _draft.NextActivityDate = day; break;
            case OpportunityField.LastModifiedDate: _draft.LastModifiedDate = day; break;
            case OpportunityField.StageEnteredDate: _draft.StageEnteredDate = day; break;
            case OpportunityField.NextStepDate: _draft.NextStepDate = day; break;
            case >= OpportunityField.BenefitAskedOn and <= OpportunityField.ExecutiveAskedOn:
                _askedOn[field - OpportunityField.BenefitAskedOn] = day;
                _hasAsks = true;
                break;
            default: throw new ArgumentOutOfRangeException(nameof(field), field, "This field holds no day.");
        }
    }

    /// <summary>Sets a number.</summary>
    /// <param name="field">A field that holds a number with decimals.</param>
    /// <param name="number">The number, or null.</param>
    /// <param name="currency">The currency that the cell itself names, or null.</param>
    public void SetNumber(OpportunityField field, decimal? number, string? currency = null)
    {
        switch (field)
        {
            case OpportunityField.Amount:
                _draft.Amount = number;
                _amountSign = currency;
                break;
            case OpportunityField.Probability: _draft.Probability = number; break;
            case OpportunityField.Discount: _draft.Discount = number; break;
            case OpportunityField.HoursInvested: _draft.HoursInvested = number; break;
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
            case OpportunityField.ContactCount: _draft.ContactCount = count; break;
            case OpportunityField.PushCount: _draft.PushCount = count; break;
            case OpportunityField.DaysInStage: _draft.DaysInStage = count; break;
            case OpportunityField.AgeDays: _draft.AgeDays = count; break;
            default: throw new ArgumentOutOfRangeException(nameof(field), field, "This field holds no whole number.");
        }
    }

    /// <summary>Sets the grade of a piece of evidence.</summary>
    /// <param name="field">An evidence field.</param>
    /// <param name="grade">The grade.</param>
    public void SetEvidence(OpportunityField field, EvidenceGrade grade) => _draft.Marks = _draft.Marks.With(field, grade);

    /// <summary>Sets the answer to an ask.</summary>
    /// <param name="field">One of the four ask fields.</param>
    /// <param name="answer">The answer.</param>
    public void SetAnswer(OpportunityField field, AskAnswer answer)
    {
        _answers[field - OpportunityField.BenefitAsk] = answer;
        _hasAsks = true;
    }

    /// <summary>Tells the report something that the user should know and that refuses no row.</summary>
    internal void Note(string id, string text) => _log.Note(id, text, _draft.Row?.Line);

    /// <summary>Makes the opportunity of the row.</summary>
    /// <returns>The opportunity.</returns>
    public Opportunity Finish()
    {
        _draft.Outcome = OutcomeRule.Decide(Status, IsClosed, IsWon, _draft.Stage, WonDate, LostDate, _draft.Probability);
        _log.Check(_draft, Status, IsClosed, IsWon);
        if (_draft.Outcome != DealOutcome.Open)
        {
            var actual = _draft.Outcome == DealOutcome.Lost ? LostDate ?? WonDate : WonDate;
            _draft.CloseDate = actual ?? _draft.CloseDate;
        }

        if (_amountSign is not null)
        {
            SetCurrency(_amountSign);
        }

        if (_hasAsks)
        {
            for (var kind = AskKind.Benefit; kind <= AskKind.Executive; kind++)
            {
                _draft.Marks = _draft.Marks.With(kind, _answers[(int)kind], _askedOn[(int)kind]);
            }
        }

        return new Opportunity(_draft);
    }

    /// <summary>A code in the amount's own cell counts; a sign such as $, which many countries use, only where no currency column says more.</summary>
    private void SetCurrency(string sign)
    {
        if (sign.Length == 3 || CellText.OrNull(_draft.Row!.GetText(OpportunityField.Currency)) is null)
        {
            _draft.AmountCurrency = sign;
        }
    }
}
