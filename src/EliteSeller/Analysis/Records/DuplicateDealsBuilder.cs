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
        var price = amount is > 0 and var known ? Join(
            Join(account, WordsHash.Compute(known.ToString("G29", CultureInfo.InvariantCulture))),
            WordsHash.Compute(row.GetText(OpportunityField.Currency))) : 0;
        if (name != 0 || price != 0)
        {
            _deals.Add(new Watched(name, price, Known(row, OpportunityField.Id) ?? 0, row.Line));
        }
    }

    // Most keys are there once: they are sorted alone, and deals are only looked at for those that are not.
    private void Find(bool isNamed, Dictionary<long, DuplicateDeal> others)
    {
        var keys = new ulong[_deals.Count];
        for (var place = 0; place < keys.Length; place++)
        {
            keys[place] = _deals[place].Key(isNamed);
        }

        Array.Sort(keys);
        var alike = new Dictionary<ulong, List<Watched>>();
        for (var place = 1; place < keys.Length; place++)
        {
            if (keys[place] == keys[place - 1] && keys[place] != 0 && !alike.ContainsKey(keys[place]))
            {
                alike.Add(keys[place], []);
            }
        }

        if (alike.Count == 0)
        {
            return;
        }

        foreach (var deal in _deals)
        {
            if (alike.TryGetValue(deal.Key(isNamed), out var deals))
            {
                deals.Add(deal);
            }
        }

        foreach (var deals in alike.Values)
        {
            Pair(deals, isNamed, others);
        }
    }

    // Each deal is told of the one before it, and the first of the second.
    private static void Pair(List<Watched> deals, bool isNamed, Dictionary<long, DuplicateDeal> others)
    {
        var alike = new List<List<long>>();
        var rows = new Dictionary<ulong, List<long>>();
        foreach (var deal in deals)
        {
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

    private static ulong Join(ulong one, ulong other) => WordsHash.Add(WordsHash.Add(one, (int)(other >> 32)), (int)other);

    // The hash of what a cell says, in any case; null where it says nothing.
    private static ulong? Known(SourceRow row, OpportunityField field) =>
        row.Table.ColumnOf(field) is var column && column >= 0 && CellText.OrNull(row.GetText(column)) is { } text
            && !UnknownWords.Matches(text) ? WordsHash.ComputeUpper(text) : null;

    private readonly record struct Watched(ulong Name, ulong Amount, ulong Id, long Line)
    {
        public ulong Key(bool isNamed) => isNamed ? Name : Amount;
    }
}
