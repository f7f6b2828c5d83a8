using System.Globalization;
using EliteSeller.Text;

namespace EliteSeller.Analysis.Records;

/// <summary>Looks for open deals that are there twice while the deals of a file pass by, and keeps some hashes of each.</summary>
/// <remarks>
/// The same deal is the same account with the same name, or with the same amount. Two rows with one id are one deal. Beyond half a million
/// open deals no more are watched, because memory must stay flat.
/// </remarks>
public sealed class DuplicateDealsBuilder : IDealConsumer
{
    /// <summary>More deals of one account at one amount are a price list.</summary>
    private const int MostAtOnePrice = 3;

    private const int MostWatched = 500_000;

    private readonly List<Watched> _deals = [];

    /// <inheritdoc/>
    public void Add(Opportunity opportunity)
    {
        _ = opportunity ?? throw new ArgumentNullException(nameof(opportunity));
        Add(opportunity.Row, opportunity.Outcome, opportunity.Amount);
    }

    /// <summary>What the deals that have passed come to.</summary>
    /// <returns>The deals that are there twice.</returns>
    public DuplicateDeals Build()
    {
        var others = new Dictionary<long, (long Line, bool IsNamed)>();
        Find(deal => deal.Name, isNamed: true, others);
        Find(deal => deal.Amount, isNamed: false, others);
        return new DuplicateDeals(others);
    }

    private void Add(SourceRow row, DealOutcome outcome, decimal? amount)
    {
        if (outcome != DealOutcome.Open || _deals.Count >= MostWatched || Known(row, OpportunityField.Account) is not { } account)
        {
            return;
        }

        var name = Known(row, OpportunityField.Name) is { } text ? Join(account, text) : 0;
        var price = amount is > 0 and var known
            ? Join(account, known.ToString("G29", CultureInfo.InvariantCulture) + row.GetText(OpportunityField.Currency)) : 0;
        if (name != 0 || price != 0)
        {
            _deals.Add(new Watched(name, price, Known(row, OpportunityField.Id) is { } id ? WordsHash.Compute(id) : 0, row.Line));
        }
    }

    private void Find(Func<Watched, ulong> key, bool isNamed, Dictionary<long, (long Line, bool IsNamed)> others)
    {
        var keys = _deals.ConvertAll(deal => key(deal)).ToArray();
        var places = Enumerable.Range(0, keys.Length).ToArray();
        Array.Sort(keys, places);
        for (var start = 0; start < keys.Length;)
        {
            var end = start + 1;
            while (end < keys.Length && keys[end] == keys[start])
            {
                end++;
            }

            if (keys[start] != 0 && end - start > 1)
            {
                Pair(places.Skip(start).Take(end - start), isNamed, others);
            }

            start = end;
        }
    }

    // Each deal is told of the one before it, and the first of the second.
    private void Pair(IEnumerable<int> places, bool isNamed, Dictionary<long, (long Line, bool IsNamed)> others)
    {
        var alike = places.OrderBy(place => place).Select(place => _deals[place])
            .GroupBy(deal => deal.Id == 0 ? (ulong)deal.Line : deal.Id).Select(rows => rows.ToArray()).ToArray();
        if (alike.Length < 2 || (!isNamed && alike.Length > MostAtOnePrice))
        {
            return;
        }

        for (var i = 0; i < alike.Length; i++)
        {
            foreach (var row in alike[i].Where(row => !others.ContainsKey(row.Line)))
            {
                others.Add(row.Line, (alike[i == 0 ? 1 : i - 1][0].Line, isNamed));
            }
        }
    }

    private static ulong Join(string account, string other) => WordsHash.Compute(account + "\u001f" + other);

    private static string? Known(SourceRow row, OpportunityField field) =>
        row.Table.ColumnOf(field) is var column && column >= 0 && CellText.OrNull(row.GetText(column)) is { } text
            && !UnknownWords.Matches(text) ? text.ToUpperInvariant() : null;

    private readonly record struct Watched(ulong Name, ulong Amount, ulong Id, long Line);
}
