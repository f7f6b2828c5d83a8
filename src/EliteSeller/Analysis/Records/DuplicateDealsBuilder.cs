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
        var others = new Dictionary<long, DuplicateDeal>();
        Find(isNamed: true, others);
        Find(isNamed: false, others);
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

    private void Find(bool isNamed, Dictionary<long, DuplicateDeal> others)
    {
        var places = new int[_deals.Count];
        for (var place = 0; place < places.Length; place++)
        {
            places[place] = place;
        }

        Array.Sort(places, (one, other) => Key(one, isNamed) is var key && key.CompareTo(Key(other, isNamed)) is var order && order != 0
            ? order : one.CompareTo(other));
        for (var start = 0; start < places.Length;)
        {
            var key = Key(places[start], isNamed);
            var end = start + 1;
            while (end < places.Length && Key(places[end], isNamed) == key)
            {
                end++;
            }

            if (key != 0 && end - start > 1)
            {
                Pair(new ArraySegment<int>(places, start, end - start), isNamed, others);
            }

            start = end;
        }
    }

    private ulong Key(int place, bool isNamed) => isNamed ? _deals[place].Name : _deals[place].Amount;

    // Each deal is told of the one before it, and the first of the second.
    private void Pair(ArraySegment<int> places, bool isNamed, Dictionary<long, DuplicateDeal> others)
    {
        var alike = new List<List<long>>();
        var rows = new Dictionary<ulong, List<long>>();
        for (var i = places.Offset; i < places.Offset + places.Count; i++)
        {
            var deal = _deals[places.Array![i]];
            var id = deal.Id == 0 ? (ulong)deal.Line : deal.Id;
            if (!rows.TryGetValue(id, out var lines))
            {
                rows.Add(id, lines = []);
                alike.Add(lines);
            }

            lines.Add(deal.Line);
        }

        if (alike.Count < 2 || (!isNamed && alike.Count > MostAtOnePrice))
        {
            return;
        }

        for (var i = 0; i < alike.Count; i++)
        {
            foreach (var line in alike[i])
            {
                if (!others.ContainsKey(line))
                {
                    others.Add(line, new DuplicateDeal(alike[i == 0 ? 1 : i - 1][0], isNamed));
                }
            }
        }
    }

    private static ulong Join(string account, string other) => WordsHash.Compute(account + "\u001f" + other);

    private static string? Known(SourceRow row, OpportunityField field) =>
        row.Table.ColumnOf(field) is var column && column >= 0 && CellText.OrNull(row.GetText(column)) is { } text
            && !UnknownWords.Matches(text) ? text.ToUpperInvariant() : null;

    private readonly record struct Watched(ulong Name, ulong Amount, ulong Id, long Line);
}
