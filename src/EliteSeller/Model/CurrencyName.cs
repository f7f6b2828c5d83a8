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
        : CurrencySigns.TryRead(text, out var currency) ? currency
        : text.Length > 6 && IsCode(text) && text.IndexOf(" - ", StringComparison.Ordinal) == 3 ? text.Substring(0, 3)
        : _codes.TryGetValue(text, out var code) ? code : text;

    private static bool IsCode(string text) => text[0] is >= 'A' and <= 'Z' && text[1] is >= 'A' and <= 'Z' && text[2] is >= 'A' and <= 'Z';
}
