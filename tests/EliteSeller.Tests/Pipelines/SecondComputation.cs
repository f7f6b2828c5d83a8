using System;
using System.Collections.Generic;
using System.Linq;
using EliteSeller.Analysis.Pipelines;
using EliteSeller.Analysis.Statistics;
using EliteSeller.Model;
using Shouldly;
using static EliteSeller.Tests.Pipelines.RawDeal;

namespace EliteSeller.Tests.Pipelines;

/// <summary>
/// The figures once more, by plain LINQ over the raw deals, written from the definitions and from nothing of the product.
/// </summary>
internal static class SecondComputation
{
    public static void Verify(PipelineMeasure measure, IReadOnlyList<RawDeal> file, IReadOnlyList<RawDeal> group)
    {
        var open = group.Where(deal => deal.Outcome == DealOutcome.Open).ToList();
        var won = group.Where(deal => deal.Outcome == DealOutcome.Won).ToList();
        var lost = group.Where(deal => deal.Outcome == DealOutcome.Lost).ToList();
        measure.Deals.ShouldBe(group.Count);
        measure.Open.ShouldBe(open.Count);
        measure.Won.ShouldBe(won.Count);
        measure.Lost.ShouldBe(lost.Count);
        VerifyEndings(measure, group, lost);

        double n = won.Count + lost.Count, share = won.Count / n, z = 1.959963984540054;
        Close(measure.WinRate, share);
        Close(measure.WinRateLow, (share + (z * z / 2 / n) - (z * Math.Sqrt((share * (1 - share) / n) + (z * z / 4 / n / n)))) / (
            1 + (z * z / n)));
        Close(measure.WinRateHigh, (share + (z * z / 2 / n) + (z * Math.Sqrt((share * (1 - share) / n) + (z * z / 4 / n / n)))) / (
            1 + (z * z / n)));

        Close(measure.MedianDaysToWin, Quantile(Durations(won), 0.5));
        Close(measure.MedianDaysToLoss, Quantile(Durations(lost), 0.5));
        var line = Quantile(
            Durations(won).Count >= 10 ? Durations(won) : Durations(file.Where(deal => deal.Outcome == DealOutcome.Won)), 0.75);
        Close(measure.LateStageDays, line);
        measure.LateStageByStage.ShouldBe(lost.Count(deal => deal.Position >= 0.75m));
        measure.LateStageByHistory.ShouldBe(lost.Count(deal => deal.Position is null && deal.From >= 0.75m));
        measure.LateStageByDays.ShouldBe(lost.Count(deal => deal.From is null && deal.Days >= line));
        measure.LateStageLosses.ShouldBe(lost.Count(deal => deal.From >= 0.75m || (deal.From is null && deal.Days >= line)));
        measure.LateStageUnknown.ShouldBe(lost.Count(deal => deal.From is null && (deal.Days is null || line is null)));
        Close(measure.WinsPastLateStage, line is null || Durations(won).Count == 0
            ? null : Durations(won).Count(days => days >= line) / (double)Durations(won).Count);
        measure.LateLosses.Count.ShouldBe(Math.Min(25, measure.LateStageLosses));
        measure.LateLosses.Select(loss => loss.KnownBy)
            .ShouldBe(measure.LateLosses.Select(loss => KnownBy(file.Single(deal => deal.Id == loss.Id))));

        measure.EarlyDisqualifications.ShouldBe(
            lost.Count > 0 && lost.All(deal => deal.From is null)
                ? null : lost.Count(deal => deal.From is not null && IsAtTheDoor(deal, file)));
        measure.QuickLossesOfUnknownStage.ShouldBe(lost.Count(deal => deal.From is null && deal.Days <= 7));
        measure.OverdueOpenDeals.ShouldBe(open.Count(deal => IsOverdue(deal, file)));
        var news = lost.Where(deal => deal.Days is not null && !IsAtTheDoor(deal, file))
            .Select(deal => Math.Max(0, 1 - (deal.Days!.Value / Quantile(Reference(deal, file), 0.5)!.Value)))
            .Concat(open.Where(deal => IsOverdue(deal, file)).Select(_ => 0.0)).ToList();
        var hasIndex = lost.Any(deal => deal.Days is not null) && news.Count > 0;
        Close(measure.BadNewsEarlyIndex, hasIndex ? 100 * news.Average() : null);
        var (low, high) = news.Count > 0 ? DrawnInterval(news) : default;
        Close(measure.BadNewsEarlyIndexLow, !hasIndex || news.Count < 2 ? null : 100 * low);
        Close(measure.BadNewsEarlyIndexHigh, !hasIndex || news.Count < 2 ? null : 100 * high);
        measure.SmallSample.ShouldBe(lost.Count(deal => deal.Days is not null && !IsAtTheDoor(deal, file)) < 10);

        measure.OpenAmount.ShouldBe(open.Sum(deal => deal.Amount ?? 0));
        measure.WonAmount.ShouldBe(won.Sum(deal => deal.Amount ?? 0));
        measure.LostAmount.ShouldBe(lost.Sum(deal => deal.Amount ?? 0));
        measure.AmountBlank.ShouldBe(group.Count(deal => deal.Amount is null));
        measure.Idle30Amount.ShouldBe(open.Where(deal => IdleDays(deal) >= 30).Sum(deal => deal.Amount ?? 0));
        measure.Idle60Amount.ShouldBe(open.Where(deal => IdleDays(deal) >= 60).Sum(deal => deal.Amount ?? 0));
        measure.Idle90Amount.ShouldBe(open.Where(deal => IdleDays(deal) >= 90).Sum(deal => deal.Amount ?? 0));
        measure.IdleUnknown.ShouldBe(open.Count(deal => IdleDays(deal) is null));
        measure.ClosedUndated.ShouldBe(won.Concat(lost).Count(deal => deal.Created is null || deal.Close is null));
        measure.DatesReversed.ShouldBe(won.Concat(lost).Count(deal => deal.Ended < deal.Created));
        measure.AtRisk.ShouldBe(open.Count(deal => IsAtRisk(deal) == true));
        measure.AtRiskUnknown.ShouldBe(open.Count(deal => IsAtRisk(deal) is null));
        measure.AtRiskAmount.ShouldBe(open.Count > 0 && open.All(deal => IsAtRisk(deal) is null)
            ? null : open.Where(deal => IsAtRisk(deal) == true).Sum(deal => deal.Amount ?? 0));
        measure.OpenUndated.ShouldBe(open.Count(deal => deal.Created is null));
    }

