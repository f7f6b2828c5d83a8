using System.Globalization;

namespace EliteSeller.Analysis.Reports;

/// <summary>Amounts in the currency that a report shows them in, and how it writes them.</summary>
internal sealed class ReportMoney(ExchangeRates? rates, DateTime day)
{
    /// <summary>Whole units with separators and the currency, the same in every culture.</summary>
    public static string Text(decimal amount, string? currency) =>
        amount.ToString("#,##0", CultureInfo.InvariantCulture)
            + (string.IsNullOrEmpty(currency) ? "" : " " + DisplayText.Shorten(currency, 12));

    /// <summary>A rounded amount for a headline, with the sign of its currency where everybody knows it.</summary>
    /// <returns>Such as <c>$1.14M</c>, <c>\u20ac45K</c> or <c>CHF 1.2M</c>.</returns>
    public static string Short(decimal amount, string? currency)
    {
        var size = Math.Abs(amount);
        var text = size >= 999_500_000m ? Digits(size / 1_000_000_000m) + "B"
            : size >= 999_500m ? Digits(size / 1_000_000m) + "M"
            : size >= 9_950m ? Digits(size / 1_000m) + "K"
            : size.ToString("#,##0", CultureInfo.InvariantCulture);
        var sign = currency switch
        {
            "USD" => "$",
            "EUR" => "\u20ac",
            "GBP" => "\u00a3",
            null or "" => "",
            _ => DisplayText.Shorten(currency, 12) + " ",
        };
        return (amount < 0 ? "\u2212" : "") + sign + text;
    }

    /// <summary>An amount and its currency: converted where there is a rate, otherwise as it stands.</summary>
    public (decimal? Amount, string? Currency) Of(Opportunity opportunity)
    {
        var currency = opportunity.Currency;
        return rates is not null && currency is not null && rates.Convert(opportunity.Amount ?? 0, currency, day) is { } converted
            ? (opportunity.Amount is null ? null : converted, rates.ReportingCurrency)
            : (opportunity.Amount, currency);
    }

    // Three figures are enough for a decision.
    private static string Digits(decimal number) =>
        number.ToString(number >= 100 ? "0" : number >= 10 ? "0.#" : "0.##", CultureInfo.InvariantCulture);
}
