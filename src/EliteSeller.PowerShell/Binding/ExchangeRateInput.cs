using System.Collections;
using System.Globalization;
using System.Management.Automation;
using EliteSeller.Files.Ledgers;

namespace EliteSeller.PowerShell;

/// <summary>
/// Exchange rates as a user gives them: a table, or the name of a CSV file with the columns Currency, Rate and, where rates change, From.
/// </summary>
/// <example><code>@{ EUR = 1; USD = 0.92 }</code></example>
public sealed class ExchangeRateInput
{
    private static readonly string[] Columns = ["Currency", "Rate", "From"];

    private readonly string? _path;
    private readonly Hashtable? _table;

    /// <summary>Rates from a CSV file.</summary>
    /// <param name="path">The name of the file.</param>
    public ExchangeRateInput(string path) => _path = path ?? throw new ArgumentNullException(nameof(path));

    /// <summary>Rates that always hold.</summary>
    /// <param name="table">What one unit of each currency is worth in the reporting currency, which is the one with the rate 1.</param>
    public ExchangeRateInput(Hashtable table) => _table = table ?? throw new ArgumentNullException(nameof(table));

    /// <summary>Reads the rates.</summary>
    /// <param name="resolve">Makes a full path of the name of a file.</param>
    /// <param name="reportingCurrency">The currency to report in, or null to find it among the rates.</param>
    /// <returns>The rates.</returns>
    /// <exception cref="EliteSellerException">
    /// <c>ExchangeRateNotNumber</c>, <c>ExchangeRateDate</c>, or what the file or the table as a whole lacks.
    /// </exception>
    public ExchangeRates Read(Func<string, string> resolve, string? reportingCurrency) =>
        new(_path is not null
            ? ReadFile((resolve ?? throw new ArgumentNullException(nameof(resolve)))(_path)) : ReadTable(_table!), reportingCurrency);

    /// <summary>The file, or how many rates.</summary>
    /// <returns>One short text.</returns>
    public override string ToString() => _path ?? FormattableString.Invariant($"{_table!.Count} rates");

    private static IEnumerable<ExchangeRate> ReadTable(Hashtable table)
    {
        foreach (DictionaryEntry entry in table)
        {
            yield return Rate(
                LanguagePrimitives.ConvertTo<string>(entry.Key), LanguagePrimitives.ConvertTo<string>(entry.Value), null, null, null);
        }
    }

    private static IEnumerable<ExchangeRate> ReadFile(string path)
    {
        var content = new LedgerFile(path, Columns, ["From"]).Read();
        foreach (var problem in content.Problems)
        {
            // A rate that is missing would leave amounts out of every sum, so a torn file ends the work.
            throw new EliteSellerException(problem);
        }

        foreach (var row in content.Rows)
        {
            yield return Rate(row["Currency"] ?? "", row["Rate"] ?? "", row["From"], path, row.Line);
        }
    }

    private static ExchangeRate Rate(string currency, string rate, string? from, string? path, long? line)
    {
        if (!decimal.TryParse(rate, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) || value <= 0)
        {
            throw new EliteSellerException(new Problem(
                "ExchangeRateNotNumber", ProblemKind.Data, $"The rate of '{DisplayText.Shorten(currency)}' is not a number above 0.",
                "Enter what one unit is worth in the reporting currency, such as 0.92.", path, line, "Rate"));
        }

        if (string.IsNullOrWhiteSpace(from))
        {
            return new ExchangeRate(currency.Trim(), value);
        }

        return DateTime.TryParseExact(from!.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new ExchangeRate(currency.Trim(), value, day)
            : throw new EliteSellerException(new Problem(
                "ExchangeRateDate", ProblemKind.Data, $"The start date of the rate of '{DisplayText.Shorten(currency)}' cannot be read.",
                    "Write it as yyyy-MM-dd, such as 2026-11-23.", path, line, "From"));
    }
}
