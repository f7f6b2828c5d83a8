using System.Globalization;
using System.Linq;

namespace EliteSeller.Settings;

/// <summary>The name of a culture as a settings file writes it.</summary>
internal static class CultureName
{
    private const int MadeUp = 0x1000;

    /// <summary>The culture of a name, or null when there is none.</summary>
    /// <remarks>
    /// The system makes up a culture for every name of the right form, also for a slip such as de-DEE, and gives it numbers and
    /// dates of no country.
    /// </remarks>
    public static CultureInfo? Find(string name)
    {
        try
        {
            var culture = CultureInfo.GetCultureInfo(name);
            return culture.LCID != MadeUp || CultureInfo.GetCultures(CultureTypes.AllCultures).Any(known => known.Name == culture.Name) ? culture : null;
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }
}
