using System.Globalization;

namespace EliteSeller.Analysis.Reports;

/// <summary>Amounts in the currency that a report shows them in, and how it writes them.</summary>
internal sealed class ReportMoney
{
    private readonly ExchangeRates? _rates;
    private readonly DateTime _day;

    public ReportMoney(ExchangeRates? rates, DateTime day)
    {
        _rates = rates;
        _day = day;
    }

    /// <summary>Whole units with separators and the currency, the same in every culture.</summary>
    public static string Text(decimal amount, string? currency) =>
        amount.ToString("#,##0", CultureInfo.InvariantCulture)
            + (string.IsNullOrEmpty(currency) ? "" : " " + DisplayText.Shorten(currency, 12));

    /// <summary>An amount and its currency: converted where there is a rate, otherwise as it stands.</summary>
    public (decimal? Amount, string? Currency) Of(Opportunity opportunity)
    {
        var currency = opportunity.Currency;
        return _rates is not null && currency is not null && _rates.Convert(opportunity.Amount ?? 0, currency, _day) is { } converted
            ? (opportunity.Amount is null ? null : converted, _rates.ReportingCurrency)
            : (opportunity.Amount, currency);
    }
}
