using System;
using System.IO;
using System.Linq;
using EliteSeller.Analysis.Sellers;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Commands;

public sealed class MeasureSellerTests
{
    private const string Header = "Id,Name,Owner,Amount,Stage,Outcome,Created,Close Date,Last Activity,Next Step\n";

    [Fact]
    public void Sellers_are_measured_from_an_export_and_the_exports_before_it()
    {
        using var folder = new TempFolder();
        folder.Write("history/2026-10-05 pipeline.csv", Header
            + "1,Crane,Ann,100,Proposal,Open,2026-05-01,2026-12-20,2026-10-01,Call\n2,Winch,Ann,100,Proposal,Open,2026-05-01,2026-12-20,"
            + "2026-10-01,Call\n");
        folder.Write("history/2026-11-16 pipeline.csv", Header
            + "1,Crane,Ann,150,Proposal,Open,2026-05-01,2026-12-20,2026-10-01,Call\n2,Winch,Ann,100,Proposal,Open,2026-05-01,2027-02-20,"
            + "2026-10-01,Call\n");
        folder.Write("history/notes.csv", "not,a,snapshot\n");
        folder.Write("history/2026-12-01.csv", Header);
        folder.Write("now.csv", Header
            + "1,Crane,Ann,150,Proposal,Open,2026-05-01,2026-12-20,2026-11-20,Call\n2,Winch,Ann,100,Proposal,Open,2026-05-01,2027-04-20,"
            + "2026-11-20,Call\n");
        using var session = ModuleSession.Open().At(folder.Path);

        var run = session.Run("Measure-Seller now.csv -History history -AsOf 2026-11-23");

        run.Errors.ShouldBeEmpty();
        var ann = run.Single<SellerMeasure>();
        (ann.Open, ann.ComparedDeals, ann.DriveShare, ann.TouchedShare, ann.Statements).ShouldBe((2, 2, 0.5, 1, 0));
        ann.Skill.ShouldBeNull();
        run.Warnings.ShouldBe(
            ["history: 1 file skipped: no date (yyyy-MM-dd) at the start of the name.",
                "1 export in -History skipped: later than 2026-11-23."],
            ignoreOrder: false, customMessage: string.Join("\n", run.Warnings));
    }

    [Fact]
    public void Without_history_what_needs_it_is_unknown()
    {
        using var session = ModuleSession.Open().At(Built.SourceRoot);

        var run = session.Run("Measure-Seller samples/salesforce-report.csv -AsOf 2026-11-23");

        run.Errors.ShouldBeEmpty();
        run.Of<SellerMeasure>().Count.ShouldBe(5);
        run.Of<SellerMeasure>()
            .ShouldAllBe(
            seller => seller.DriveShare == null && seller.WalkAwayKept == null && seller.Comparison.StartsWith("not compared"));
        run.Text(160).ShouldContain("n = 0");
    }

    [Fact]
    public void Beths_second_year_is_better_and_the_view_says_in_which_units()
    {
        using var session = ModuleSession.Open().At(Built.SourceRoot);

        var run = session.Run("Measure-Seller samples/beth-two-years.csv -AsOf 2027-11-22 -Quarterly");

        run.Errors.ShouldBeEmpty();
        var quarters = run.Of<SellerQuarter>();
        session.Run("Measure-Seller samples/beth-two-years.csv -AsOf 2027-11-22 -Quarterly | Select-Object -Skip 2 -First 1 | Format-List")
            .Text(120).ShouldMatch("WinRateLow +: (\u001b\\[0m)?0\\.02\r?\n");
        quarters.Select(quarter => quarter.Quarter)
            .ShouldBe(["2026-Q2", "2026-Q3", "2026-Q4", "2027-Q1", "2027-Q2", "2027-Q3", "2027-Q4"]);
        quarters.Sum(quarter => quarter.Closed).ShouldBe(26);
        quarters[0].Trend.Verdict.ShouldBe(TrendVerdict.Improved);
        foreach (var width in new[] { 80, 120 })
        {
            var text = run.Text(width);
            text.ShouldContain("Beth Marlowe: 2027-Q1 to 2027-Q4 beside 2026-Q2 to 2026-Q4");
            text.ShouldContain("  won 5 of 10, before 2 of 16: could be luck");
            text.ShouldContain("  a no takes 66 days, before 175 (n = 5 and 14): improved");
            text.ShouldContain("  a lost deal takes 17 hours, before 162 (n = 5 and 14): improved");
            text.ShouldContain("  own best: 3 of 6 won (2027-Q1), bad news early at 46 of 100 (2027-Q1)");
            text.ShouldContain("Early/100");
            text.ShouldContain("Lost hours");
            text.ShouldContain("2027-Q1          3 of 6   46 (28–57)    73 (n = 3)       0     71 (n=3)       8");
        }
    }

