using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using EliteSeller.Files.Ledgers;
using EliteSeller.Model;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Interrupts;

/// <summary>
/// A shell that writes a report, a roadmap, a review sheet and a ledger in turn gets the signal of Ctrl+C at a random moment: each file is
/// the old one or the new one, the ledger has whole lines, and nothing is left beside them. ELITESELLER_CRASH says how often.
/// </summary>
public sealed class InterruptedShellTests : IDisposable
{
    private const string Script = """
        $deals = Import-Opportunity $samples/plain.csv
        $results = $deals | Test-Opportunity -AsOf 2026-11-23
        $plans = $results | New-ActionRoadmap -AsOf 2026-11-23
        $actions = $results | Get-OpportunityAction
        function Write-All($to, $n) {
            $deals | Export-PipelineReport -AsOf 2026-11-2$n -OutFile $to/report.html -Force
            $plans[$n] | Export-ActionRoadmap -Path $to/plan.html -Force
            $actions | Select-Object -Skip $n | Export-ReviewSheet $to/review.xlsx -Force
            [pscustomobject]@{ OpportunityId = "D-$n"; Kind = 'Ask'; What = 'Benefit'; Answer = 'Yes'; Source = 'x' * 500 } |
                Add-LedgerEntry $to/ledger.csv -AsOf 2026-11-23
        }
        foreach ($n in 0, 1) {
            $null = New-Item -ItemType Directory $known/$n -Force
            Write-All $known/$n $n
        }
        Write-All $folder 0
        Set-Content $known/ready $PID
        for ($i = 1; ; $i++) { Write-All $folder ($i % 2) }
        """;

    private static readonly string[] Names = ["ledger.csv", "plan.html", "report-deals.csv", "report.html", "review.xlsx"];

    private readonly TempFolder _folder = new();
    private readonly TempFolder _known = new();

    private static int Times { get; } = int.TryParse(Environment.GetEnvironmentVariable("ELITESELLER_CRASH"), out var asked) ? asked : 1;

    public void Dispose()
    {
        _folder.Dispose();
        _known.Dispose();
    }

    [Fact]
    public async Task A_shell_that_is_interrupted_leaves_whole_files_a_sound_ledger_and_nothing_else()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        for (var time = 0; time < Times; time++)
        {
            await Interrupt();

            Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(Names);
            foreach (var name in Names.Where(name => name != "ledger.csv"))
            {
                var bytes = await File.ReadAllBytesAsync(_folder.File(name));
                new[] { "0", "1" }.Any(n => File.ReadAllBytes(Path.Combine(_known.Path, n, name)).AsSpan().SequenceEqual(bytes))
                    .ShouldBeTrue($"{name} is neither the old file nor the new one");
            }

            ShouldBeSound();
        }
    }

    private async Task Interrupt()
    {
        var ready = _known.File("ready");
        File.Delete(ready);
        var script = _known.Write("loop.ps1", $"Import-Module '{Built.Manifest}'\n"
            + $"$samples = '{Path.Combine(Built.SourceRoot, "samples")}'\n$folder = '{_folder.Path}'\n$known = '{_known.Path}'\n{Script}");

        // A test run that somebody has put into the background hands on that the signal is ignored.
        string[] start = OperatingSystem.IsLinux() ? ["--default-signal=INT", "dotnet"] : ["dotnet"];
        var shell = ChildProcess.Run(
            "env", [.. start, "pwsh", "-NoProfile", "-NonInteractive", "-File", script], Built.SourceRoot, minutes: 1);
        while (!File.Exists(ready) || new FileInfo(ready).Length == 0)
        {
            shell.IsCompleted.ShouldBeFalse(shell.IsCompleted ? (await shell).Error : "");
            await Task.Delay(5);
        }

        await Task.Delay(Random.Shared.Next(300));
        using (var kill = Process.Start("kill", ["-INT", (await File.ReadAllTextAsync(ready)).Trim()]))
        {
            await kill.WaitForExitAsync();
            kill.ExitCode.ShouldBe(0);
        }

        (await shell).Error.ShouldBeEmpty();
    }

    private void ShouldBeSound()
    {
        var ledger = new LedgerEntryFile(_folder.File("ledger.csv"), TimeSpan.FromSeconds(30));
        var problems = new List<Problem>();
        ledger.Read(problems.Add).Count().ShouldBeGreaterThan(0);
        problems.ShouldBeEmpty();
        ledger.Append(new LedgerEntry("D-after", new DateTime(2026, 11, 3), LedgerKind.Give, "Discount")).ShouldBeEmpty();
    }
}
