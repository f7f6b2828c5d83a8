using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using EliteSeller.Files.Ledgers;
using EliteSeller.Model;
using EliteSeller.PowerShell.Tests.Hosting;
using EliteSeller.Tests;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Interrupts;

/// <summary>
/// Commands that write are stopped at random moments, as Ctrl+C does, and killed: each file is the old one or the new one, the ledger has
/// whole lines, and after a stop nothing is left beside them. ELITESELLER_CRASH says how often, a hundred
/// times unless it does, and five on a desk.
/// </summary>
public sealed class InterruptedWritingTests : IDisposable
{
    private const string Setup = "$deals = Import-Opportunity $path; $plans = $deals | Test-Opportunity -AsOf 2026-11-23 | "
        + "New-ActionRoadmap -AsOf 2026-11-23; $actions = $deals | Test-Opportunity -AsOf 2026-11-23 | Get-OpportunityAction; ";

    private readonly TempFolder _folder = new();

    private string Ledger => _folder.File("ledger.csv");

    /// <summary>What is written; on a desk one of them. A shell that is killed writes them all.</summary>
    public static TheoryData<string> Files => [.. Repeats.Drawn(Loops.Keys.Where(name => name != "ledger"), Times > 10 ? 3 : 1)];

    // Each writes one of two contents, so that an old file and a new one differ.
    private static Dictionary<string, string> Loops { get; } = new()
    {
        ["report"] = "$deals | Export-PipelineReport -AsOf 2026-11-2$n -OutFile (Join-Path $folder report.html) -Force",
        ["roadmaps"] = "$plans | Select-Object -Skip $n -First 5 | "
            + "ForEach-Object { $_ | Export-ActionRoadmap -Path (Join-Path $folder plan.html) -Force }",
        ["sheet"] = "$actions | Select-Object -Skip $n | Export-ReviewSheet (Join-Path $folder review.xlsx) -Force",
        ["ledger"] = "[pscustomobject]@{ OpportunityId = \"D-$n\"; Kind = 'Ask'; What = 'Benefit'; Answer = 'Yes'; Source = 'x' * 500 } | "
            + "Add-LedgerEntry (Join-Path $folder ledger.csv) -AsOf 2026-11-23",
    };

    private static int Times { get; } = int.TryParse(Environment.GetEnvironmentVariable("ELITESELLER_CRASH"), out var asked) ? asked
        : Repeats.AreAll ? 100 : 5;

