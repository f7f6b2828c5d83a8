namespace EliteSeller.Analysis.Sellers;

/// <summary>What the record of an open deal said on the day of a snapshot.</summary>
internal sealed class Statement(DateTime day, Opportunity deal)
{
    public DateTime Day { get; } = day;

    public string? Stage { get; } = deal.Stage;

    public string? Pipeline { get; } = deal.Pipeline;

    public decimal? Probability { get; } = deal.Probability;

    public ForecastCall? Call { get; } = ForecastCalls.From(deal.ForecastCategory);

    public string Owner { get; } = deal.Owner ?? Pipelines.PipelineGrouping.Blank;

    public DateTime? CloseDate { get; } = deal.CloseDate;
}
