namespace EliteSeller.Analysis.Sellers;

/// <summary>What the record of an open deal said on the day of a snapshot.</summary>
internal sealed class Statement(DateTime day, Opportunity deal)
{
    public DateTime Day { get; } = day;

    public string? Stage { get; } = deal.Stage;

    public string? Pipeline { get; } = deal.Pipeline;

    public decimal? Probability { get; } = deal.Probability;

    public ForecastCall? Call { get; } = CallOf(deal.ForecastCategory);

    public string Owner { get; } = deal.Owner ?? Pipelines.PipelineGrouping.Blank;

    public DateTime? CloseDate { get; } = deal.CloseDate;

    /// <summary>
    /// The call that a forecast category is, which each CRM and team words a little differently; null for pipeline, omitted and closed
    /// deals.
    /// </summary>
    public static ForecastCall? CallOf(string? category) =>
        Has(category, "commit") ? ForecastCall.Commit : Has(category, "best") ? ForecastCall.BestCase : null;

    private static bool Has(string? category, string word) => category?.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;
}
