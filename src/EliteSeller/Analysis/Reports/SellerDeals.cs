namespace EliteSeller.Analysis.Reports;

/// <summary>Adds up the open deals of one seller while they pass, and finds those to ask about.</summary>
internal sealed class SellerDeals(string? owner, DealRanking ranking, int most)
{
    // What most deals share tells nothing about the one, so the rest is ordered without it.
    private readonly RankedDeals _new = ranking.ByUrgency(most);
    private readonly RankedDeals _known = ranking.ByUrgency(most);

    public string? Owner { get; } = owner;

    public VerdictSums Sums { get; } = new();

    /// <summary>How many deals have new bad news.</summary>
    public int News { get; private set; }

    /// <summary>How many deals have bad news.</summary>
    public int Bad { get; private set; }

    /// <summary>The deals to ask about, those with new bad news first.</summary>
    public IEnumerable<DealEntry> ToAsk => _new.First.Concat(_known.First);

    public int CountToAsk => _new.Count + _known.Count;

    public void Add(DealEntry deal)
    {
        Sums.Add(deal.Verdict, deal.Amount, deal.Currency);
        News += deal.BadNews == BadNewsAge.New ? 1 : 0;
        Bad += deal.BadNews != BadNewsAge.None ? 1 : 0;
        if (deal.HasQuestion)
        {
            (deal.BadNews == BadNewsAge.New ? _new : _known).Add(deal);
        }
    }
}
