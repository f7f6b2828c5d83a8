namespace EliteSeller.Analysis.Backtests;

/// <summary>A deal as it stood on one judged day.</summary>
/// <param name="Number">The place of the day among the judged days, from 0.</param>
/// <param name="Day">The day.</param>
/// <param name="State">How the deal stood, and what was said.</param>
internal readonly record struct CourseDay(int Number, DateTime Day, CourseState State);

/// <summary>How a deal stood on one or more judged days in a row on which nothing differs, and what each policy said.</summary>
internal readonly struct CourseState(DealCourse course, int run)
{
    public SalesStage? Stage => course.FiguresOf(run).Stage;

    public int Band => course.FiguresOf(run).Band;

    public decimal? Amount => course.FiguresOf(run).Amount;

    public string? Currency => course.FiguresOf(run).Currency;

    /// <summary>What a policy said.</summary>
    public PolicyDay By(int policy) => course.Said(run, policy);
}

/// <summary>The figures of a deal that a backtest keeps.</summary>
internal sealed class CourseFigures(Opportunity deal)
{
    public SalesStage? Stage { get; } = deal.SalesStage;

    public int Band { get; } = StageBand.Find(deal.SalesStage);

    public decimal? Amount { get; } = deal.Amount;

    public string? Currency { get; } = deal.Currency;

    /// <summary>Whether a deal still has them; each export has stages of its own.</summary>
    public bool AreOf(Opportunity deal) => Stage?.Name == deal.SalesStage?.Name && Stage?.Thousandths == deal.SalesStage?.Thousandths
        && Amount == deal.Amount && Currency == deal.Currency;
}