    public static double? Quantile(List<int> days, double share)
    {
        if (days.Count == 0)
        {
            return null;
        }

        var sorted = days.OrderBy(day => day).ToList();
        var place = (sorted.Count - 1) * share;
        var below = (int)place;
        return below + 1 < sorted.Count ? sorted[below] + ((place - below) * (sorted[below + 1] - sorted[below])) : sorted[below];
    }

    /// <summary>Hours, days and counts of each ending add up to those of all deals, and are those of the deals that ended so.</summary>
    private static void VerifyEndings(PipelineMeasure measure, IReadOnlyList<RawDeal> group, List<RawDeal> lost)
    {
        DealEnding EndingOf(RawDeal deal) => deal.Outcome == DealOutcome.Open ? DealEnding.Open
            : deal.Outcome == DealOutcome.Won ? DealEnding.Won
            : deal.LossReason is "No decision" or "Project cancelled" or "Customer has gone quiet" ? DealEnding.NoDecision
            : deal.Competitor.Length > 0 ? DealEnding.SecondPlace
            : deal.LossReason.Length == 0 ? DealEnding.NoReason : DealEnding.OtherReason;
        int? DaysOf(RawDeal deal) => deal.Outcome != DealOutcome.Open ? deal.Days
            : deal.Created is { } created ? Math.Max(0, (Today - created).Days) : null;
        var hasReasons = lost.Count == 0 || lost.Any(deal => EndingOf(deal) != DealEnding.NoReason);
        measure.NoDecision.ShouldBe(hasReasons ? lost.Count(deal => EndingOf(deal) == DealEnding.NoDecision) : null);
        measure.SecondPlaces.ShouldBe(hasReasons ? lost.Count(deal => EndingOf(deal) == DealEnding.SecondPlace) : null);
        measure.NoReason.ShouldBe(lost.Count(deal => EndingOf(deal) == DealEnding.NoReason));
        measure.Endings.Sum(cost => cost.Deals).ShouldBe(group.Count);
        measure.Endings.Sum(cost => cost.Hours ?? 0).ShouldBe(group.Sum(deal => deal.Hours ?? 0));
        measure.Endings.Sum(cost => cost.Days ?? 0).ShouldBe(group.Sum(deal => DaysOf(deal) ?? 0));
        foreach (var cost in measure.Endings)
        {
            var deals = group.Where(deal => EndingOf(deal) == cost.Ending).ToList();
            (cost.Deals, cost.DealsWithHours, cost.DealsWithDays).ShouldBe(
                (deals.Count, deals.Count(deal => deal.Hours is not null), deals.Count(deal => DaysOf(deal) is not null)));
            cost.Hours.ShouldBe(cost.DealsWithHours == 0 ? null : deals.Sum(deal => deal.Hours ?? 0));
            cost.Days.ShouldBe(cost.DealsWithDays == 0 ? null : deals.Sum(deal => DaysOf(deal) ?? 0));
            cost.GateFailed.ShouldBeNull("No earlier export was given.");
        }
    }

