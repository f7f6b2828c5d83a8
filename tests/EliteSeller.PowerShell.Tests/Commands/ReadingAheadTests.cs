using System;
using System.IO;
using System.Linq;
using System.Text;
using EliteSeller.Files.Import.Tables;
using EliteSeller.Model;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Commands;

/// <summary>
/// Files large enough for a thread of their own: whatever that thread does, a user sees what one thread would have shown.
/// </summary>
public sealed class ReadingAheadTests
{
    private const string Header = "Id,Name,Account,Amount,Stage,Created Date,Close Date,Last Activity,Next Step\n";
    private const int Rows = 4000;

    [Fact]
    public void Judging_a_file_tells_the_same_as_judging_its_deals_although_results_are_looked_at_meanwhile()
    {
        using var folder = new TempFolder();
        var path = folder.Write("deals.csv", Header + Body(1, Rows));
        using var session = ModuleSession.Open();

        var one = session.Run("Import-Opportunity $path | Test-Opportunity -AsOf 2026-11-23 | ForEach-Object { \"$_ $($_.Score) "
            + "$($_.Reason) $($_.NextQuestion) $($_.BlindSpots)\" }", new { path });
        var two = session.Run("Test-Opportunity $path -AsOf 2026-11-23 | ForEach-Object { \"$_ $($_.Score) $($_.Reason) "
            + "$($_.NextQuestion) $($_.BlindSpots)\" }", new { path });

        two.Of<string>().ShouldBe(one.Of<string>());
        two.Output.Count.ShouldBeGreaterThan(Rows / 2);
        two.ErrorIds.ShouldBe(one.ErrorIds);
        two.Warnings.Order().ShouldBe(one.Warnings.Order());
        two.Warnings.ShouldNotBeEmpty();
    }

    [Fact]
    public void Measuring_a_file_gives_the_figures_of_measuring_its_deals()
    {
        using var folder = new TempFolder();
        var path = folder.Write("deals.csv", Header + Body(1, Rows));
        using var session = ModuleSession.Open();

        foreach (var group in new[] { "Quarter", "Account", "Next Step" })
        {
            var one = session.Run("Import-Opportunity $path | Measure-Pipeline -AsOf 2026-11-23 -GroupBy $group", new { path, group });
            var two = session.Run("Measure-Pipeline $path -AsOf 2026-11-23 -GroupBy $group", new { path, group });

            two.Output.Select(Figures).ShouldBe(one.Output.Select(Figures));
            two.Output.ShouldNotBeEmpty();
            two.ErrorIds.ShouldBe(one.ErrorIds);
            two.Warnings.ShouldBe(one.Warnings);
        }
    }

    [Fact]
    public void Two_files_come_one_after_the_other_with_their_errors_in_their_places()
    {
        using var folder = new TempFolder();
        var first = folder.Write("a.csv", Header + Body(1, Rows));
        var second = folder.Write("b.csv", Header + Body(Rows + 1, Rows));
        using var session = ModuleSession.Open();

        var run = session.Run("Import-Opportunity $first, $second -ReadingReport reports; $reports", new { first, second });

        var deals = run.Of<Opportunity>();
        deals.Select(deal => int.Parse(deal.Id!, null)).ShouldBeInOrder();
        var reports = run.Of<ReadingReport>();
        reports.Select(report => report.RowsRead)
            .ShouldBe(reports.Select(report => (long)deals.Count(deal => deal.Source.File == report.File)));
        reports.Select(report => report.RowsRead + report.RowsRefused).ShouldBe([Rows, Rows]);
        run.Errors.Count.ShouldBe((int)reports.Sum(report => report.RowsRefused));
        run.ErrorIds.ShouldAllBe(id => id == "UnreadableNumber");
    }

    [Fact]
    public void Every_refused_row_of_a_large_file_is_kept_byte_for_byte_and_in_order()
    {
        using var folder = new TempFolder();
        var body = Body(1, Rows);
        var path = folder.Write("deals.csv", Header + body);
        using var session = ModuleSession.Open();

        session.Run("Import-Opportunity $path -RejectPath $out", new { path, @out = folder.File("refused.csv") });

        File.ReadAllText(folder.File("refused.csv"))
            .ShouldBe(Header
            + string.Concat(body.Split('\n').Where(line => line.Contains(",much,", StringComparison.Ordinal)).Select(line => line + "\n")));
    }

    [Fact]
    public void Who_wants_no_more_gets_a_report_of_what_came_and_leaves_no_file_open_and_no_refused_rows_behind()
    {
        using var folder = new TempFolder();
        var path = folder.Write("deals.csv", Header + Body(1, Rows));
        using var session = ModuleSession.Open();

        var run = session.Run(
            "foreach ($deal in 1) { do { Import-Opportunity $path -ReadingReport r -RejectPath $out -ErrorAction Ignore | ForEach-Object "
                + "{ if (++$count -eq 1000) { break } } } while ($false) }; $r",
            new { path, @out = folder.File("refused.csv") });

        run.Single<ReadingReport>().RowsRead.ShouldBe(1000);
        using (new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
        }

        Directory.GetFiles(folder.Path).ShouldBe([path]);
    }

    [Fact]
    public void Ctrl_C_ends_the_work_while_rows_are_made_ready()
    {
        using var folder = new TempFolder();
        var path = folder.Write("deals.csv", Header + Body(1, 10 * Rows));
        using var session = ModuleSession.Open();

        var run = session.Start("Test-Opportunity $path -AsOf 2026-11-23 -ErrorAction Ignore | ForEach-Object { $_; "
            + "[System.Threading.Thread]::Sleep(1) }", new { path }).WaitFor(600).Stop();

        run.Output.Count.ShouldBeLessThan(10 * Rows);
        using var mine = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
    }

    private static string Figures(System.Management.Automation.PSObject measure) =>
        string.Join(' ', measure.Properties.Select(property => $"{property.Name}={Text(property.Value)}"));

    private static string? Text(object? value) => value is System.Collections.IEnumerable list and not string
        ? string.Join(',', list.Cast<object>())
        : Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture);

    private static string Body(int first, int count)
    {
        var text = new StringBuilder();
        for (var row = first; row < first + count; row++)
        {
            var amount = row % 500 == 0 ? "much" : FormattableString.Invariant($"{row % 5000}.50");
            var stage = (row % 5) switch { 0 => "Won", 1 => "Lost", 2 => "Demo", _ => "Proposal" };
            text.Append(FormattableString.Invariant($"{row},Deal {row},Account {row % 7},{amount},{stage},2026-0{(row % 9) + 1}-05,")
                + FormattableString.Invariant(
                $"2026-1{row % 3}-{(row % 28) + 1:00},2026-11-{(row % 20) + 1:00},{(row % 3 == 0 ? "Call again" : "pending")}\n"));
        }

        return text.ToString();
    }
}
