using System.Collections;
using System.Management.Automation;

namespace EliteSeller.PowerShell;

/// <summary>What is to be won in a quarter, as a user gives it: a number, or a table of currencies.</summary>
internal static class TargetInput
{
    /// <summary>Reads the targets.</summary>
    /// <param name="value">A number, or a table such as <c>@{ EUR = 500000; USD = 300000 }</c>; null for none.</param>
    /// <param name="onlyCurrency">The currency of a number.</param>
    /// <exception cref="EliteSellerException"><c>TargetNotNumber</c>: what is given is no number, or not greater than 0.</exception>
    public static IReadOnlyDictionary<string, decimal> Read(PSObject? value, string? onlyCurrency)
    {
        var targets = new Dictionary<string, decimal>(StringComparer.OrdinalIgnoreCase);
        switch (value?.BaseObject)
        {
            case null:
                break;
            case IDictionary table:
                foreach (DictionaryEntry entry in table)
                {
                    targets[LanguagePrimitives.ConvertTo<string>(entry.Key).Trim()] = Number(entry.Value);
                }

                break;
            default:
                targets[onlyCurrency ?? ""] = Number(value);
                break;
        }

        return targets;
    }

    private static decimal Number(object? value) =>
        LanguagePrimitives.TryConvertTo<decimal>(value, System.Globalization.CultureInfo.InvariantCulture, out var number)
        && number > 0 && AmountLimit.Holds(number)
            ? number : throw new EliteSellerException(new Problem(
            "TargetNotNumber", ProblemKind.Argument, $"The target is not a number above 0 (limit: {AmountLimit.Text}).",
                "Use one number, or one per currency: -Target @{ EUR = 500000; USD = 300000 }."));
}
