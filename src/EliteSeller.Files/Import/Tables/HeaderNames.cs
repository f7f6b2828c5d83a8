using System.Globalization;
using EliteSeller.Files.Import.Headers;

namespace EliteSeller.Files.Import.Tables;

/// <summary>Gives every column a name of its own: a repeated header gets a number, a blank one the number of its column.</summary>
internal sealed class HeaderNames
{
    /// <summary>Names the columns.</summary>
    /// <param name="cells">The header row as the source wrote it.</param>
    public HeaderNames(IReadOnlyList<string> cells)
    {
        var names = new string[cells.Count];
        var used = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var repeated = new List<string>();
        var blank = new List<string>();
        for (var column = 0; column < cells.Count; column++)
        {
            // A name that stands in the source keeps it, even when an earlier blank column would have been given the same.
            used.Add(cells[column].Trim());
        }

        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var numbers = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var column = 0; column < cells.Count; column++)
        {
            var header = cells[column].Trim();
            if (header.Length == 0)
            {
                names[column] = Free("Column" + (column + 1).ToString(CultureInfo.InvariantCulture), used, taken, numbers);
                blank.Add(names[column]);
            }
            else if (!taken.Add(header))
            {
                names[column] = Free(header, used, taken, numbers);
                repeated.Add(names[column]);
            }
            else
            {
                names[column] = header;
            }
        }

        Names = names;
        Repeated = repeated;
        Blank = blank;
    }

    /// <summary>One name a column, each used once without regard to case.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The new names of columns whose header had stood there before: the second <c>Amount</c> is now <c>Amount_2</c>.</summary>
    public IReadOnlyList<string> Repeated { get; }

    /// <summary>The new names of columns without a header.</summary>
    public IReadOnlyList<string> Blank { get; }

    /// <summary>Tells the user what was renamed.</summary>
    /// <param name="log">The report of the source.</param>
    public void Note(ReadingLog log)
    {
        if (Repeated.Count > 0)
        {
            log.Warn("DuplicateHeader",
                "Some headers occur more than once. The first column of each is read; the others are kept as "
                + $"{HeaderMatcher.List(Repeated)}.");
        }

        if (Blank.Count > 0)
        {
            log.Warn("BlankHeader", $"Some columns have no header. They are kept as {HeaderMatcher.List(Blank)}.");
        }
    }

    private static string Free(string wanted, HashSet<string> used, HashSet<string> taken, Dictionary<string, int> numbers)
    {
        if (!used.Contains(wanted) && taken.Add(wanted))
        {
            return wanted;
        }

        // Ten thousand columns of one name are numbered on and not counted again each time.
        for (var number = numbers.TryGetValue(wanted, out var last) ? last + 1 : 2; ; number++)
        {
            var name = wanted + "_" + number.ToString(CultureInfo.InvariantCulture);
            if (!used.Contains(name) && taken.Add(name))
            {
                numbers[wanted] = number;
                return name;
            }
        }
    }
}