    private static List<int> Durations(IEnumerable<RawDeal> deals) =>
        [.. deals.Where(deal => deal.Days is not null).Select(deal => deal.Days!.Value)];

    private static List<int> Reference(RawDeal deal, IReadOnlyList<RawDeal> file)
    {
        var wins = file.Where(one => one.Outcome == DealOutcome.Won).ToList();
        var alike = Durations(wins.Where(one => one.Pipeline == deal.Pipeline && one.Type == deal.Type));
        return alike.Count < 10 ? Durations(wins) : alike;
    }

    private static bool IsAtTheDoor(RawDeal deal, IReadOnlyList<RawDeal> file) =>
        deal.Days <= 7
            && (deal.From is null
                || (deal.From <= 0.2m && deal.From == file.Where(one => one.Pipeline == deal.Pipeline).Min(one => one.From)));

    private static bool IsOverdue(RawDeal deal, IReadOnlyList<RawDeal> file) =>
        deal.Created is { } created && (Today - created).Days > Quantile(Reference(deal, file), 0.9);

    private static int? IdleDays(RawDeal deal) => (deal.LastActivity ?? deal.Created) is { } touched ? (Today - touched).Days : null;

    private static LatenessSign KnownBy(RawDeal deal) =>
        deal.Position is not null ? LatenessSign.Stage : deal.From is not null ? LatenessSign.History : LatenessSign.Days;

    /// <summary>
    /// The deals of this test have no stage days and no pushes: silence and a date that has passed or is missing put them at risk.
    /// </summary>
    private static bool? IsAtRisk(RawDeal deal)
    {
        var limit = deal.Position >= 0.5m ? 14 : 30;
        var silent = deal.LastActivity is { } last
            ? (Today - last).Days > limit : deal.Created is { } created && (Today - created).Days > limit ? true : (bool?)null;
        var passed = deal.Close is { } close ? close < Today : deal.Position >= 0.4m ? true : (bool?)null;
        return silent == true || passed == true ? true : silent ?? passed;
    }

    /// <summary>A thousand draws with the seed that docs/pipelines.md names, and the 2.5th and 97.5th percentile of their means.</summary>
    private static (double Low, double High) DrawnInterval(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        var generator = new SeededGenerator(20130511);
        var means = Enumerable.Range(0, 1000)
            .Select(_ => Enumerable.Range(0, sorted.Length).Select(_ => sorted[generator.Next(sorted.Length)]).Average()).Order().ToArray();
        return (At(0.025), At(0.975));

        double At(double share)
        {
            var place = (means.Length - 1) * share;
            var below = (int)place;
            return means[below] + ((place - below) * (means[Math.Min(below + 1, means.Length - 1)] - means[below]));
        }
    }

    private static void Close(double? actual, double? expected)
    {
        if (expected is { } value)
        {
            actual.ShouldNotBeNull().ShouldBe(value, 1e-9);
        }
        else
        {
            actual.ShouldBeNull();
        }
    }
}
