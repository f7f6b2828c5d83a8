using EliteSeller.Files.Import.Headers;

namespace EliteSeller.Files.Import.Tables;

/// <summary>
/// Finds columns that do not hold what their field needs: more than half of their cells, and at least five. One error names all of them.
/// </summary>
internal static class UnreadableColumns
{
    private const int Fewest = 5;

    /// <summary>Takes out columns whose name was only alike, and ends the reading where others cannot be read.</summary>
    /// <param name="columns">The columns of the source.</param>
    /// <param name="unsure">The columns whose names are not names of their field in the layout.</param>
    /// <exception cref="EliteSellerException">ColumnNotReadable.</exception>
    public static void Remove(List<ColumnProfile> columns, ICollection<int> unsure)
    {
        columns.RemoveAll(column => unsure.Contains(column.Index) && column.Unreadable * 2 > column.Filled);
        var wrong = columns.Where(column => column.Unreadable >= Fewest && column.Unreadable * 2 > column.Filled).ToList();
        if (wrong.Count > 0)
        {
            throw new EliteSellerException(new Problem(
                "ColumnNotReadable", ProblemKind.Data, string.Join(" ", wrong.Select(Describe)),
                $"Leave the column out, or name another one: -Property @{{ "
                    + $"{string.Join("; ", wrong.Select(column => $"{column.Field} = ''"))} }}", column: wrong[0].Header));
        }
    }

    private static string Describe(ColumnProfile column) => FormattableString.Invariant(
        $"'{DisplayText.Shorten(column.Header, 40)}' does not hold {Name(column.Kind)}: {Examples(column)} ({column.Unreadable} of ")
            + FormattableString.Invariant($"{column.Filled} cells).");

    private static string Examples(ColumnProfile column) =>
        string.Join(", ", column.Examples.Select(text => $"'{DisplayText.Shorten(text, 40)}'"));

    private static string Name(FieldKind kind) => kind switch
    {
        FieldKind.Date => "dates",
        FieldKind.Flag => "yes or no",
        FieldKind.Probability => "probabilities",
        _ => "numbers",
    };
}
