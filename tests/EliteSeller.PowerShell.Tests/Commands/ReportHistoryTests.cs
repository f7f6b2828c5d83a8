using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using EliteSeller.Files.Import.Histories;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Commands;

/// <summary>A weekly report reads earlier exports once and keeps what they told beside them; its page is the same as without.</summary>
public sealed class ReportHistoryTests : IDisposable
{
    private const string Ledger = "ledger.csv";

    private static readonly DateTime First = new(2026, 10, 5);

    private readonly ModuleSession _session = ModuleSession.Open();
    private readonly TempFolder _folder = new();

    public ReportHistoryTests()
    {
        for (var week = 0; week < 5; week++)
        {
            Write(week);
        }
    }

    private string Cache => _folder.File("past/" + HistoryCache.FileName);

    [Fact]
    public void The_second_report_reads_no_earlier_export_for_the_past_and_is_the_same()
    {
        var first = Report(4);
        MakeUnreadable(0, 1, 2);
        var second = Report(4);

        first.Verbose.ShouldNotContain(line => line.Contains("unchanged", StringComparison.Ordinal));
        second.Verbose.ShouldContain($"History: 5 unchanged exports, as {HistoryCache.FileName} has them.");
        // Its own export, and the one to compare with; before that the trend's too.
        second.Verbose.Count(line => line.Contains("Encoding", StringComparison.Ordinal)).ShouldBe(2);
        first.Verbose.Count(line => line.Contains("Encoding", StringComparison.Ordinal)).ShouldBe(5);
        ShouldBeSame(second, first);
    }

    [Theory]
    [InlineData("a new week", false)]
    [InlineData("an earlier report", false)]
    [InlineData("an export was changed", true)]
    [InlineData("an export came late", true)]
    [InlineData("a ledger", true)]
    [InlineData("a later entry of the ledger", false)]
    [InlineData("an entry of then in the ledger", true)]
    [InlineData("another policy", true)]
    [InlineData("another quarter", false)]
    [InlineData("rates", true)]
    [InlineData("other reading options", true)]
    [InlineData("people", true)]
    [InlineData("people of another folder", true)]
    public void Whatever_is_new_the_page_is_that_of_reading_everything(string what, bool changesThePast)
    {
        var (week, more) = (4, what.EndsWith("ledger", StringComparison.Ordinal) ? " -Ledger " + Ledger
            : what == "people of another folder" ? WritePeople("one", "Neutral") : "");
        WriteLedger(Entries("2026-10-06", "No"));
        Report(week, what == "a ledger" ? "" : more);
        var before = Parts().Take(3).ToList();
        switch (what)
        {
            case "a new week":
                Write(week = 5);
                break;
            case "an earlier report":
                week = 2;
                break;
            case "an export was changed":
                Write(2, seed: 77);
                break;
            case "an export came late":
                Write(1, day: First.AddDays(10));
                break;
            case "a later entry of the ledger":
                WriteLedger([.. Entries("2026-10-06", "No"), .. Entries("2026-10-31")]);
                break;
            case "an entry of then in the ledger":
                WriteLedger([.. Entries("2026-10-06", "No"), .. Entries("2026-10-08")]);
                break;
            case "another policy":
                _folder.Write("policy.psd1", "@{ PursueLine = 5; MomentumLine = 90; MinimumCoverage = 0.01 }");
                more = " -Policy policy.psd1";
                break;
            case "another quarter":
                more = " -FiscalYearStartMonth 2";
                break;
            case "rates":
                more = " -ExchangeRate @{ EUR = 1; USD = 0.9 }";
                break;
            case "other reading options":
                more = " -ReadingOption @{ StageMap = @{ Demo = 'Lost' } }";
                break;
            case "people":
            case "people of another folder":
                more = WritePeople("other", "Opposes");
                break;
        }

        var kept = Report(week, more);

        Parts().Take(3).SequenceEqual(before).ShouldBe(!changesThePast);
        ShouldBeSame(kept, ReportWithout(week, more));
    }

    [Fact]
    public void An_earlier_week_stays_in_the_trend_as_its_own_page_said()
    {
        WriteLedger([.. Entries("2026-10-13"), .. Entries("2026-10-30", "No")]);
        var pages = Enumerable.Range(0, 5).Select(week =>
        {
            Report(week, " -Ledger " + Ledger);
            return Parts();
        }).ToList();

        for (var week = 1; week < 5; week++)
        {
            pages[week].Count.ShouldBe(week + 1);
            pages[week].ShouldBe(pages[4].Take(week + 1));
        }

        pages[4].Distinct().Count().ShouldBe(5);
    }

