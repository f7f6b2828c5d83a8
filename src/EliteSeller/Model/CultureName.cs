using System.Globalization;

namespace EliteSeller.Model;

/// <summary>Tells the cultures that there are from those that the system makes up.</summary>
public static class CultureName
{
    private const int MadeUp = 0x1000;

    /// <summary>The culture of a name, or null when there is none.</summary>
    /// <remarks>
    /// The system makes up a culture for every name of the right form, also for a slip such as de-DEE, and gives it numbers and
    /// dates of no country.
    /// </remarks>
    /// <param name="name">A name such as de-DE; empty for the culture of no country.</param>
    /// <returns>The culture, or null.</returns>
    public static CultureInfo? Find(string name)
    {
        try
        {
            var culture = CultureInfo.GetCultureInfo(name);
            return IsKnown(culture) ? culture : null;
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }

    /// <summary>A culture that somebody has given, checked.</summary>
    /// <param name="culture">The culture, or null.</param>
    /// <returns>The same.</returns>
    /// <exception cref="EliteSellerException">
    /// <c>CultureUnknown</c>: the system has made it up, so it would read dates and numbers in no country's way.
    /// </exception>
    public static CultureInfo? Require(CultureInfo? culture) =>
        culture is null || IsKnown(culture) ? culture : throw new EliteSellerException(new Problem(
        "CultureUnknown", ProblemKind.Argument, $"There is no culture '{DisplayText.Shorten(culture.Name)}'.",
            "Write a name such as en-GB or de-DE."));

    private static bool IsKnown(CultureInfo culture) =>
        culture.LCID != MadeUp || CultureInfo.GetCultures(CultureTypes.AllCultures).Any(known => known.Name == culture.Name);
}
