using System.Globalization;

namespace EliteSeller.Files.Export.Backtests;

/// <summary>Where shares from 0 to 1 stand in a plot of 640 by 280 units; the template draws the same frame.</summary>
internal static class PlotFrame
{
    private const double Left = 48;
    private const double Right = 628;
    private const double Top = 12;
    private const double Bottom = 236;

    public static string X(double share) => Number(Left + (share * (Right - Left)));

    public static string Y(double share) => Number(Bottom - (share * (Bottom - Top)));

    public static string Width(double share) => Number(share * (Right - Left));

    public static string Height(double share) => Number(share * (Bottom - Top));

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
