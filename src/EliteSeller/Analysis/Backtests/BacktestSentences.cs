using System.Globalization;
using EliteSeller.Analysis.Reports;

namespace EliteSeller.Analysis.Backtests;

/// <summary>Says what came out of a backtest, in the order in which a reader asks.</summary>
internal static class BacktestSentences
{
    private const int MostRules = 8;
    private const int MostRemovals = 3;

    /// <summary>The sentences about one policy.</summary>
    public static IReadOnlyList<string> Write(PolicyBacktest test) =>
        [.. Judged(test), .. Verdict(test), .. Early(test), .. Scores(test), .. Rules(test), .. Weeks(test), .. Comparison(test)];

    /// <summary>What differs between two policies.</summary>
    public static string Compare(BacktestComparison comparison)
    {
        var counts = Format($"Compared with {comparison.With.Name}: {comparison.WalkAways:+#,##0;-#,##0;0} WalkAway, ")
            + Format($"{comparison.FalseAlarms:+#,##0;-#,##0;0} false alarms.");
        if (comparison.Difference is not { } difference)
        {
            return counts;
        }

        var auc = comparison.ScoreAuc is { } score
            ? Format($" Score AUC {score.Value:+0.00;-0.00;0.00} ({score.Low:+0.00;-0.00;0.00} to {score.High:+0.00;-0.00;0.00}).") : "";
        return $"{counts} Its difference to deals open as long is "
            + $"{Points(difference)} from that of {comparison.With.Name}, and lower is better{Luck(difference)}.{auc}";
    }

    private static IEnumerable<string> Judged(PolicyBacktest test)
    {
        var days = test.JudgedDays;
        var (first, last) = (days[0], days[days.Count - 1]);
        var name = days.Count == 1 ? "day" : days.All(day => day.DayOfWeek == first.DayOfWeek) ? first.DayOfWeek + "s" : "days";
        string[] left =
        [
            .. Left(test.StillOpen, "still open (left out)"),
            .. Left(test.Gone, "gone from the export without an ending (left out)"),
            .. Left(test.NeverOpen, "never open on a judged day (left out)"),
        ];
        yield return Format($"Judged {Deals(test.Won + test.Lost)} on {days.Count} {name}, {first:d MMM yyyy} – {last:d MMM yyyy}: ")
            + Format($"{test.Lost:#,##0} lost, {test.Won:#,##0} won{string.Concat(left)}.");
        if (test.WithoutVerdict > 0)
        {
            yield return Format($"{Deals(test.WithoutVerdict)} got no verdict on any day (CannotQualify) and count as never condemned.");
        }
    }

    private static string[] Left(int count, string what) => count == 0 ? [] : [Format($", {count:#,##0} {what}")];

    private static IEnumerable<string> Verdict(PolicyBacktest test)
    {
        var lost = test.WalkAways - test.FalseAlarms;
        var alarms = test.FalseAlarms == 0 ? "none was won"
            : Format($"{test.FalseAlarms:#,##0} {Were(test.FalseAlarms)} WON{Share(test.FalseAlarmShare)}: ")
                + $"false alarms{Money(test.FalseAlarmAmounts, " worth ", "")}";
        var share = test.IsEnough ? Format($" ({100.0 * test.WalkAways / (test.Won + test.Lost):0}%)") : "";
        yield return test.WalkAways == 0
            ? "WalkAway would have been said of no deal."
            : Format($"WalkAway would have been said of {Deals(test.WalkAways)}{share}. {lost:#,##0} {Were(lost)} lost; {alarms}.");
        if (!test.IsEnough)
        {
            yield return "Too few deals for shares (at least 40 condemned and 20 won): counts only.";
        }
        else if (test.Difference is { } difference && test.SameAgeDifference is { } sameAge)
        {
            yield return $"Of deals never condemned {Percent(test.NeverCondemnedWonShare!.Value)} were won. "
                + $"Difference {Points(difference)}.";
            yield return $"Against deals open as long and not condemned by then: {Points(sameAge)}. {Told(sameAge, difference)}";
        }
    }

    private static string Told(Estimate sameAge, Estimate difference) =>
        sameAge.High < 0 ? "On this history the verdict told you something: condemned deals were won less often."
        : sameAge.Low > 0 ? "On this history the verdict was wrong: condemned deals were won more often."
        : difference.High < 0 ? "On this history the verdict told you no more than the deal's age."
        : "On this history the verdict told you nothing.";

    private static IEnumerable<string> Early(PolicyBacktest test) => test.LeadDays is not { } days ? [] :
    [
        Format($"Half of the {test.WalkAways - test.FalseAlarms:#,##0} lost deals were flagged at least {days.Value:0} days before the ")
            + Format($"close ({days.Low:0}–{days.High:0}){Money(test.LeftEarlyAmounts, "; ", " would have left the pipeline early")}."),
    ];

    private static IEnumerable<string> Scores(PolicyBacktest test)
    {
        if (test.ScoreAuc is not { } auc)
        {
            yield break;
        }

        var beside = string.Concat(
            Beside("stage alone", test.StageAuc), Beside("amount alone", test.AmountAuc), Beside("learned scorecard", test.CardAuc));
        yield return Format($"Score AUC {Auc(auc)}, where 0.50 is luck{beside}.");
        var stages = test.Stages.Where(stage => stage.ScoreAuc is not null)
            .Select(stage => $"{stage.Stage} {Auc(stage.ScoreAuc!)}").ToArray();
        if (stages.Length > 1)
        {
            yield return $"Score AUC by stage: {string.Join("; ", stages)}.";
        }
    }

