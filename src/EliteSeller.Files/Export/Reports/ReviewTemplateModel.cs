using EliteSeller.Analysis.Pipelines;
using EliteSeller.Analysis.Reports;

namespace EliteSeller.Files.Export.Reports;

/// <summary>The review of a quarter as tables, lists, texts and numbers.</summary>
internal static class ReviewTemplateModel
{
    /// <summary>Under so many closed deals a share is written as counts only.</summary>
    private const int LeastClosed = 20;

    public static Dictionary<string, object?> Create(QuarterReview review) => new()
    {
        ["all"] = review.All.Select(Measure).ToArray(),
        ["lateLosses"] = ReportTemplateModel.Capped(review.LateLosses, Loss),
        ["sellers"] = ReportTemplateModel.Capped(review.Sellers, seller => new Dictionary<string, object?>
        {
            ["owner"] = ReportTemplateModel.Text(seller.Owner, 40),
            ["measures"] = seller.Measures.Select(Measure).ToArray(),
            ["walkAway"] = ReportTemplateModel.Capped(seller.WalkAway, ReportTemplateModel.Deal),
            ["hoursInWalkAway"] = seller.HoursInWalkAway,
        }),
    };

    private static Dictionary<string, object?> Measure(PipelineMeasure measure) => new()
    {
        ["currency"] = ReportTemplateModel.Text(measure.Currency, 12),
        ["open"] = measure.Open,
        ["won"] = measure.Won,
        ["lost"] = measure.Lost,
        ["closed"] = measure.Won + measure.Lost,
        ["noDecision"] = measure.NoDecision,
        ["enoughClosed"] = measure.Won + measure.Lost >= LeastClosed,
        ["winRate"] = measure.WinRate,
        ["winRateLow"] = measure.WinRateLow,
        ["winRateHigh"] = measure.WinRateHigh,
        ["openAmount"] = measure.OpenAmount,
        ["wonAmount"] = measure.WonAmount,
        ["lostAmount"] = measure.LostAmount,
        ["medianDaysToWin"] = measure.MedianDaysToWin,
        ["medianDaysToLoss"] = measure.MedianDaysToLoss,
        ["lateStageLosses"] = measure.LateStageLosses,
        ["lateStageByStage"] = measure.LateStageByStage,
        ["lateStageByDays"] = measure.LateStageByDays,
        ["lateStageDays"] = measure.LateStageDays,
        ["winsPastLateStage"] = measure.WinsPastLateStage,
        ["badNewsEarlyIndex"] = Rounded(measure.BadNewsEarlyIndex),
        ["badNewsEarlyIndexLow"] = Rounded(measure.BadNewsEarlyIndexLow),
        ["badNewsEarlyIndexHigh"] = Rounded(measure.BadNewsEarlyIndexHigh),
        ["small"] = measure.SmallSample,
        ["overdueOpenDeals"] = measure.OverdueOpenDeals,
        ["earlyDisqualifications"] = measure.EarlyDisqualifications,
    };

    private static Dictionary<string, object?> Loss(LateLoss loss) => new()
    {
        ["id"] = ReportTemplateModel.Text(loss.Id),
        ["name"] = ReportTemplateModel.Text(loss.Name) ?? ReportTemplateModel.Text(loss.Id) ?? "(no name)",
        ["days"] = loss.Days,
        ["position"] = loss.StagePosition,
        ["amount"] = loss.Amount,
        ["currency"] = ReportTemplateModel.Text(loss.Currency, 12),
        ["lostOn"] = ReportTemplateModel.Day(loss.LostOn),
        ["reason"] = ReportTemplateModel.Text(loss.LossReason),
    };

    private static double? Rounded(double? value) => value is { } known ? Math.Round(known, 1, MidpointRounding.AwayFromZero) : null;
}
