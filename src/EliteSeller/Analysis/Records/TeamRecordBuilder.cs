namespace EliteSeller.Analysis.Records;

/// <summary>Counts a team's deals for its record while they pass by, and keeps none of them.</summary>
/// <param name="asOf">The day on which the record is looked at: a deal that closed later counts as open.</param>
public sealed class TeamRecordBuilder(DateTime asOf) : IDealConsumer
{
    /// <summary>A column with more different words than this is no pipeline and no type.</summary>
    private const int MostSegments = 500;

    private readonly Dictionary<Tuple<string?, string?>, SegmentCounts> _counts = [];
    private readonly int _asOf = Day.Number(asOf.Date);
    private SegmentCounts? _last;

    /// <inheritdoc/>
    public void Add(Opportunity opportunity)
    {
        _ = opportunity ?? throw new ArgumentNullException(nameof(opportunity));
        Add(opportunity.Row, opportunity.Outcome, (opportunity.CreatedDay, opportunity.CloseDay), opportunity.Discount,
            opportunity.HoursInvested);
    }

    /// <summary>The record of the deals that have passed.</summary>
    /// <returns>The record; one that says nothing when too few deals have ended.</returns>
    public TeamRecord Build() => new(_counts.Values);

    private void Add(SourceRow row, DealOutcome outcome, (int Created, int Close) days, decimal? discount, decimal? hours)
    {
        var (created, close) = days;
        if (outcome == DealOutcome.Won && close <= _asOf && hours is >= 0 and < int.MaxValue)
        {
            CountsOf(row).Hours.Add((int)Math.Round(hours.Value, MidpointRounding.AwayFromZero));
        }

        if (outcome == DealOutcome.Won && close <= _asOf && DiscountIn(row, discount) is { } percent)
        {
            CountsOf(row).Discounts.Add((int)(percent * 100));
        }

        if (created == 0 || created > _asOf)
        {
            return;
        }

        if (outcome == DealOutcome.Open || close > _asOf)
        {
            CountsOf(row).Open.Add(_asOf - created);
        }
        else if (close >= created)
        {
            (outcome == DealOutcome.Won ? CountsOf(row).Won : CountsOf(row).Lost).Add(close - created);
        }
    }

    // A blank is no discount where the column is in use.
    private static decimal? DiscountIn(SourceRow row, decimal? discount) => discount is { } percent
        ? (percent is >= 0 and <= 100 ? percent : null)
        : row.Table.UsageOf(OpportunityField.Discount) == FieldUsage.Recorded ? 0 : null;

    private SegmentCounts CountsOf(SourceRow row)
    {
        var (pipeline, type) = (Text(row, OpportunityField.Pipeline), Text(row, OpportunityField.Type));
        if (_last is not null && pipeline == _last.Pipeline && type == _last.Type)
        {
            return _last;
        }

        var key = Tuple.Create(pipeline, type);
        if (!_counts.TryGetValue(key, out var counts))
        {
            key = _counts.Count < MostSegments ? key : Tuple.Create<string?, string?>(null, null);
            if (!_counts.TryGetValue(key, out counts))
            {
                _counts.Add(key, counts = new SegmentCounts(key.Item1, key.Item2));
            }
        }

        return _last = counts;
    }

    private static string? Text(SourceRow row, OpportunityField field) =>
        row.Table.ColumnOf(field) is var column && column < 0 ? null : CellText.OrNull(row.GetText(column));
}
