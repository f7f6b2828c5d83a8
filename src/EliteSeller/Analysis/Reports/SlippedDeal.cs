using EliteSeller.Analysis.Pipelines;

namespace EliteSeller.Analysis.Reports;

/// <summary>A deal whose close date has moved later since the earlier export.</summary>
public sealed class SlippedDeal
{
    internal SlippedDeal(PipelineChange change, (decimal? Amount, string? Currency) money, bool leftQuarter)
    {
        Id = change.Id;
        Name = change.Name;
        Owner = change.Owner;
        Amount = money.Amount;
        Currency = money.Currency;
        From = change.FromDate!.Value;
        To = change.ToDate!.Value;
        Days = change.Days ?? 0;
        PushCount = change.PushCount;
        LeftQuarter = leftQuarter;
    }

    /// <summary>The deal's id.</summary>
    public string Id { get; }

    /// <summary>What the deal is called.</summary>
    public string? Name { get; }

    /// <summary>The seller who carries the deal.</summary>
    public string? Owner { get; }

    /// <summary>What the deal is worth now.</summary>
    public decimal? Amount { get; }

    /// <summary>The currency of the amount.</summary>
    public string? Currency { get; }

    /// <summary>The close date before.</summary>
    public DateTime From { get; }

    /// <summary>The close date now.</summary>
    public DateTime To { get; }

    /// <summary>By how many days it moved.</summary>
    public int Days { get; }

    /// <summary>How often the date has been pushed by now, where the export counts it.</summary>
    public int? PushCount { get; }

    /// <summary>Whether it was to close in the quarter of the report and is not any more.</summary>
    public bool LeftQuarter { get; }

    /// <summary>The deal and the days.</summary>
    /// <returns>Such as <c>Harbour cranes: 42 days</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{Name ?? Id}: {Days} days");

    /// <summary>
    /// The slip to tell of in one sentence. Amounts of two currencies are not compared: it is the largest of the currency that most deals
    /// have.
    /// </summary>
    internal static SlippedDeal? Largest(IReadOnlyList<SlippedDeal> slipped, IReadOnlyList<PipelineWaterfall> waterfalls) => slipped
        .OrderByDescending(deal => deal.Amount is not null && waterfalls.Count > 0 && deal.Currency == waterfalls[0].Currency)
        .ThenByDescending(deal => deal.Amount)
        .ThenBy(deal => deal.Id, StringComparer.Ordinal)
        .FirstOrDefault();

    /// <summary>An open deal whose close date moved later.</summary>
    internal static SlippedDeal Of(ReportDeal deal, PipelineChange push, QuarterOutlook outlook) =>
        new(push, (deal.Amount, deal.Currency), outlook.IsIn(deal.PushedFrom) && deal.CloseDate > outlook.Ends);
}
