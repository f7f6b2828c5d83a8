using System.Management.Automation;

namespace EliteSeller.PowerShell;

/// <summary>How amounts of several currencies are added, and when the fiscal year begins.</summary>
public sealed class MoneyOptions : ParameterGroup
{
    /// <summary>
    /// What one unit of each currency is worth in the reporting currency: <c>@{ EUR = 1; USD = 0.92 }</c>, or a CSV file with the columns
    /// Currency, Rate and, if rates change, From (yyyy-MM-dd). Closed deals use the rate of their close date, other deals that of the day.
    /// Two compared exports both use the rates of the later date.
    /// </summary>
    [Parameter]
    [ValidateNotNull]
    public ExchangeRateInput? ExchangeRate { get; set; }

    /// <summary>The reporting currency, needed only if several currencies have the rate 1.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NameCompleter))]
    public string? Currency { get; set; }

    /// <summary>
    /// The first month of the fiscal year, from 1 to 12. Default: the policy's, otherwise January. A fiscal year is named after
    /// the calendar year in which it ends.
    /// </summary>
    [Parameter]
    [ValidateRange(1, 12)]
    public int? FiscalYearStartMonth { get; set; }

    /// <summary>The rates, or null when none are given.</summary>
    /// <param name="fullPath">Makes a full path of a relative one, as the session sees it.</param>
    internal ExchangeRates? ReadRates(Func<string, string> fullPath) => ExchangeRate?.Read(fullPath, Currency);
}
