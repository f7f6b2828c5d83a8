using System.Text.RegularExpressions;
using EliteSeller.Analysis.Calendars;
using PublicHoliday;

namespace EliteSeller.Files.Import.Roadmaps;

/// <summary>The public holidays of countries, and of the states of some, as the PublicHoliday library computes them.</summary>
public static class CountryHolidays
{
    private static readonly Regex Code = new("^[A-Za-z]{2}(-[A-Za-z]{1,3})?$", RegexOptions.CultureInvariant);

    private static readonly Dictionary<string, UKBankHoliday.UkCountries> PartsOfUnitedKingdom = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ENG"] = UKBankHoliday.UkCountries.England,
        ["WLS"] = UKBankHoliday.UkCountries.Wales,
        ["SCT"] = UKBankHoliday.UkCountries.Scotland,
        ["NIR"] = UKBankHoliday.UkCountries.NorthernIreland,
    };

    private static readonly string[] Provinces = ["AB", "BC", "MB", "NB", "NL", "NS", "NT", "NU", "ON", "PE", "QC", "SK", "YT"];

    /// <summary>The codes of the countries, sorted.</summary>
    public static IReadOnlyList<string> Codes { get; } = ((PublicHolidayCountryCode[])Enum.GetValues(typeof(PublicHolidayCountryCode)))
        .Where(country => country != PublicHolidayCountryCode.Po)
        .Select(country => country.ToString().ToUpperInvariant())
        .OrderBy(code => code, StringComparer.Ordinal)
        .ToArray();

    /// <summary>Whether a text looks like a country or a state: <c>DE</c> or <c>DE-BY</c>.</summary>
    /// <param name="text">The text.</param>
    /// <returns>True for two letters, alone or with a hyphen and up to three more.</returns>
    public static bool IsCode(string text) => Code.IsMatch(text ?? throw new ArgumentNullException(nameof(text)));

    /// <summary>The holidays of a country.</summary>
    /// <param name="code">
    /// The two letters of ISO 3166; for AU, CA, CH, DE and GB with a state, such as <c>DE-BY</c>, <c>CA-ON</c> or <c>GB-SCT</c>. Without
    /// one the holidays of the whole country are meant.
    /// </param>
    /// <param name="around">The years that are wanted.</param>
    /// <returns>One day each, in order.</returns>
    /// <exception cref="EliteSellerException"><c>CountryNotKnown</c>: the library does not know the country or the state.</exception>
    public static IReadOnlyList<DayRange> Read(string code, DayRange around)
    {
        _ = around ?? throw new ArgumentNullException(nameof(around));
        var parts = (code ?? throw new ArgumentNullException(nameof(code))).ToUpperInvariant().Split('-');
        var holidays = (parts.Length == 1 ? Country(parts[0]) : State(parts[0], parts[1])) ?? throw NotKnown(code);
        return Enumerable.Range(around.First.Year, around.Last.Year - around.First.Year + 1)
            .SelectMany(holidays.PublicHolidays)
            .Select(day => new DayRange(day, day))
            .ToArray();
    }

    private static IPublicHolidays? Country(string code) =>
        Codes.Contains(code) && Enum.TryParse<PublicHolidayCountryCode>(code, ignoreCase: true, out var country)
            ? PublicHolidayFactory.GetPublicHolidayForCountry(country) : null;

    private static IPublicHolidays? State(string country, string state) => country switch
    {
        "DE" when Named<GermanPublicHoliday.States>(state) is { } one => new GermanPublicHoliday { State = one },
        "AU" when Named<AustraliaPublicHoliday.States>(state) is { } one => new AustraliaPublicHoliday { State = one },
        "CH" when Named<SwitzerlandPublicHoliday.Cantons>(state) is { } one =>
            new SwitzerlandPublicHoliday(false, false, false) { Canton = one },
        "CA" when Provinces.Contains(state) => new CanadaPublicHoliday(state),
        "GB" when PartsOfUnitedKingdom.TryGetValue(state, out var one) => new UKBankHoliday(one),
        _ => null,
    };

    private static T? Named<T>(string name)
        where T : struct, Enum =>
        name != "ALL" && Enum.TryParse<T>(name, ignoreCase: true, out var value) && Enum.IsDefined(typeof(T), value) ? value : null;

    private static EliteSellerException NotKnown(string code) => new(new Problem(
        "CountryNotKnown",
        ProblemKind.Argument,
        $"The holidays of '{DisplayText.Shorten(code, 40)}' are not known.",
        $"Use one of {string.Join(", ", Codes)}, a state of AU, CA, CH, DE or GB (such as DE-BY), or a file."));
}