    // On a desk one shell writes them all in turn.
    private static IEnumerable<string[]> Killed => Times > 10 ? Loops.Keys.Select(kind => new[] { kind }) : [[.. Loops.Keys]];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Files))]
    public void A_command_that_is_stopped_leaves_whole_files_and_nothing_else(string kind)
    {
        using var session = Session();
        var whole = new Dictionary<string, List<byte[]>>();
        WholeContents(session, kind, whole);
        var names = Directory.GetFiles(_folder.Path).Order(StringComparer.Ordinal).ToArray();

        for (var stop = 0; stop < Times; stop++)
        {
            var running = session.Start(Loop(kind), new { folder = _folder.Path }).WaitFor(1);
            Thread.Sleep(Random.Shared.Next(60));
            running.Stop();

            Directory.GetFiles(_folder.Path).Order(StringComparer.Ordinal).ShouldBe(names);
            ShouldBeWhole(names, whole);
        }
    }

    [Fact]
    public void A_ledger_whose_writer_is_stopped_has_whole_lines_and_takes_the_next()
    {
        using var session = Session();
        for (var stop = 0; stop < Times; stop++)
        {
            var running = session.Start(Loop("ledger"), new { folder = _folder.Path }).WaitFor(1);
            Thread.Sleep(Random.Shared.Next(60));
            running.Stop();
            ShouldBeSound();
        }

        Directory.GetFiles(_folder.Path).ShouldBe([Ledger]);
    }

    [Fact]
    public void A_shell_that_is_killed_leaves_whole_files_and_a_sound_ledger()
    {
        using var session = Session();
        foreach (var kinds in Killed)
        {
            Dictionary<string, List<byte[]>> whole = [];
            foreach (var kind in kinds.Where(kind => kind != "ledger"))
            {
                WholeContents(session, kind, whole);
            }

            var names = Directory.GetFiles(_folder.Path);
            for (var kill = 0; kill < Math.Max(1, Times / 10); kill++)
            {
                Kill(kinds);
                ShouldBeWhole(names, whole);

                // Killed before the first line, it has left no ledger at all.
                if (File.Exists(Ledger))
                {
                    ShouldBeSound();
                }
            }

            // What a killed process was writing is removed by a later one, when nobody can be writing it any more.
            Directory.GetFiles(_folder.Path).Where(file => !names.Contains(file) && file != Ledger)
                .ShouldAllBe(file => Path.GetFileName(file).StartsWith(".eliteseller-", StringComparison.Ordinal));
            Array.ForEach(Directory.GetFiles(_folder.Path), File.Delete);
        }
    }

    private static string Loop(params string[] kinds) =>
        $"for ($i = 0; ; $i++) {{ $n = $i % 2; {string.Join("; ", kinds.Select(kind => Loops[kind]))}; 1 }}";

    private static ModuleSession Session()
    {
        var session = ModuleSession.Open();
        session.Run(Setup, new { path = Path.Combine(Built.SourceRoot, "samples", "plain.csv") }).Errors.ShouldBeEmpty();
        return session;
    }

    private void WholeContents(ModuleSession session, string kind, Dictionary<string, List<byte[]>> whole)
    {
        foreach (var n in new[] { 0, 1 })
        {
            // One file is written several times by the plans of one round: each of them is whole.
            var script = kind == "roadmaps"
                ? "$plans | Select-Object -Skip $n -First 5" : "1";
            var count = session.Run(script, new { n }).Output.Count;
            for (var one = 0; one < count; one++)
            {
                session.Run(kind == "roadmaps"
                    ? "$plans | Select-Object -Skip ($n + $one) -First 1 | Export-ActionRoadmap -Path (Join-Path $folder plan.html) -Force"
                    : Loops[kind], new { folder = _folder.Path, n, one }).Errors.ShouldBeEmpty();
                foreach (var file in Directory.GetFiles(_folder.Path))
                {
                    (whole.TryGetValue(file, out var known) ? known : whole[file] = []).Add(File.ReadAllBytes(file));
                }
            }
        }
    }

    private static void ShouldBeWhole(IEnumerable<string> files, Dictionary<string, List<byte[]>> whole)
    {
        foreach (var file in files)
        {
            var bytes = File.ReadAllBytes(file);
            whole[file].Any(known => known.AsSpan().SequenceEqual(bytes)).ShouldBeTrue($"{file} is neither the old file nor the new one");
        }
    }

    private void ShouldBeSound()
    {
        var ledger = new LedgerEntryFile(Ledger, TimeSpan.FromSeconds(30));
        var problems = new List<Problem>();
        var before = ledger.Read(problems.Add).Count();
        problems.ShouldBeEmpty();
        ledger.Append(new LedgerEntry("D-after", new DateTime(2026, 11, 3), LedgerKind.Give, "Discount"));
        ledger.Read(problems.Add).Count().ShouldBe(before + 1);
        problems.ShouldBeEmpty();
    }

    private void Kill(string[] kinds)
    {
        var ready = _folder.File(".eliteseller-ready");
        var script = _folder.Write(".eliteseller-loop.ps1",
            $"$path = '{Path.Combine(Built.SourceRoot, "samples", "plain.csv")}'; $folder = '{_folder.Path}'; {Setup}"
            + $"Set-Content '{ready}' x; {Loop(kinds)}");
        File.Delete(ready);
        var start = new ProcessStartInfo("dotnet", [
            Path.Combine(Built.ConsoleFolder, "EliteSeller.Console.dll"), "-NoProfile", "-NonInteractive", "-File", script])
        {
            RedirectStandardOutput = true,
        };
        start.Environment.Remove("PSModulePath");
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var waiting = Stopwatch.StartNew();
        while (!File.Exists(ready))
        {
            process.HasExited.ShouldBeFalse();
            waiting.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(1));
            Thread.Sleep(5);
        }

        Thread.Sleep(300 + Random.Shared.Next(200 * kinds.Length));
        process.HasExited.ShouldBeFalse();
        process.Kill();
        process.WaitForExit();
    }
}
