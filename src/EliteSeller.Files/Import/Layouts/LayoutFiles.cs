using System.Globalization;
using CsvHelper;

namespace EliteSeller.Files.Import.Layouts;

/// <summary>The layouts that come with the product, read from its data files.</summary>
public static class LayoutFiles
{
    private static readonly Lazy<LayoutCatalogue> _catalogue = new(Load);
    private static readonly Lazy<IReadOnlyList<ContactLayout>> _contacts = new(LoadContacts);
    private static readonly Lazy<ContactWordList> _contactWords = new(LoadContactWords);

    /// <summary>All layouts, in the order of the data.</summary>
    public static LayoutCatalogue Catalogue => _catalogue.Value;

    /// <summary>The files of contacts that are known; of two that fit a file equally well the earlier one is taken.</summary>
    public static IReadOnlyList<ContactLayout> Contacts => _contacts.Value;

    /// <summary>What the words in them mean.</summary>
    public static ContactWordList ContactWords => _contactWords.Value;

    private static LayoutCatalogue Load()
    {
        var stages = Rows("stages.csv")
            .ToLookup(row => row[0], row => new SalesStage(row[1], Position(row[2]), Parse<DealOutcome>(row[3])));
        var layouts = new List<Layout>();
        foreach (var rows in Rows("headers.csv").GroupBy(row => row[0]))
        {
            var headers = rows.Select(row => new HeaderAlias(row[1], Parse<OpportunityField>(row[2]), row[3])).ToList();
            layouts.Add(new Layout(rows.Key, headers, stages[rows.Key].ToList()));
        }

        var histories = Rows("history.csv").GroupBy(row => row[0])
            .Select(rows =>
                new HistoryLayout(rows.Key, rows.Select(row => new HistoryText(Parse<HistoryRole>(row[2]), row[3]))))
                .ToList();
        var units = Rows("units.csv").Select(row => new UnitHint(row[0], row[1], row[2] == "Known", row[3])).ToList();
        return new LayoutCatalogue(layouts, histories, units);
    }

    private static List<ContactLayout> LoadContacts() => Rows("contacts.csv").GroupBy(row => row[0])
        .Select(rows => new ContactLayout(rows.Key,
            rows.Select(row => new KeyValuePair<ContactColumn, string>(Parse<ContactColumn>(row[2]), row[3])))).ToList();

    private static ContactWordList LoadContactWords() =>
        new(Rows("contact-words.csv").Select(row => (Parse<ContactColumn>(row[0]), row[2], row[3])));

    private static List<string[]> Rows(string name)
    {
        var rows = new List<string[]>();
        using var reader = CsvReader.Create(Resource(name), new CsvReaderOptions { Separator = ',' }, leaveOpen: false);
        while (reader.Read())
        {
            rows.Add([reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetString(3)]);
        }

        return rows;
    }

    private static Stream Resource(string name) =>
        typeof(LayoutFiles).Assembly.GetManifestResourceStream(typeof(LayoutFiles), name)
        ?? throw new InvalidOperationException($"{name} is not embedded.");

    private static decimal? Position(string text) => text.Length == 0 ? null : decimal.Parse(text, CultureInfo.InvariantCulture);

    private static T Parse<T>(string name)
        where T : struct =>
            Enum.TryParse<T>(name, out var value)
            ? value : throw new InvalidOperationException($"The layout files name '{name}', which is no {typeof(T).Name}.");
}
