using System.Globalization;

namespace EliteSeller.Files.Import.Tables;

/// <summary>Writes a typed value as a text that can be read in one way only, whatever the culture of the session.</summary>
public static class CellValue
{
    /// <summary>The text of a value.</summary>
    /// <param name="value">A value of a property or of a workbook's cell.</param>
    /// <returns>
    /// A day as 2026-12-31; a number with a decimal point that cannot be taken for a mark of thousands; otherwise the invariant text.
    /// </returns>
    public static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        DateTime day => day.TimeOfDay == TimeSpan.Zero
            ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : day.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
        DateTimeOffset day => day.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        decimal number => Number(number),
        double number => Number(number),
        float number => Number(number),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    // Three digits behind the point could be a thousand: a fourth one settles it.
    private static string Number(decimal number)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        return text.Length > 4 && text[text.Length - 4] == '.' ? text + "0" : text;
    }

    private static string Number(double number) =>
        Math.Abs(number) < 7e27 ? Number((decimal)number) : number.ToString("R", CultureInfo.InvariantCulture);
}
