using EliteSeller.Files.Import.Layouts;
using EliteSeller.Text;

namespace EliteSeller.Files.Import.Headers;

/// <summary>Finds the layout that explains the headers of a source best, and the column of each field.</summary>
/// <remarks>
/// Every recognised header counts one. A header that only one CRM knows counts three, because it tells that CRM from the
/// others; a layout's first choice for a field counts half a point more. A layout is a preference: a header that it does not claim is read
/// by plain names, by the names of other layouts, and by names that are only alike. So a CRM without a header of its own never wins over
/// the plain layout where that knows more headers, and of two layouts that explain a source equally well the earlier one is taken.
/// </remarks>
/// <param name="catalogue">The layouts that are known.</param>
public sealed class HeaderMatcher(LayoutCatalogue catalogue)
{
    internal const string Everybody = "Plain";
    private const int MaximumListed = 24;

    // A column that the layout does not claim comes behind all that it claims.
    internal const int Behind = 1_000_000;

    // A file without a header has somebody's data in its place, and a message prints no row of that.
    private const int LongestListed = 40;
    private const string Delimiters = ",;\t|";

    private static readonly OpportunityField[] _dealFields =
    [
        OpportunityField.Stage, OpportunityField.Amount, OpportunityField.CloseDate, OpportunityField.Outcome, OpportunityField.Probability,
        OpportunityField.IsClosed, OpportunityField.IsWon,
    ];

    private readonly LayoutCatalogue _catalogue = catalogue ?? throw new ArgumentNullException(nameof(catalogue));
    private readonly FallbackNames _fallback = FallbackNames.For(catalogue);

    /// <summary>How many of these texts any layout knows as a header. It tells a header row from a title or a data row.</summary>
    /// <param name="cells">The cells of a row.</param>
    /// <returns>The number of recognised headers.</returns>
    public int CountRecognised(IReadOnlyList<string> cells)
    {
        return cells.Count(cell => HeaderText.Normalize(cell) is { Length: > 0 } key && _fallback.Find(cell, key) is not null);
    }

    /// <summary>What a header means in the first layout that knows it; null when none does.</summary>
    /// <param name="header">The header.</param>
    /// <returns>The field, or null.</returns>
    public OpportunityField? FieldOf(string header)
    {
        var key = HeaderText.Normalize(header);
        return _catalogue.Layouts.SelectMany(layout => layout.MeaningsOf(key)).Select(meaning => (OpportunityField?)meaning.Field)
            .FirstOrDefault();
    }

    /// <summary>Finds the layout and the columns.</summary>
    /// <param name="headers">The headers, each used once.</param>
    /// <param name="options">The layout and the columns that the user has named.</param>
    /// <returns>The match.</returns>
    /// <exception cref="EliteSellerException">
    /// NoColumnRecognised, NotADealsTable, LogOfChanges, AmbiguousLayout, UnknownLayout, UnknownProperty or ColumnNotFound.
    /// </exception>
    internal HeaderMatch Match(IReadOnlyList<string> headers, ReadingOptions options)
    {
        var named = PropertyMap.Resolve(options.Property, headers, out var unread);
        var keys = headers.Select(HeaderText.Normalize).ToList();
        var meanings = headers.Select((header, column) => keys[column].Length == 0 ? null : _fallback.Find(header, keys[column])).ToList();
        var candidates = _catalogue.Named(options.Layout).Select(layout => new LayoutCandidate(layout, headers, keys, meanings, _catalogue))
            .ToList();
        if (named.Count == 0 && !options.ReadsNamedOnly && meanings.TrueForAll(meaning => meaning is null))
        {
            throw new EliteSellerException(NothingRecognised(headers, keys));
        }

        var best = Best(candidates);
        var (columns, alternates) = options.ReadsNamedOnly ? (named, []) : best.Columns(named, unread);
        if (!options.IsLog && (columns.Count < 2 || !Array.Exists(_dealFields, columns.ContainsKey)))
        {
            throw new EliteSellerException(NotDeals(headers, columns));
        }

        if (!options.IsLog && !options.OneRowPerDeal && _catalogue.Histories.Any(history => history.IsOfChanges(headers)))
        {
            throw new EliteSellerException(OfChanges());
        }

        return new HeaderMatch(best.Layout, Reason(best, options), headers, columns, alternates,
            new StageDayColumns(headers, _catalogue.Histories.SelectMany(history => history.StageColumns)), StageBeforeClose(keys),
            _catalogue.Units)
        {
            UnsureColumns = ColumnPlaces.Where(
                keys.Count, column => best.Layout.MeaningsOf(keys[column]).Count == 0 && meanings[column] is { Tier: > 1 }),
        };
    }

