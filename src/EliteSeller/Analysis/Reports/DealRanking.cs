using EliteSeller.Analysis.Pipelines;

namespace EliteSeller.Analysis.Reports;

/// <summary>In which order deals are told.</summary>
/// <param name="shelf">Has the name by which deals of one id are told apart.</param>
internal sealed class DealRanking(IReportShelf shelf)
{
    /// <summary>A deal of which nobody can say how lively it is stands in the middle.</summary>
    private const int UnknownMomentum = 500;

    private readonly PackedRecords _ids = new();
    private readonly PackedWriter _id = new();

    /// <summary>Keeps the id of a deal, in a third of the memory of a string.</summary>
    /// <returns>Its place.</returns>
    public long AddId(string? id)
    {
        _id.Clear();
        _id.Write(id);
        return _ids.Add(_id);
    }

    /// <summary>
    /// Orders deals by amount × (100 − Momentum): the largest amounts with the least momentum first. What most deals of the file share
    /// comes last, and deals without an amount last of their kind. Amounts of different currencies are never compared: the largest of
    /// each stand side by side, then the second of each.
    /// </summary>
    /// <param name="most">How many are looked for; the others are only counted.</param>
    public RankedDeals ByUrgency(int most) => new(most, deal => deal.IsFileWide, Compare);

    /// <summary>The largest amounts first; of several currencies the largest of each side by side, then the second of each.</summary>
    /// <param name="most">How many are looked for; the others are only counted.</param>
    public RankedDeals ByAmount(int most) => new(most, _ => false, CompareAmounts);

    /// <summary>The order of all deals: the urgent ones first.</summary>
    public int CompareAll(DealEntry one, DealEntry other) =>
        (one.BadNews != BadNewsAge.New).CompareTo(other.BadNews != BadNewsAge.New) is not 0 and var urgent ? urgent
        : one.Verdict != other.Verdict ? (one.Verdict < other.Verdict ? -1 : 1)
        : CompareNames(one, other);

    private static decimal Weight(DealEntry deal) => (deal.Amount ?? 0) * (1000 - (deal.MomentumTenths ?? UnknownMomentum));

    private int Compare(DealEntry one, DealEntry other) =>
        Weight(other).CompareTo(Weight(one)) is not 0 and var weight ? weight : CompareAmounts(one, other);

    private int CompareAmounts(DealEntry one, DealEntry other) =>
        (other.Amount ?? 0).CompareTo(one.Amount ?? 0) is not 0 and var amount ? amount : CompareNames(one, other);

    private int CompareNames(DealEntry one, DealEntry other) =>
        PackedReader.CompareTexts(_ids.At(one.IdPlace), _ids.At(other.IdPlace)) is not 0 and var id ? id
        : one.Place == other.Place ? 0
        : string.CompareOrdinal(shelf.Take(one.Place).Name, shelf.Take(other.Place).Name) is not 0 and var name ? name
        : one.Place.CompareTo(other.Place);
}
