namespace EliteSeller.Model;

/// <summary>One name for one currency, whether it is written as a code in any case or as a sign.</summary>
internal static class CurrencyName
{
    /// <summary>The code of a currency; a sign that several countries use, and a name that is unknown, as it is.</summary>
    public static string? Normalize(string? text) =>
        text is null || (text.Length == 3 && IsCode(text)) ? text : CurrencySigns.TryRead(text, out var currency) ? currency : text;

    private static bool IsCode(string text) => text[0] is >= 'A' and <= 'Z' && text[1] is >= 'A' and <= 'Z' && text[2] is >= 'A' and <= 'Z';
}
