using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using EliteSeller.PowerShell.Tests.Hosting;
using EliteSeller.Tests;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Samples;

/// <summary>The job of samples/weekly-report.ps1, run by eliteseller as a scheduler runs it.</summary>
public sealed class WeeklyReportTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public WeeklyReportTests() => JobShell.Prepare(_folder.Path);

    [Fact]
    public async Task It_writes_every_file_prints_where_the_page_is_and_run_again_gives_the_same_bytes()
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

        var written = Written();
        JobShell.RunHere(_folder.Path);
        Written().ShouldBe(written);
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
            "bash", ["-c", "trap '' XFSZ; ulimit -f 16; exec \"$@\"", "bash", "dotnet", .. Arguments], _folder.Path,
            environment: [("DOTNET_EnableWriteXorExecute", "0")]);

        run.ExitCode.ShouldBe(1, run.Error);
        JobShell.Line(run.Error);
        File.ReadAllText(_folder.File("out/report.html")).ShouldBe("last week's page");
    }

    [Fact]
    public async Task Two_runs_at_once_do_not_harm_each_other()
    {
        var runs = await Task.WhenAll(Enumerable.Range(0, Repeats.AreAll ? 3 : 2).Select(_ => Run()));

        runs.Select(run => run.ExitCode).ShouldContain(0);
        runs.Where(run => run.ExitCode != 0)
            .ShouldAllBe(run => run.ExitCode == 1 && run.Error.Contains("Another run is at work", StringComparison.Ordinal));
        var kept = Written();
        JobShell.RunHere(_folder.Path);
        Written().ShouldBe(kept);
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    private Task<ChildProcess> Run() => ChildProcess.Run("dotnet", Arguments, _folder.Path);

    private static string[] Arguments { get; } =
    [
        Path.Combine(Built.ConsoleFolder, "EliteSeller.Console.dll"), "-File", Path.Combine(Sample.Folder, "weekly-report.ps1"),
        "-Export", "deals.csv", "-History", "history", "-Out", "out", "-AsOf", "2026-11-23",
    ];

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
