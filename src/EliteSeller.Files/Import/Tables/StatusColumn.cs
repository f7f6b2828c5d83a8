using EliteSeller.Files.Import.Headers;
using EliteSeller.Text;

namespace EliteSeller.Files.Import.Tables;

/// <summary>A column that says whether the deal is open, won or lost.</summary>
internal sealed class StatusColumn(OpportunityField field, int index, string header, OutcomeMap outcomes, ICollection<string> told,
    bool isSettled = false)
    : FieldColumn(field, index, header)
{
    private const int Named = 100;

    /// <inheritdoc/>
    public override int? CodeOf(string text) =>
        outcomes.Find(text) is { } outcome ? Named + (int)outcome
        : OutcomeText.Word(text) is var word && word == OutcomeWord.Unknown && !told.Contains(text.Trim()) ? null : (int)word;

    /// <inheritdoc/>
    public override void Take(int code, RowReading row)
    {
        row.Signals.IsStatusNamed = code >= Named
            || (isSettled && code is (int)OutcomeWord.Open or (int)OutcomeWord.Won or (int)OutcomeWord.Lost);
        row.Signals.Status = code < Named ? (OutcomeWord)code : (DealOutcome)(code - Named) switch
        {
            DealOutcome.Won => OutcomeWord.Won,
            DealOutcome.Lost => OutcomeWord.Lost,
            _ => OutcomeWord.Open,
        };
    }

    /// <inheritdoc/>
    public override Problem? Read(string text, RowReading row)
    {
        var code = CodeOf(text);
        Take(code ?? (int)OutcomeWord.Unknown, row);
        if (code is null && HeaderText.Normalize(text) != HeaderText.Normalize(Header))
        {
            row.Note("UnknownStatus",
                $"The status {Quote(text)} in column '{Header}' is not open, won or lost. Use -OutcomeMap @{{ "
                + $"'{OutcomeProfile.Word(text)}' = '?' }}.");
        }

        return null;
    }
}
