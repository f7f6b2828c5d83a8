using System.Globalization;

namespace EliteSeller.Analysis.Scorecards;

/// <summary>Sorts the cells of one column into categories that have enough deals to say something.</summary>
internal abstract class ColumnScale
{
    /// <summary>A category, or a band of numbers, with fewer deals is not looked at on its own.</summary>
    public const int LeastDeals = 20;

    public const string Blank = "(blank)";
    public const string Other = "(other)";

    private const int CategoriesAtMostForNumbers = 12;
    private const double ShareOfNumbers = 0.95;

    /// <summary>How many categories there are.</summary>
    public abstract int Count { get; }

    /// <summary>The category of a cell, counted from 0, or -1 for one that weighs nothing.</summary>
    public abstract int CategoryOf(string? cell);

    /// <summary>The text of a category, or null for a band of numbers.</summary>
    public abstract string? TextOf(int category);

    /// <summary>The largest number of a band, or null for the last band and for texts.</summary>
    public abstract double? UpToOf(int category);

    /// <summary>Finds the scale that suits the cells of a column: bands for numbers, else categories.</summary>
    public static ColumnScale For(IReadOnlyList<string?> cells, CultureInfo culture)
    {
        var numbers = new List<double>();
        var filled = 0;
        foreach (var cell in cells)
        {
            filled += cell is null ? 0 : 1;
            if (TryNumber(cell, culture, out var number))
            {
                numbers.Add(number);
            }
        }

        return filled > 0 && numbers.Count >= ShareOfNumbers * filled && new HashSet<double>(numbers).Count > CategoriesAtMostForNumbers
            ? new BandScale(cells, numbers, culture)
            : new CategoryScale(cells);
    }

    /// <summary>Whether the column holds numbers, of which every row may have another.</summary>
    public static bool IsNumeric(IReadOnlyList<string?> cells, CultureInfo culture) => For(cells, culture) is BandScale;

    /// <summary>Reads a number as the culture writes it, or as a machine does.</summary>
    public static bool TryNumber(string? cell, CultureInfo culture, out double number)
    {
        const NumberStyles Styles = NumberStyles.Float | NumberStyles.AllowThousands;
        number = 0;
        return cell is not null
            && (double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out number)
                || double.TryParse(cell, Styles, culture, out number))
            && !double.IsNaN(number) && !double.IsInfinity(number);
    }
}
