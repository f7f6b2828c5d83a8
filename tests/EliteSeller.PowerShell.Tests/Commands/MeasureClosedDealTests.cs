using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using EliteSeller.Analysis.Calibration;
using EliteSeller.Model;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Commands;

public sealed class MeasureClosedDealTests
{
    [Fact]
    public void A_planted_signal_is_found_in_a_file_and_leaks_are_left_out_by_name()
    {
        using var folder = new TempFolder();
        var path = folder.Write("closed.csv", Closed(600, hasSignal: true));
        using var session = ModuleSession.Open();

        var run = session.Run("Measure-ClosedDeal $path", new { path });

        run.Errors.ShouldBeEmpty();
        var measurement = run.Single<PolicyMeasurement>();
        measurement.Signal.ShouldBeTrue();
        measurement.Columns.ShouldContain("Need");
        measurement.Excluded.Select(column => column.Column)
            .ShouldBe(
            ["Id", "Name", "Owner", "Outcome", "Forecast Category", "Total activities", "Created", "Close Date"], ignoreOrder: true);
        measurement.HeldOut.ShouldNotBeNull().ShouldBeInRange(175, 185);
        run.Text(120).ShouldContain("yes: AUC");
    }

    [Fact]
    public void Without_signal_it_says_so()
    {
        using var folder = new TempFolder();
        var path = folder.Write("closed.csv", Closed(600, hasSignal: false));
        using var session = ModuleSession.Open();

        var run = session.Run("Measure-ClosedDeal $path", new { path });

        run.Single<PolicyMeasurement>().Signal.ShouldBeFalse();
        run.Single<PolicyMeasurement>().Information.ShouldNotBeNull().ShouldStartWith("No signal:");
        run.Single<PolicyMeasurement>().Thresholds.ShouldContain(threshold => threshold.Rule == "AgeReasonable");
    }

    [Fact]
    public void Thin_data_are_refused_with_exit_code_4()
    {
        using var session = ModuleSession.Open().At(Built.SourceRoot);

        var run = session.Run("Measure-ClosedDeal samples/salesforce-report.csv");

        run.ErrorIds.ShouldBe(["TooFewClosedDeals"]);
        run.Errors[0].Exception.ShouldBeOfType<EliteSellerException>().ExitCode.ShouldBe(4);
    }

    [Fact]
    public void A_column_is_let_in_by_name()
    {
        using var folder = new TempFolder();
        var path = folder.Write("closed.csv", Closed(600, hasSignal: true));
        using var session = ModuleSession.Open();

        session.Run("Measure-ClosedDeal $path -IncludeColumn 'Total activities'", new { path }).Single<PolicyMeasurement>()
            .Columns.ShouldContain("Total activities");
    }

    [Fact]
    public void A_policy_is_written_from_history_and_judges_deals_with_its_card()
    {
        using var folder = new TempFolder();
        folder.Write("closed.csv", Closed(600, hasSignal: true));
        folder.Write("open.csv",
            "Id,Name,Owner,Amount,Stage,Created,Close Date,Last Activity,Need\n1,Crane,Ann,5,Proposal,2026-10-01,2026-12-20,2026-11-20,"
            + "clear\n");
        using var session = ModuleSession.Open().At(folder.Path);

        var learned = session.Run("Measure-ClosedDeal closed.csv -OutVariable learned | New-QualificationPolicy policy.psd1; $learned");
        var twice = session.Run("Measure-ClosedDeal closed.csv | New-QualificationPolicy again.psd1");
        var judged = session.Run("Test-Opportunity open.csv -Policy policy.psd1 -AsOf 2026-11-23");

        learned.Errors.ShouldBeEmpty();
        learned.Single<PolicyMeasurement>().Signal.ShouldBeTrue();
        twice.Output.ShouldBeEmpty();
        System.IO.File.ReadAllText(folder.File("again.psd1")).ShouldBe(System.IO.File.ReadAllText(folder.File("policy.psd1")));
        session.Run("Get-QualificationRule -Policy policy.psd1").Errors.ShouldBeEmpty();
        judged.Errors.ShouldBeEmpty();
        var result = judged.Single<Analysis.Qualification.QualificationResult>();
        result.WinChance.ShouldNotBeNull().ShouldBeInRange(0.6, 0.85);
        result.CardFindings.ShouldContain(line => line.Column == "Need" && line.Value == "clear" && line.Points > 0);
        session.Run("Measure-ClosedDeal closed.csv | New-QualificationPolicy policy.psd1").ErrorIds.ShouldBe(["FileExists"]);
    }

    [Fact]
    public void Without_signal_the_policy_is_written_with_thresholds_and_a_comment()
    {
        using var folder = new TempFolder();
        folder.Write("closed.csv", Closed(600, hasSignal: false));
        using var session = ModuleSession.Open().At(folder.Path);

        var run = session.Run("Measure-ClosedDeal closed.csv | New-QualificationPolicy policy.psd1");

        run.Warnings.ShouldContain(warning => warning.StartsWith("No signal:"));
        var text = System.IO.File.ReadAllText(folder.File("policy.psd1"));
        text.ShouldContain("# No signal: on held-out deals");
        text.ShouldNotContain("Scorecard = @{");
        text.ShouldContain("Deals = ");
    }

