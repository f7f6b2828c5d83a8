using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using EliteSeller.PowerShell.Tests.Hosting;
using EliteSeller.PowerShell.Tests.Reviews;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Samples;

/// <summary>The job of samples/weekly-report.ps1, run by eliteseller as a scheduler runs it.</summary>
public sealed class WeeklyReportTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public WeeklyReportTests() => Prepare(_folder.Path);

    [Fact]
    public async Task It_writes_the_page_the_review_sheet_the_ledger_and_the_kept_export_and_prints_where_the_page_is()
    {
        var run = await Run();

        run.Error.ShouldBeEmpty();
        run.ExitCode.ShouldBe(0);
        run.Lines.ShouldBe([_folder.File("out/report.html")]);
        Written().Keys.ShouldBe(
        [
            ".weekly-report.lock", "2026-11-16.csv", "2026-11-23.csv", "ledger/ledger.csv", "report-deals.csv", "report.html",
            "review 2026-11-23.xlsx",
        ]);
        File.ReadAllBytes(_folder.File("history/2026-11-23.csv")).ShouldBe(File.ReadAllBytes(_folder.File("deals.csv")));
        File.ReadAllText(_folder.File("out/report.html")).ShouldContain("2026-11-16");
    }

    [Fact]
    public async Task Run_again_it_gives_the_same_bytes_in_every_file()
    {
        RunHere();
        var first = Written();

        (await Run()).ExitCode.ShouldBe(0);

        Written().ShouldBe(first);
    }

    [Fact]
    public async Task A_week_later_the_answers_of_the_sheet_are_on_the_page_and_what_was_accepted_is_ready_for_the_import()
    {
        RunHere();
        FilledSheet.Type(_folder.File("out/review 2026-11-23.xlsx"),
        [
            (Asked(0), "Answer", "Yes"), (Asked(0), "Who said it", "Ann Weber"), (Asked(1), "Decision", "Close"),
            (Asked(2), "Decision", "Wait"),
        ]);

        var run = await Run("-AsOf", "2026-12-07");

        run.ExitCode.ShouldBe(0, run.Error);
        run.Lines.ShouldBe([_folder.File("out/report.html")]);
        Line(run.Error).ShouldContain("'Wait' is not a decision");
        var page = File.ReadAllText(_folder.File("out/report.html"));
        page.ShouldContain("2026-11-23");
        page.ShouldContain("overdue", Case.Insensitive);
        page.ShouldContain("Yes (Ann Weber, 23 Nov 2026)");
        var changes = File.ReadAllLines(_folder.File("out/changes.csv"));
        changes.Length.ShouldBe(2);
        changes[1].ShouldContain(Asked(1));
        File.Exists(_folder.File("out/review 2026-12-07.xlsx")).ShouldBeTrue();
        (await Run("-AsOf", "2026-12-07")).ExitCode.ShouldBe(0);
    }

    [Fact]
    public void The_deals_are_judged_with_the_past_that_is_kept()
    {
        RunHere();

        using var session = ModuleSession.Open().At(_folder.Path);
        session.Run("Import-Csv out/report-deals.csv | Where-Object Outcome -eq Open | ForEach-Object { $_.OpportunityId + $_.Score }")
            .Of<string>().ShouldBe(session.Run("Test-Opportunity deals.csv -History history/2026-11-16.csv -AsOf 2026-11-23 "
                + "-WarningAction Ignore | ForEach-Object { $_.Id + $_.Score }").Of<string>(), ignoreOrder: true);
    }

    [Fact]
    public async Task Rows_that_cannot_be_read_are_kept_beside_the_page_and_end_the_run_only_when_they_are_worth_much()
    {
        File.AppendAllText(_folder.File("deals.csv"), Row("D-9001", "soon", "1000") + Row("D-9002", "later", "2000"));

        var run = await Run();
        var strict = await Run("-MaximumRejected", "0.01");

        run.ExitCode.ShouldBe(0, run.Error);
        File.ReadAllLines(_folder.File("out/rejected.csv")).Length.ShouldBe(3);
        File.ReadAllText(_folder.File("out/rejected.reasons.csv")).ShouldContain("Close Date,UnreadableDate");
        File.ReadAllText(_folder.File("out/report.html")).ShouldContain("2 rows were rejected (3,000");
        strict.ExitCode.ShouldBe(4);
        strict.Error.ShouldStartWith("weekly-report: 2 rows cannot be read, 0.1% of the open amount (limit: 0.01%). The first: ");
    }

    [Fact]
    public async Task A_bad_row_of_a_kept_export_is_told_in_its_own_week_only()
    {
        File.AppendAllText(_folder.File("history/2026-11-16.csv"), Row("D-9001", "soon", "1000"));

        var run = await Run();

        (run.ExitCode, run.Error).ShouldBe((0, ""));
        File.Exists(_folder.File("out/rejected.csv")).ShouldBeFalse();
        File.ReadAllText(_folder.File("out/report.html")).ShouldNotContain("rejected (");
    }

    [Fact]
    public async Task Several_currencies_have_a_target_each_and_are_reported_in_one_with_rates()
    {
        File.WriteAllText(_folder.File("rates.csv"), "Currency,Rate\nUSD,1\nEUR,1.1\n");

        (await Run("-Target", "USD=900000,EUR=100000")).ExitCode.ShouldBe(0);
        var apart = File.ReadAllText(_folder.File("out/report.html"));
        var run = await Run("-Target", "900000", "-Currency", "USD", "-ExchangeRate", "rates.csv");

        run.ExitCode.ShouldBe(0, run.Error);
        apart.ShouldContain("900,000");
        File.ReadAllText(_folder.File("out/report.html")).ShouldContain("900,000");
    }

    [Fact]
    public async Task More_deals_to_walk_away_from_than_the_limit_end_with_2_and_the_page_is_written()
    {
        var run = await Run("-MaximumWalkAway", "3");

        run.ExitCode.ShouldBe(2);
        Line(run.Error);
        File.Exists(_folder.File("out/report.html")).ShouldBeTrue();
    }

    [Fact]
    public async Task Where_nothing_more_can_be_written_the_last_page_stays()
    {
        if (!OperatingSystem.IsLinux())
        {
            // The limit on the size of a file, by which a full disk is played, is a thing of this system's shells.
            return;
        }

        File.WriteAllText(_folder.File("out/report.html"), "last week's page");

        // Files of more than 16 blocks of 1024 bytes are refused: the kept export is smaller, the page is not.
        var run = await ChildProcess.Run(
            "bash", ["-c", "trap '' XFSZ; ulimit -f 16; exec \"$@\"", "bash", "dotnet", .. Arguments([])], _folder.Path,
            environment: [("DOTNET_EnableWriteXorExecute", "0")]);

        run.ExitCode.ShouldBe(1, run.Error);
        Line(run.Error);
        File.ReadAllText(_folder.File("out/report.html")).ShouldBe("last week's page");
    }

    [Fact]
    public async Task Two_runs_at_once_do_not_harm_each_other()
    {
        var runs = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Run()));

        runs.Select(run => run.ExitCode).ShouldContain(0);
        runs.Where(run => run.ExitCode != 0)
            .ShouldAllBe(run => run.ExitCode == 1 && run.Error.Contains("Another run is at work", StringComparison.Ordinal));
        var kept = Written();
        RunHere();
        Written().ShouldBe(kept);
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    /// <summary>Puts into a folder what the job finds: this week's export and last week's, and where to write.</summary>
    internal static void Prepare(string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, "history"));
        Directory.CreateDirectory(Path.Combine(folder, "out"));
        File.Copy(Path.Combine(Sample.Folder, "history", "2026-11-23 pipeline.csv"), Path.Combine(folder, "deals.csv"));
        File.Copy(Path.Combine(Sample.Folder, "history", "2026-11-16 pipeline.csv"), Path.Combine(folder, "history", "2026-11-16.csv"));
    }

    /// <summary>What the job says when it fails: one line that names it.</summary>
    internal static string Line(string error)
    {
        error.ShouldStartWith("weekly-report: ");
        error.TrimEnd('\n').ShouldNotContain("\n");
        return error;
    }

    // What is not looked at for its exit code and its words needs no process of its own.
    private void RunHere()
    {
        using var session = ModuleSession.Open().At(_folder.Path);
        session.Run("& $job -Export deals.csv -History history -Out out -AsOf 2026-11-23",
            new { job = Path.Combine(Sample.Folder, "weekly-report.ps1") })
            .Of<string>().ShouldBe([_folder.File("out/report.html")]);
    }

    private Task<ChildProcess> Run(params string[] more) => ChildProcess.Run("dotnet", Arguments(more), _folder.Path);

    private static string[] Arguments(string[] more) =>
    [
        Path.Combine(Built.ConsoleFolder, "EliteSeller.Console.dll"), "-File", Path.Combine(Sample.Folder, "weekly-report.ps1"),
        "-Export", "deals.csv", "-History", "history", "-Out", "out", .. more.Contains("-AsOf") ? more : ["-AsOf", "2026-11-23", .. more],
    ];

    /// <summary>A row of the sample with an id of its own and a text where the close date belongs.</summary>
    private string Row(string id, string closeDate, string amount)
    {
        var header = File.ReadLines(_folder.File("deals.csv")).First().Split(',');
        var cells = header.Select(
            name => name switch
            {
                "Id" => id, "Close Date" => closeDate, "Name" => "Odd deal", "Stage" => "Proposal", "Amount" => amount, "Currency" => "USD",
                _ => "",
            });
        return string.Join(',', cells) + "\n";
    }

    /// <summary>The id of one of the deals that were asked about first.</summary>
    private string Asked(int number) => File.ReadAllLines(_folder.File("history/ledger/ledger.csv"))[1 + number].Split(',')[0];

    private SortedDictionary<string, string> Written()
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var root in new[] { _folder.File("history"), _folder.File("out") })
        {
            foreach (var file in Directory.GetFiles(root, "*", SearchOption.AllDirectories)
                .Where(file => !file.Contains(".incoming", StringComparison.Ordinal)))
            {
                files[Path.GetRelativePath(root, file).Replace('\\', '/')] = Convert.ToHexString(File.ReadAllBytes(file));
            }
        }

        return files;
    }
}
