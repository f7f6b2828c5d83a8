using System.Globalization;

namespace EliteSeller.Model;

/// <summary>
/// The largest number that is read as an amount. Ten million deals of it, before any discount, still add up to a
/// <see cref="decimal"/>, so no sum has to be checked.
/// </summary>
public static class AmountLimit
{
    /// <summary>The largest amount, in any currency; its negative is the smallest.</summary>
    public const decimal Largest = 1_000_000_000_000_000m;

    /// <summary>The limit as a message writes it.</summary>
    public static string Text { get; } = Largest.ToString("#,##0", CultureInfo.InvariantCulture);

    /// <summary>Whether an amount is within the limit.</summary>
    /// <param name="amount">The amount.</param>
    /// <returns>True when it is.</returns>
    public static bool Holds(decimal amount) => amount is >= -Largest and <= Largest;
}
