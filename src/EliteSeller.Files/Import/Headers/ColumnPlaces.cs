namespace EliteSeller.Files.Import.Headers;

/// <summary>Columns by their places.</summary>
internal static class ColumnPlaces
{
    /// <summary>The columns that something holds of.</summary>
    /// <param name="count">How many columns there are.</param>
    /// <param name="holds">Tells it of a column, counted from 0.</param>
    public static int[] Where(int count, Predicate<int> holds)
    {
        var places = new List<int>();
        for (var place = 0; place < count; place++)
        {
            if (holds(place))
            {
                places.Add(place);
            }
        }

        return places.ToArray();
    }
}
