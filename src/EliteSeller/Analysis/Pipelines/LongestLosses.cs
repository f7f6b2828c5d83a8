namespace EliteSeller.Analysis.Pipelines;

/// <summary>Keeps the losses that took longest, and of a million others nothing.</summary>
internal sealed class LongestLosses
{
    /// <summary>So many late losses are listed; the count tells of the rest.</summary>
    public const int Most = 25;

    private static readonly Comparison<LateLoss> LongestFirst = (a, b) =>
    {
        var byDays = (b.Days ?? -1).CompareTo(a.Days ?? -1);
        var byAmount = byDays != 0 ? byDays : (b.Amount ?? 0).CompareTo(a.Amount ?? 0);
        var byId = byAmount != 0 ? byAmount : string.CompareOrdinal(a.Id, b.Id);
        return byId != 0 ? byId : string.CompareOrdinal(a.Name, b.Name);
    };

    private readonly List<LateLoss> _losses = [];
    private int _least = int.MinValue;

    public void Add(in PipelineDeal deal, decimal? amount, string? currency, int? days)
    {
        if ((days ?? -1) < _least)
        {
            return;
        }

        var row = deal.Row;
        _losses.Add(new LateLoss(
            OpportunityId.OrNull(row.GetText(OpportunityField.Id)), CellText.OrNull(row.GetText(OpportunityField.Name)),
            days, deal.Position, amount, currency, Day.Date(deal.Close), deal.LossReason,
            deal.Position is null ? LatenessSign.Days : deal.IsPositionOfHistory ? LatenessSign.History : LatenessSign.Stage));
        if (_losses.Count >= 4 * Most)
        {
            Trim();
        }
    }

    public void Add(LongestLosses other) => _losses.AddRange(other._losses);

    /// <summary>The longest that took at least so many days, longest first.</summary>
    public IEnumerable<LateLoss> From(double leastDays)
    {
        Trim();
        return _losses.Where(loss => (loss.Days ?? -1) >= leastDays);
    }

    private void Trim()
    {
        _losses.Sort(LongestFirst);
        if (_losses.Count > Most)
        {
            _losses.RemoveRange(Most, _losses.Count - Most);
            _least = _losses[Most - 1].Days ?? -1;
        }
    }
}