    [Theory]
    [InlineData("Export-PipelineReport 'past/2026-11-02 deals.csv' -History past -AsOf 2026-11-02 -OutFile report.json -WhatIf")]
    [InlineData("Test-Opportunity 'past/2026-11-02 deals.csv' -History past -AsOf 2026-11-02")]
    [InlineData("Copy-Item 'past/2026-10-26 deals.csv' '2026-10-01 deals.csv'; "
        + "Export-PipelineReport 'past/2026-11-02 deals.csv' -History past, '2026-10-01 deals.csv' -AsOf 2026-11-02 -OutFile r.json")]
    public void Nothing_is_kept_by(string command)
    {
        _session.At(_folder.Path).Run(command).Errors.ShouldBeEmpty();

        File.Exists(Cache).ShouldBeFalse();
    }

    [Fact]
    public void Other_commands_take_what_a_report_has_kept()
    {
        const string Test = "Test-Opportunity 'past/2026-11-02 deals.csv' -History past -AsOf 2026-11-02 -Verbose";
        var without = _session.At(_folder.Path).Run(Test + " | ConvertTo-Csv");
        Report(4);
        MakeUnreadable(0, 1, 2, 3);

        var with = _session.Run(Test + " | ConvertTo-Csv");

        with.Verbose.ShouldContain(line => line.StartsWith("History: 5 unchanged", StringComparison.Ordinal));
        with.Output.Select(line => line.ToString()).ShouldBe(without.Output.Select(line => line.ToString()));
        with.Warnings.ShouldBe(without.Warnings);
        with.Errors.ShouldBeEmpty();
        with.Output.ShouldContain(line => line.ToString().Contains("WeeksCondemned", StringComparison.Ordinal));
    }

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }

    private static void ShouldBeSame(Made one, Made other)
    {
        one.Page.ShouldBe(other.Page);
        one.Deals.ShouldBe(other.Deals);
        one.Warnings.ShouldBe(other.Warnings);
        one.Errors.ShouldBe(other.Errors);
    }

    // Nobody who opens them gets a deal out of them; to who only asks for their size and time they are as they were.
    private void MakeUnreadable(params int[] weeks)
    {
        foreach (var file in weeks.Select(week => _folder.File($"past/{Day(week)} deals.csv")))
        {
            var (length, time) = (new FileInfo(file).Length, File.GetLastWriteTimeUtc(file));
            File.WriteAllBytes(file, new byte[length]);
            File.SetLastWriteTimeUtc(file, time);
        }
    }

    private Made ReportWithout(int week, string more = "")
    {
        File.Delete(Cache);
        return Report(week, more);
    }

    private Made Report(int week, string more = "")
    {
        var run = _session.At(_folder.Path).Run(
            $"Export-PipelineReport 'past/{Day(week)} deals.csv' -History past -AsOf {Day(week)} -OutFile report.json -Force -Verbose"
                + more);
        File.Exists(Cache).ShouldBeTrue(string.Join('\n', run.Errors));
        return new(File.ReadAllText(_folder.File("report.json")), File.ReadAllText(_folder.File("report-deals.csv")), run.Warnings,
            [.. run.Errors.Select(error => error.ToString())], run.Verbose);
    }

    /// <summary>The amounts by verdict of each run of the page, oldest first.</summary>
    private List<string> Parts()
    {
        using var page = JsonDocument.Parse(File.ReadAllText(_folder.File("report.json")));
        var trends = page.RootElement.GetProperty("trends").EnumerateArray().ToArray();
        return trends.Length == 0 ? ["the first"] : [.. trends[0].GetProperty("runs").EnumerateArray().Select(run => run.GetRawText())];
    }

    private static string Day(int week) => First.AddDays(7 * week).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string[] Entries(string day, string answer = "Yes") =>
        [.. Enumerable.Range(1, 120).Select(deal => $"D-{deal},{day},Ask,Benefit,{answer}")];

    private void WriteLedger(params string[] entries) =>
        _folder.Write(
        Ledger, "OpportunityId,On,Kind,What,Answer,Value,Currency,By,Customer,Source,InReturnFor,Written,Due,Expires\n"
            + string.Concat(entries.Select(entry => entry + ",,,,,,,,,\n")));

    private void Write(int week, int seed = 0, DateTime? day = null)
    {
        var on = day ?? First.AddDays(7 * week);
        _folder.Write(FormattableString.Invariant($"past/{on:yyyy-MM-dd} deals.csv"), WeeklyExport.Csv(on, (week * 100) + seed, seed));
    }

    // Files of the same name, size and time.
    private string WritePeople(string folder, string attitude)
    {
        var file = _folder.Write($"{folder}/people.csv", "Deal ID,Name,Role,Attitude\n"
            + string.Concat(Enumerable.Range(1, 120).Select(deal => $"D-{deal},Bo,Economic buyer,{attitude}\n")));
        File.SetLastWriteTimeUtc(file, First);
        return $" -Contacts {folder}/people.csv";
    }

    private sealed record Made(
        string Page, string Deals, IReadOnlyList<string> Warnings, IReadOnlyList<string> Errors, IReadOnlyList<string> Verbose);
}
