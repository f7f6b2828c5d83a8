using EliteSeller.Text;

namespace EliteSeller.Files.Import.Headers;

/// <summary>The columns that the user has named with <c>-Property</c>.</summary>
internal static class PropertyMap
{
    private static readonly string[] _fieldNames = Enum.GetNames(typeof(OpportunityField));

    /// <summary>The column of each property in the map.</summary>
    /// <exception cref="EliteSellerException">UnknownProperty or ColumnNotFound, each with the nearest names.</exception>
    /// <param name="map">The map as the user wrote it.</param>
    /// <param name="headers">The headers of the source.</param>
    /// <param name="unread">The properties that the user wants from no column: those with an empty name.</param>
    public static Dictionary<OpportunityField, int> Resolve(
        IReadOnlyDictionary<string, string> map, IReadOnlyList<string> headers, out HashSet<OpportunityField> unread)
    {
        var columns = new Dictionary<OpportunityField, int>();
        unread = [];
        foreach (var pair in map)
        {
            if (string.IsNullOrWhiteSpace(pair.Value))
            {
                unread.Add(FieldOf(pair.Key));
            }
            else
            {
                columns[FieldOf(pair.Key)] = ColumnOf(pair.Value, headers);
            }
        }

        return columns;
    }

    /// <summary>The property of a name.</summary>
    /// <exception cref="EliteSellerException">UnknownProperty.</exception>
    public static OpportunityField FieldOf(string name)
    {
        var known = Array.Find(_fieldNames, field => field.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase));
        return known is null
            ? throw new EliteSellerException(new Problem(
                "UnknownProperty", ProblemKind.Argument, $"'{name}' in -Property is not a property of an opportunity.",
                Suggest(NearestNames.To(name, _fieldNames), $"The properties are {string.Join(", ", _fieldNames)}.")))
            : (OpportunityField)Enum.Parse(typeof(OpportunityField), known);
    }

    private static int ColumnOf(string header, IReadOnlyList<string> headers)
    {
        var key = HeaderText.Normalize(header);
        for (var column = 0; column < headers.Count; column++)
        {
            if (HeaderText.Normalize(headers[column]) == key)
            {
                return column;
            }
        }

        throw new EliteSellerException(new Problem(
            "ColumnNotFound", ProblemKind.Argument, $"The column '{header}' in -Property does not exist in this source.",
            Suggest(NearestNames.To(header, headers), $"Its columns are {HeaderMatcher.List(headers)}.")));
    }

    private static string Suggest(IReadOnlyList<string> near, string otherwise) =>
        near.Count == 0 ? otherwise : $"Did you mean {string.Join(" or ", near.Select(name => $"'{name}'"))}?";
}
