using System.Globalization;

namespace EliteSeller.Files.Import.Tables;

/// <summary>
/// Recognises rows that were opportunities of ours before they were written to CSV, XML or JSON, or sent to another process.
/// </summary>
public static class OwnObjects
{
    private static readonly Dictionary<string, Type> _enums = typeof(Opportunity).GetProperties()
        .Where(property => property.PropertyType.IsEnum)
        .ToDictionary(property => property.Name, property => property.PropertyType, StringComparer.OrdinalIgnoreCase);

    /// <summary>The place of the text that tells a row of ours from others, or -1.</summary>
    /// <param name="names">The names of a row's properties.</param>
    /// <returns>The place of <c>Recorded</c> where the other properties of ours are there too.</returns>
    public static int MarkIn(IReadOnlyList<string> names) =>
        Has(names, nameof(Opportunity.StagePosition)) && Has(names, nameof(Opportunity.LastChangeDate))
            ? IndexOf(names, nameof(Opportunity.Recorded)) : -1;

    /// <summary>Whether a row was a result, of which the opportunity is left as a text only.</summary>
    /// <param name="names">The names of a row's properties.</param>
    /// <returns>True for a row of results.</returns>
    public static bool AreResults(IReadOnlyList<string> names) =>
        Has(names, "Verdict") && Has(names, "Opportunity") && Has(names, "Coverage") && Has(names, "ReasonsAgainst");

    /// <summary>
    /// Writes the numbers by which JSON stands for our words as these words again: 4 is no grade of a seller, it is Confirmed.
    /// </summary>
    /// <param name="names">The names of the row's properties.</param>
    /// <param name="cells">Its texts.</param>
    public static void NameNumbers(IReadOnlyList<string> names, IList<string> cells)
    {
        for (var column = 0; column < (names ?? throw new ArgumentNullException(nameof(names))).Count; column++)
        {
            if (_enums.TryGetValue(names[column], out var type)
                && int.TryParse(cells[column], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && Enum.IsDefined(type, number))
            {
                cells[column] = Enum.GetName(type, number)!;
            }
        }
    }

    /// <summary>What to say about results whose opportunities are gone.</summary>
    /// <returns>The problem.</returns>
    public static Problem ResultsAsText() => new(
        "ResultsAsText", ProblemKind.Data, "These are results without their deals: writing them as text has kept the names only.",
        "Write the deals instead, such as: $results.Opportunity | Export-Csv deals.csv.");

    private static bool Has(IReadOnlyList<string> names, string name) => IndexOf(names, name) >= 0;

    private static int IndexOf(IReadOnlyList<string> names, string name)
    {
        for (var column = 0; column < names.Count; column++)
        {
            if (names[column].Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return column;
            }
        }

        return -1;
    }
}
