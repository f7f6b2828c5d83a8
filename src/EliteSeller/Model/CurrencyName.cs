namespace EliteSeller.Model;

/// <summary>One name for one currency, whether it is written as a code in any case, as a sign or by its name.</summary>
internal static class CurrencyName
{
    // As Dynamics, Business Central and NetSuite name them; a dollar or a krone without a country stays what it is.
    private static readonly Dictionary<string, string> _codes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["US Dollar"] = "USD", ["U.S. Dollar"] = "USD", ["USA Dollar"] = "USD", ["US-Dollar"] = "USD", ["Euro"] = "EUR",
        ["British Pound"] = "GBP", ["British Pound Sterling"] = "GBP", ["Pound Sterling"] = "GBP", ["UK Pound Sterling"] = "GBP",
        ["Swiss Franc"] = "CHF", ["Schweizer Franken"] = "CHF", ["Franc suisse"] = "CHF", ["Japanese Yen"] = "JPY", ["Yen"] = "JPY",
        ["Canadian Dollar"] = "CAD", ["Australian Dollar"] = "AUD", ["New Zealand Dollar"] = "NZD", ["Hong Kong Dollar"] = "HKD",
        ["Singapore Dollar"] = "SGD", ["Indian Rupee"] = "INR", ["Brazilian Real"] = "BRL", ["Real brasileiro"] = "BRL",
        ["Mexican Peso"] = "MXN", ["Peso mexicano"] = "MXN", ["South African Rand"] = "ZAR", ["Swedish Krona"] = "SEK",
        ["Norwegian Krone"] = "NOK", ["Danish Krone"] = "DKK", ["Polish Zloty"] = "PLN", ["Czech Koruna"] = "CZK",
        ["Hungarian Forint"] = "HUF", ["Turkish Lira"] = "TRY", ["Chinese Yuan"] = "CNY", ["Russian Ruble"] = "RUB",
        ["Российский рубль"] = "RUB", ["UAE Dirham"] = "AED", ["Israeli Shekel"] = "ILS", ["South Korean Won"] = "KRW",
    };

    /// <summary>The code of a currency; a sign that several countries use, and a name that is unknown, as it is.</summary>
    public static string? Normalize(string? text) =>
        text is null || (text.Length == 3 && IsCode(text)) ? text
        : TryReadSign(text, out var currency) ? currency
        : text.Length > 6 && IsCode(text) && text.IndexOf(" - ", StringComparison.Ordinal) == 3 ? text.Substring(0, 3)
        : _codes.TryGetValue(text, out var code) ? code : text;

    /// <summary>The currency that the letters and signs around a number name.</summary>
    /// <param name="text">What stands before and behind the number, without spaces.</param>
    /// <param name="currency">An ISO code; for a sign that several countries use, the sign itself.</param>
    /// <returns>False when it is no currency.</returns>
    public static bool TryReadSign(string text, out string currency)
    {
        currency = text switch
        {
            "€" => "EUR",
            "£" => "GBP",
            "US$" => "USD",
            "C$" or "CA$" => "CAD",
            "A$" or "AU$" => "AUD",
            "R$" => "BRL",
            "Kč" => "CZK",
            "zł" => "PLN",
            "₹" or "Rs" or "Rs." => "INR",
            "₽" or "руб" or "руб." => "RUB",
            "₩" => "KRW",
            "₺" => "TRY",
            "₪" => "ILS",
            "₴" => "UAH",
            "円" => "JPY",
            "$" or "¥" or "￥" or "kr" or "kr." or "元" => text == "￥" ? "¥" : text,
            "Fr." or "SFr." => "CHF",
            _ => IsCodeInAnyCase(text) ? text.ToUpperInvariant() : "",
        };
        return currency.Length > 0;
    }

    private static bool IsCode(string text) => text[0] is >= 'A' and <= 'Z' && text[1] is >= 'A' and <= 'Z' && text[2] is >= 'A' and <= 'Z';

    private static bool IsCodeInAnyCase(string text)
    {
        if (text.Length != 3)
        {
            return false;
        }

        foreach (var c in text)
        {
            if (c is not (>= 'A' and <= 'Z') and not (>= 'a' and <= 'z'))
            {
                return false;
            }
        }

        return true;
    }
}
