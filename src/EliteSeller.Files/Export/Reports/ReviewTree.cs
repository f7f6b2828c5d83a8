using System;
using System.Collections.Generic;
using System.Linq;
using EliteSeller.Analysis.Pipelines;
using EliteSeller.Analysis.Reports;

namespace EliteSeller.Files.Export.Reports;

/// <summary>The review of a quarter as tables, lists, texts and numbers.</summary>
internal static class ReviewTree
{
    /// <summary>Under so many closed deals a share is written as counts only.</summary>
    private const int LeastClosed = 20;

    public static Dictionary<string, object?> Of(QuarterReview review) => new()
    {
        ["all"] = review.All.Select(Measure).ToArray(),
        ["lateLosses"] = ReportTree.Capped(review.LateLosses, Loss),
        ["sellers"] = ReportTree.Capped(review.Sellers, seller => new Dictionary<string, object?>
        {
            ["owner"] = ReportTree.Text(seller.Owner, 40),
            ["measures"] = seller.Measures.Select(Measure).ToArray(),
            ["walkAway"] = ReportTree.Capped(seller.WalkAway, ReportTree.Deal),
            ["hoursInWalkAway"] = seller.HoursInWalkAway,
        }),
    };

    private static Dictionary<string, object?> Measure(PipelineMeasure measure) => new()
    {
        ["currency"] = ReportTree.Text(measure.Currency, 12),
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
        ["eleventhHourLosses"] = measure.EleventhHourLosses,
        ["eleventhHourByStage"] = measure.EleventhHourByStage,
        ["eleventhHourByDays"] = measure.EleventhHourByDays,
        ["eleventhHourDays"] = measure.EleventhHourDays,
        ["winsPastEleventhHour"] = measure.WinsPastEleventhHour,
        ["badNewsEarlyIndex"] = Rounded(measure.BadNewsEarlyIndex),
        ["badNewsEarlyIndexLow"] = Rounded(measure.BadNewsEarlyIndexLow),
        ["badNewsEarlyIndexHigh"] = Rounded(measure.BadNewsEarlyIndexHigh),
        ["small"] = measure.Small,
        ["notToldYet"] = measure.NotToldYet,
        ["doorLosses"] = measure.DoorLosses,
    };

    private static Dictionary<string, object?> Loss(LateLoss loss) => new()
    {
        ["id"] = ReportTree.Text(loss.Id),
        ["name"] = ReportTree.Text(loss.Name) ?? ReportTree.Text(loss.Id) ?? "(no name)",
        ["days"] = loss.Days,
        ["position"] = loss.StagePosition,
        ["amount"] = loss.Amount,
        ["currency"] = ReportTree.Text(loss.Currency, 12),
        ["lostOn"] = ReportTree.Day(loss.LostOn),
        ["reason"] = ReportTree.Text(loss.LossReason),
    };

    private static double? Rounded(double? value) => value is { } known ? Math.Round(known, 1, MidpointRounding.AwayFromZero) : null;
}