    // A rule that is named over all stages is not named again for each of them.
    private static IEnumerable<string> Rules(PolicyBacktest test)
    {
        var named = test.Rules.Where(effect => effect.Worth is RuleWorth.Helps or RuleWorth.Hurts).ToArray();
        var everywhere = named.Where(effect => effect.Stage is null).Select(effect => effect.Rule).ToArray();
        var told = named.Where(effect => effect.Stage is null || !everywhere.Contains(effect.Rule))
            .OrderBy(effect => effect.Worth).ThenByDescending(effect => Math.Abs(effect.Difference!.Value)).ToArray();
        foreach (var effect in told.Take(MostRules))
        {
            yield return Say(effect);
        }

        if (told.Length > MostRules)
        {
            yield return Format($"{told.Length - MostRules} more differences are in Rules.");
        }

        var lucky = test.Rules.Count(effect => effect.Stage is null && effect.Worth == RuleWorth.CouldBeLuck);
        if (lucky > 0)
        {
            yield return Format($"For {lucky} {(lucky == 1 ? "rule" : "rules")} the difference could be luck.");
        }

        foreach (var removal in test.WithoutRule.Where(removal => removal.WalkAwaysChange < 0).Take(MostRemovals))
        {
            yield return Format($"Without {removal.Rule}: WalkAway of {Deals(removal.WalkAways)} ({removal.WalkAwaysChange:#,##0}), ")
                + Format($"{removal.FalseAlarms:#,##0} of them won ({removal.FalseAlarmsChange:+#,##0;-#,##0;0}).");
        }
    }

    private static string Say(RuleEffect effect) => $"{effect.Rule} {(effect.Worth == RuleWorth.Helps ? "helps" : "HURTS")}"
        + (effect.Stage is null
            ? $": {Points(effect.Difference!)} where passed, deals compared within their stage."
            : $" in {effect.Stage}: won {Of(effect.FailedWon, effect.Failed)} where failed, "
                + $"{Of(effect.PassedWon, effect.Passed)} where passed: {Points(effect.Difference!)}.");

    private static IEnumerable<string> Weeks(PolicyBacktest test)
    {
        if (test.WalkAways == 0)
        {
            yield break;
        }

        var lifted = test.LiftedOf == 0 ? ""
            : Format($"{test.Lifted:#,##0} of {test.LiftedOf:#,##0} first WalkAways {Were(test.Lifted)} lifted within a week. ");
        var days = test.JudgedDays.Zip(test.JudgedDays.Skip(1), (one, next) => (next - one).Days).DefaultIfEmpty(0).Max();
        var share = test.IsEnough && test.CondemnedTwice > 0 ? $" ({Of(test.CondemnedTwiceWon, test.CondemnedTwice)})" : "";
        var running = days is > 5 and <= 7 ? "Two weeks running: " : "Two judged days running: ";
        yield return lifted + running + Format($"{Deals(test.CondemnedTwice)}, {test.CondemnedTwiceWon:#,##0} of them won{share}.");
    }

    private static IEnumerable<string> Comparison(PolicyBacktest test) => test.Comparison is { } comparison ? [Compare(comparison)] : [];

    private static string Luck(Estimate estimate) => estimate.Low <= 0 && estimate.High >= 0 ? "; that could be luck" : "";

    private static string Beside(string name, Estimate? auc) => auc is null ? "" : $"; {name} {Auc(auc)}";

    private static string Auc(Estimate auc) => Format($"{auc.Value:0.00} ({auc.Low:0.00}–{auc.High:0.00})");

    private static string Share(Estimate? share) =>
        share is null ? "" : Format($" ({Percent(share.Value)}, {100 * share.Low:0}–{100 * share.High:0})");

    private static string Points(Estimate difference) =>
        Format($"{Signed(difference.Value)} points ({Signed(difference.Low)} to {Signed(difference.High)})");

    private static string Signed(double share) => Math.Round(100 * share, MidpointRounding.AwayFromZero) switch
    {
        0 => "0",
        var points => points.ToString("+0;-0", CultureInfo.InvariantCulture),
    };

    private static string Of(int part, int whole) => Percent((double)part / whole);

    private static string Percent(double share) => Format($"{100 * share:0}%");

    private static string Deals(int count) => count == 1 ? "1 deal" : Format($"{count:#,##0} deals");

    private static string Were(int count) => count == 1 ? "was" : "were";

    private static string Money(IReadOnlyList<MoneySum> sums, string before, string after) =>
        sums.Count == 0 ? "" : before + string.Join(" and ", sums.Select(Short)) + after;

    private static string Short(MoneySum sum) =>
        Short(sum.Amount) + (sum.Currency is null ? "" : " " + Wording.Name(sum.Currency, 12));

    private static string Short(decimal amount) => Math.Abs(amount) switch
    {
        >= 1_000_000_000 => Format($"{amount / 1_000_000_000:0.#}B"),
        >= 1_000_000 => Format($"{amount / 1_000_000:0.#}M"),
        >= 10_000 => Format($"{amount / 1000:0}k"),
        _ => Format($"{amount:#,##0}"),
    };

    private static string Format(FormattableString text) => FormattableString.Invariant(text);
}