    [Fact]
    public void The_same_deals_give_the_same_policy_byte_for_byte_whatever_the_order_of_rows_and_columns()
    {
        using var folder = new TempFolder();
        var rows = System.IO.File.ReadAllLines(System.IO.Path.Combine(Built.SourceRoot, "samples", "closed-deals.csv"))
            .Select(line => line.Split(',')).ToArray();
        folder.Write("deals.csv", Table(rows, width => Enumerable.Range(0, width)));
        folder.Write("turned/deals.csv", Table([rows[0], .. rows.Skip(1).Reverse()], width => Enumerable.Range(0, width).Reverse()));
        folder.Write("mixed/deals.csv",
            Table([rows[0], .. rows.Skip(1).OrderBy(row => row[0][^1]).ThenBy(row => row[0])], width =>
            Enumerable.Range(0, width).OrderBy(column => column % 3)));
        using var session = ModuleSession.Open().At(folder.Path);

        session.Run("""
            Measure-ClosedDeal deals.csv | New-QualificationPolicy one.psd1
            Measure-ClosedDeal turned/deals.csv | New-QualificationPolicy two.psd1
            Measure-ClosedDeal mixed/deals.csv | New-QualificationPolicy three.psd1
            """).Errors.ShouldBeEmpty();

        var one = System.IO.File.ReadAllBytes(folder.File("one.psd1"));
        System.Text.Encoding.UTF8.GetString(one).ShouldContain("Scorecard");
        System.IO.File.ReadAllBytes(folder.File("two.psd1")).ShouldBe(one);
        System.IO.File.ReadAllBytes(folder.File("three.psd1")).ShouldBe(one);
    }

    private static string Table(IEnumerable<string[]> rows, Func<int, IEnumerable<int>> order) =>
        string.Concat(rows.Select(row => string.Join(",", order(row.Length).Select(column => row[column])) + "\n"));

    [Fact]
    public void A_folder_of_dated_exports_is_learned_from_as_deals_were_and_how_they_ended()
    {
        using var folder = new TempFolder();
        var closed = Closed(600, hasSignal: true);
        folder.Write(
            "past/2024-01-01 deals.csv", closed.Replace(",Won,Closed,", ",Open,Pipeline,").Replace(",Lost,Omitted,", ",Open,Pipeline,"));
        folder.Write("past/2026-01-01 deals.csv", closed);
        using var session = ModuleSession.Open().At(folder.Path);

        var learned = session.Run("Measure-ClosedDeal past").Single<PolicyMeasurement>();

        (learned.Won + learned.Lost).ShouldBe(600);
        session.Run("Measure-QualificationPolicy past -History past").ErrorIds.ShouldBe(["PathIsFolder"]);
    }

    [Fact]
    public void A_policy_is_never_written_over_the_export_that_it_is_learned_from()
    {
        using var folder = new TempFolder();
        var text = Closed(600, hasSignal: true);
        folder.Write("closed.csv", text);
        using var session = ModuleSession.Open().At(folder.Path);

        session.Run("Measure-ClosedDeal closed.csv | New-QualificationPolicy closed.csv -Force").ErrorIds.ShouldBe(["FormatUnknown"]);

        System.IO.File.ReadAllText(folder.File("closed.csv")).ShouldBe(text);
    }

    [Fact]
    public void Thin_history_writes_no_file()
    {
        using var folder = new TempFolder();
        folder.Write("closed.csv", Closed(30, hasSignal: true));
        using var session = ModuleSession.Open().At(folder.Path);

        session.Run("Measure-ClosedDeal closed.csv | New-QualificationPolicy policy.psd1").ErrorIds.ShouldBe(["TooFewClosedDeals"]);

        System.IO.File.Exists(folder.File("policy.psd1")).ShouldBeFalse();
    }

    /// <summary>
    /// Closed deals by a rule of thumb that needs no chance: a need that is clear wins three times in four, one that is not one time in
    /// four.
    /// </summary>
    private static string Closed(int count, bool hasSignal)
    {
        var text = new StringBuilder("Id,Name,Owner,Outcome,Forecast Category,Total activities,Created,Close Date,Need,Region,Size\n");
        for (var i = 0; i < count; i++)
        {
            var isClear = i * 7 % 11 < 5;
            var isWon = hasSignal ? (isClear ? i % 4 != 0 : i % 4 == 0) : i * 13 % 29 < 14;
            var created = new DateTime(2023, 1, 1).AddDays(i);
            var (outcome, stage, least) = isWon ? ("Won", "Closed", 20) : ("Lost", "Omitted", 5);
            text.Append(CultureInfo.InvariantCulture, $"D-{i},Deal {i},Ann,{outcome},{stage},{least + (i % 9)},{created:yyyy-MM-dd},");
            text.Append(CultureInfo.InvariantCulture, $"{created.AddDays(20 + (i % 60)):yyyy-MM-dd},{(isClear ? "clear" : "unclear")},");
            text.AppendLine(CultureInfo.InvariantCulture, $"Region {i * 31 % 7},{100 + (i * 37 % 501)}");
        }

        return text.ToString();
    }
}
