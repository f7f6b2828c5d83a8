namespace EliteSeller.Analysis.Sellers;

/// <summary>What the record of an open deal said on the day of a snapshot.</summary>
internal sealed class Statement
{
    public Statement(DateTime day, Opportunity deal)
    {
        Day = day;
        Stage = deal.Stage;
        Pipeline = deal.Pipeline;
        Probability = deal.Probability;
        Call = ForecastCalls.From(deal.ForecastCategory);
        Owner = deal.Owner ?? Pipelines.PipelineGrouping.Blank;
        CloseDate = deal.CloseDate;
    }

    public DateTime Day { get; }

    public string? Stage { get; }

    public string? Pipeline { get; }

    public decimal? Probability { get; }

    public ForecastCall? Call { get; }

    public string Owner { get; }

    public DateTime? CloseDate { get; }
}
