namespace EliteSeller.Model;

/// <summary>Signs and codes of currencies as they stand beside an amount.</summary>
internal static class CurrencySigns
{
    /// <summary>The currency that the letters and signs around a number name.</summary>
    /// <param name="text">What stands before and behind the number, without spaces.</param>
    /// <param name="currency">An ISO code; for a sign that several countries use, the sign itself.</param>
    /// <returns>False when it is no currency.</returns>
    public static bool TryRead(string text, out string currency)
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
            _ => IsCode(text) ? text.ToUpperInvariant() : "",
        };
        return currency.Length > 0;
    }

    private static bool IsCode(string text)
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