    [Fact]
    public void A_quarter_is_forecast_by_the_hit_rate_of_each_seller()
    {
        using var folder = new TempFolder();
        const string Columns = "Id,Name,Owner,Amount,Stage,Outcome,Created,Close Date,Forecast Category\n";
        var past = Enumerable.Range(0, 24).Select(i => $"{i},Deal {i},Ann,100,Proposal,{{0}},2026-05-01,2026-09-2{i % 5},Commit\n")
            .ToArray();
        folder.Write("history/2026-08-20.csv", Columns + string.Concat(past.Select(row => string.Format(row, "Open"))));
        folder.Write("now.csv", Columns + string.Concat(past.Select((row, i) => string.Format(row, i < 18 ? "Won" : "Lost")))
            + "90,Crane,Ann,1000,Proposal,Open,2026-08-01,2026-12-10,Commit\n91,Winch,Bob,500,Proposal,Open,2026-08-01,2026-12-10,"
                + "Commit\n");
        using var session = ModuleSession.Open().At(folder.Path);

        var run = session.Run("Measure-Seller now.csv -History history -AsOf 2026-11-23 -Forecast");

        run.Errors.ShouldBeEmpty();
        run.Of<SellerForecast>().Select(forecast => (forecast.Owner, forecast.Calls, forecast.HitRate, forecast.Expected))
            .ShouldBe([("Ann", 24, 0.75, 750), ("Bob", 0, null, null), ("All", 24, null, 750)]);
        run.Text(80).ShouldContain("unknown (n=0)");
        run.Text(80).ShouldContain("75% (55–88, n=24)");
        folder.Write("history/2026-08-22.csv", "OpportunityId,Field,OldValue,NewValue,CreatedDate\n1,StageName,Demo,Proposal,2026-07-14\n");
        var withLog = session.Run("Measure-Seller now.csv -History history -AsOf 2026-11-23 -Forecast");
        withLog.ErrorIds.ShouldBe(["LogOfChanges"]);
        withLog.Text(80).ShouldBe(run.Text(80));
        session.Run("Measure-Seller now.csv -History history -AsOf 2026-11-23 -Forecast -Quarterly").ErrorIds
            .ShouldBe(["ForecastByQuarter"]);
        session.Run("Measure-Seller now.csv -AsOf 2026-05-23 -Forecast").Warnings.ShouldContain(
            "No open deal that is to close in this quarter has the forecast category Commit or Best Case.");
    }

    [Fact]
    public void Sellers_are_measured_on_the_headers_of_every_layout_and_without_any_owner()
    {
        using var folder = new TempFolder();
        using var session = ModuleSession.Open().At(folder.Path);
        var exports = Directory.GetFiles(Path.Combine(Built.SourceRoot, "samples"), "*.csv")
            .Where(file => Path.GetFileNameWithoutExtension(file) is not ("closed-deals" or "closed-deals-log" or "contacts" or "ledger"))
            .ToArray();
        exports.Length.ShouldBe(11);
        foreach (var export in exports)
        {
            // As it is; with the owner under a header that the layout does not read; and without any.
            var run = session.Run("""
                $rows = @(Import-Csv $export | Where-Object { $_.psobject.Properties.Value -match 'USD' })
                $names = 'Lena Großmann', 'Kenji Watanabe', 'Siobhán O''Leary', 'Tomás Herrera', 'Amara Okafor', 'Beth Marlowe'
                $owners = @($rows[0].psobject.Properties | Where-Object { $_.Value -in $names } | ForEach-Object Name)
                $other = $rows | Select-Object *, @{ Name = 'Owner Key'; Expression = { $_.($owners[0]) } } -ExcludeProperty $owners
                $other | Export-Csv other.csv -Encoding utf8 -NoTypeInformation
                $rows | Select-Object * -ExcludeProperty $owners | Select-Object *, @{ Name = 'Owner'; Expression = { 'U1' } } |
                    Export-Csv unread.csv -Encoding utf8 -NoTypeInformation
                $owners.Count
                foreach ($file in $export, 'other.csv', 'unread.csv') {
                    @(Measure-Seller $file -AsOf 2026-11-23).Count
                    @(Measure-Seller $file -AsOf 2026-11-23 -Quarterly | ForEach-Object Owner | Select-Object -Unique).Count
                }
                """, new { export });

            run.Errors.ShouldBeEmpty(Path.GetFileName(export));
            run.Of<int>().ShouldAllBe(count => count >= 1, Path.GetFileName(export));
        }
    }

    [Theory]
    [InlineData("nowhere", "HistoryNotFound")]
    [InlineData("now.csv", "HistoryHoldsNoSnapshot")]
    [InlineData("empty", "FolderHoldsNoSnapshot")]
    [InlineData("twice", "SameSnapshotTwice")]
    public void A_history_that_is_none_is_refused(string history, string errorId)
    {
        using var folder = new TempFolder();
        folder.Write("now.csv", Header + "1,Crane,Ann,150,Proposal,Open,2026-05-01,2026-12-20,2026-11-20,Call\n");
        folder.Write("empty/readme.txt", "");
        folder.Write("twice/2026-11-16 a.csv", Header);
        folder.Write("twice/2026-11-16 b.csv", Header);
        using var session = ModuleSession.Open().At(folder.Path);

        session.Run("Measure-Seller now.csv -AsOf 2026-11-23 -History " + history).ErrorIds.ShouldBe([errorId]);
    }
}
