using System;
using System.Linq;
using EliteSeller.Analysis.Reports;
using EliteSeller.Files.Export.Reports;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Reports;

/// <summary>What an earlier export said comes back as it was, and bytes that are no run are none.</summary>
public sealed class KeptRunTests
{
    private static readonly ReportRun Run = ReportCase.Of(
        ReportCase.Header + ReportCase.Row("1"),
        ReportCase.Header + ReportCase.Row("1", amount: "1000.50") + ReportCase.Row(
                "2", currency: "USD", created: "2026-03-01", close: "2026-08-01", active: "2026-05-01", since: "2026-03-20", step: "")
            + ReportCase.Row("3", amount: "", currency: "") + ReportCase.Row("4", outcome: "Won", stage: "Closed Won")).Runs[0];

    [Fact]
    public void A_run_comes_back_as_it_was()
    {
        var read = KeptRun.Read(KeptRun.Write(Run), KeptRun.ReadWalkAway(KeptRun.WriteWalkAway(Run.WalkAway))!)!;

        Describe(read).ShouldBe(Describe(Run));
        Run.Verdicts.Count.ShouldBeGreaterThan(1);
        Run.WalkAway.ShouldNotBeEmpty();
    }

    [Fact]
    public void Bytes_that_are_no_run_are_none_or_another_one()
    {
        var bytes = KeptRun.Write(Run);
        for (var at = 0; at < bytes.Length; at++)
        {
            KeptRun.Read([.. bytes.Take(at)], []).ShouldBeNull();
            var changed = (byte[])bytes.Clone();
            changed[at] ^= 0xFF;
            Should.NotThrow(() => KeptRun.Read(changed, []));
            Should.NotThrow(() => KeptRun.ReadWalkAway(changed));
        }
    }

    private static string Describe(ReportRun run) => string.Join('|', run.Day.ToString("O"), run.Day.Kind, run.BadNewsEarlyIndex,
        string.Join(';', run.Verdicts.Select(amounts => $"{amounts.Currency} {Sum(amounts.Open)} {Sum(amounts.Pursue)} "
            + $"{Sum(amounts.AskForNo)} {Sum(amounts.CannotQualify)} {Sum(amounts.WalkAway)}")),
        string.Join(';', run.Closing.Select(Sum)), string.Join(';', run.WalkAway.Order(StringComparer.Ordinal)));

    private static string Sum(MoneySum sum) => FormattableString.Invariant($"{sum.Currency} {sum.Amount} {sum.Deals} {sum.Blank}");
}
