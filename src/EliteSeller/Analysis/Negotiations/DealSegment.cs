using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Negotiations;

/// <summary>
/// Which deals a discount becomes the reference for: those of one type and size, or of one value in a column that a team names.
/// </summary>
public sealed class DealSegment
{
    private readonly string? _column;
    private readonly string? _bandCurrency;
    private readonly decimal[] _bands;
    private readonly ExchangeRates? _rates;

    /// <summary>Says how deals are grouped.</summary>
    /// <param name="policy">The size bands.</param>
    /// <param name="bandCurrency">The currency of the size bands, or null for each deal's own.</param>
    /// <param name="column">The column that groups deals instead of type and size, or null.</param>
    /// <param name="rates">Rates for deals in other currencies than the bands, or null.</param>
    public DealSegment(NegotiationPolicy policy, string? bandCurrency = null, string? column = null, ExchangeRates? rates = null)
    {
        _ = policy ?? throw new ArgumentNullException(nameof(policy));
        _bands = [
            policy[NegotiationLine.SmallBelow].Value, policy[NegotiationLine.MediumBelow].Value, policy[NegotiationLine.LargeBelow].Value];
        _bandCurrency = bandCurrency;
        _column = column;
        _rates = rates;
    }

    /// <summary>The segment of a deal.</summary>
    /// <param name="opportunity">The deal.</param>
    /// <param name="list">Its list amount, or null.</param>
    /// <param name="day">The day of the exchange rates.</param>
    /// <returns>A name, the same for all deals of the segment.</returns>
    public string Of(Opportunity opportunity, decimal? list, DateTime day)
    {
        _ = opportunity ?? throw new ArgumentNullException(nameof(opportunity));
        if (_column is not null)
        {
            return opportunity.Fields.TryGetValue(_column, out var text) && CellText.OrNull(text) is { } value
                && DisplayText.Clean(value) is { } shown ? shown : $"no {_column}";
        }

        return (opportunity.Type ?? "no type") + ", " + BandOf(list, opportunity.Currency, day);
    }

    private string BandOf(decimal? list, string? currency, DateTime day)
    {
        if (list is not { } amount || InBandCurrency(amount, currency, day) is not { } comparable)
        {
            return "size unknown";
        }

        return comparable < _bands[0] ? $"below {Text(_bands[0])}"
            : comparable < _bands[1] ? $"{Text(_bands[0])} to {Text(_bands[1])}"
            : comparable < _bands[2] ? $"{Text(_bands[1])} to {Text(_bands[2])}"
            : $"{Text(_bands[2])} and more";
    }

    private decimal? InBandCurrency(decimal amount, string? currency, DateTime day) =>
        _bandCurrency is null || currency is null || string.Equals(currency, _bandCurrency, StringComparison.OrdinalIgnoreCase) ? amount
        : _rates is not null && string.Equals(_rates.ReportingCurrency, _bandCurrency, StringComparison.OrdinalIgnoreCase)
            ? _rates.Convert(amount, currency, day)
        : null;

    private static string Text(decimal amount) => Wording.Number(amount);
}
