using EliteSeller.Text;

namespace EliteSeller.Files.Import.Headers;

/// <summary>
/// A header without what people and programs put around a plain name: underscores, capitals inside, accents, the name of the table
/// (<c>Deal - Value</c>, <c>custom_source</c>), Salesforce's <c>__c</c>, and the currency of an amount (<c>importe_eur</c>).
/// </summary>
internal readonly struct LooseHeader
{
    private static readonly HashSet<string> _prefixes = new(StringComparer.Ordinal)
    {
        "deal", "deals", "opportunity", "opportunities", "opp", "opps", "custom", "crm", "cf", "properties", "property", "field", "fields",
            "sf", "hs", "udf", "new", "cr",
    };

    private static readonly HashSet<string> _codes = new(StringComparer.Ordinal)
    {
        "eur", "usd", "gbp", "chf", "brl", "rub", "inr", "jpy", "cad", "aud", "nzd", "czk", "pln", "sek", "nok", "dkk", "huf", "try", "mxn",
            "zar", "sgd", "cny", "krw", "ils", "uah", "aed",
    };

    private static readonly Dictionary<char, string> _signs = new() { ['€'] = "EUR", ['£'] = "GBP", ['₹'] = "INR", ['₽'] = "RUB" };

    private LooseHeader(string key, string? currency)
    {
        Key = key;
        Currency = currency;
    }

    /// <summary>The letters and digits of the name; empty when nothing is left.</summary>
    public string Key { get; }

    /// <summary>The currency that the header names, or null.</summary>
    public string? Currency { get; }

    /// <summary>Reads a header.</summary>
    public static LooseHeader Parse(string header)
    {
        var words = HeaderText.Words(header, withDigits: true);
        if (words.Count > 1 && header.EndsWith("__c", StringComparison.OrdinalIgnoreCase))
        {
            words.RemoveAt(words.Count - 1);
        }

        var currency = words.Count > 1 && _codes.Contains(words[words.Count - 1]) ? words[words.Count - 1].ToUpperInvariant() : null;
        if (currency is not null)
        {
            words.RemoveAt(words.Count - 1);
        }

        while (words.Count > 1 && _prefixes.Contains(words[0]))
        {
            words.RemoveAt(0);
        }

        return new LooseHeader(string.Concat(words), currency
            ?? header.Select(c => _signs.TryGetValue(c, out var code) ? code : null).FirstOrDefault(code => code is not null));
    }
}