    private static LayoutCandidate Best(List<LayoutCandidate> candidates)
    {
        var plain = candidates.Find(candidate => candidate.Layout.Name == Everybody);
        var best = candidates.OrderByDescending(candidate => candidate.Score).First();
        if (plain is null || best == plain)
        {
            return best;
        }

        return best.Recognised < plain.Recognised && (best.Telling.Count == 0 || best.Recognised * 2 < plain.Recognised) ? plain : best;
    }

    /// <summary>Headers for an error message: the first two dozen, quoted, long ones cut off.</summary>
    /// <param name="headers">The headers, or other names.</param>
    /// <returns>A list for a sentence.</returns>
    public static string List(IReadOnlyList<string> headers)
    {
        var shown = string.Join(", ", headers.Take(MaximumListed).Select(header => $"'{DisplayText.Shorten(header, LongestListed)}'"));
        return headers.Count > MaximumListed ? FormattableString.Invariant($"{shown} and {headers.Count - MaximumListed} more") : shown;
    }

    private int StageBeforeClose(List<string> keys) =>
        keys.FindIndex(
            key => _catalogue.Histories.Any(history => history.StageBeforeClose.Any(header => HeaderText.Normalize(header) == key)));

    private static string Reason(LayoutCandidate best, ReadingOptions options)
    {
        var telling = best.Telling.Count == 0
            ? "" : $", among them {string.Join(", ", best.Telling.Take(3).Select(header => $"'{header}'"))}, found in no other CRM";
        return options.Layout is null
            ? FormattableString.Invariant($"{best.Read} of {best.HeaderCount} headers match{telling}")
            : FormattableString.Invariant($"named by -Layout; {best.Read} of {best.HeaderCount} headers match");
    }

    private Problem NothingRecognised(IReadOnlyList<string> headers, List<string> keys)
    {
        if (headers.Count == 1 && headers[0].IndexOfAny(Delimiters.ToCharArray()) >= 0)
        {
            return new Problem(
                "NoColumnRecognised", ProblemKind.NoInput,
                    $"The file was read as one column, {List(headers)}, which is not a known header.",
                "Its columns appear to use another separator: omit -Delimiter, or use -Delimiter ','.");
        }

        var known = _catalogue.Layouts.SelectMany(layout => layout.Headers).Select(alias => alias.Header).Distinct().ToList();
        var near = keys.Take(MaximumListed)
            .SelectMany((key, column) =>
                key.Length > LongestListed ? [] : NearestNames.To(key, known, 1).Select(name => $"'{headers[column]}' resembles '{name}'"))
                .Take(3).ToList();
        if (headers.Count(LooksLikeData) is var data && data >= 2)
        {
            return NoHeader(data, headers.Count);
        }

        var hint = "Map the columns with -Property @{ Stage = '...'; Amount = '...'; CloseDate = '...' }, or name the CRM with -Layout.";
        return new Problem(
            "NoColumnRecognised", ProblemKind.NoInput, $"No header is recognised: {List(headers)}.",
            near.Count == 0 ? hint : $"{string.Join("; ", near)}. {hint}");
    }

    private static Problem NoHeader(int data, int all) => new(
        "NoHeader", ProblemKind.NoInput, FormattableString.Invariant(
            $"The first line looks like data, not like a header: {data} of its {all} cells are numbers, dates or blank."),
        "Add a line with the names of the columns above it, such as Id,Name,Amount,CloseDate,Stage.");

    private static Problem OfChanges() => new(
        "LogOfChanges", ProblemKind.NoInput, "This is a log of changes: each row is a change, not a deal.",
        "Use it as -History of the deals' own export; its name must not start with a date.");

    private static bool LooksLikeData(string header) =>
        UnknownWords.Matches(header) || header.StartsWith("Column", StringComparison.Ordinal) || DateText.Read(header).IsDate
            || NumberText.Read(header).Vote != FormatVote.Unreadable;

    // A word of a customer's row may be a header by chance; the row is never shown.
    private static Problem NotDeals(IReadOnlyList<string> headers, Dictionary<OpportunityField, int> columns) =>
        headers.Count(LooksLikeData) is var data && data >= 2 && data * 3 >= headers.Count ? NoHeader(data, headers.Count) : new Problem(
        "NotADealsTable", ProblemKind.NoInput,
        $"This does not look like a table of deals: it has no stage, amount, close date or status. Its headers are {List(headers)}; "
            + "recognised: "
        + (columns.Count == 0 ? "nothing." : string.Join(", ", columns.Select(pair => $"'{headers[pair.Value]}' as {pair.Key}")) + "."),
        "Export at least a stage, an amount or a close date, or map the columns with -Property @{ Stage = '...' }.");
}
