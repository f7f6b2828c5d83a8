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

namespace EliteSeller.PowerShell.Tests.Ledgers;

/// <summary>Many processes write one ledger through the cmdlet while others read it, and one of them is killed.</summary>
public sealed class ParallelWritersTests : IDisposable
{
    private static readonly int Writers = Repeats.AreAll ? 8 : 3;
    private static readonly int Lines = Repeats.AreAll ? 500 : 200;

    private readonly TempFolder _folder = new();

    [Fact]
    public void No_line_is_lost_or_mixed_and_a_killed_writer_harms_nobody_else()
    {
        var ledger = _folder.File("ledger.csv");
        var script = _folder.Write("write.ps1", """
            param($Writer, $Count, $Ledger)
            $ErrorActionPreference = 'Stop'
            1..$Count | ForEach-Object { [pscustomobject]@{ OpportunityId = "D-$Writer-$_"; Kind = 'Ask'; What = 'Benefit'; Answer = 'Yes'; Source = 'x' * ($_ % 97) } } |
                Add-LedgerEntry $Ledger -AsOf 2026-11-23
            """);
        using var victim = Start(script, "killed", 100_000, ledger);
        var processes = Enumerable.Range(1, Writers).Select(writer => Start(script, $"w{writer}", Lines, ledger)).ToList();
        var reader = new LedgerEntryFile(ledger, TimeSpan.FromMinutes(5));
        var seen = 0;
        while (processes.Any(process => !process.HasExited))
        {
            var problems = new List<Problem>();
            var meanwhile = File.Exists(ledger) ? reader.Read(problems.Add).ToArray() : [];
            problems.ShouldBeEmpty();
            meanwhile.Length.ShouldBeGreaterThanOrEqualTo(seen);
            seen = meanwhile.Length;
            if (!victim.HasExited && meanwhile.Any(entry => entry.OpportunityId == "D-killed-20"))
            {
                victim.Kill();
                victim.WaitForExit();
            }

            Thread.Sleep(50);
        }

        if (!victim.HasExited)
        {
            victim.Kill();
            victim.WaitForExit();
        }

        processes.ShouldAllBe(process => process.ExitCode == 0);
        processes.ForEach(process => process.Dispose());
        var after = new List<Problem>();
        var entries = reader.Read(after.Add).ToArray();
        after.ShouldBeEmpty("a line is written whole or not at all");
        entries.Where(entry => !entry.OpportunityId.StartsWith("D-killed", StringComparison.Ordinal))
            .GroupBy(entry => entry.OpportunityId.Split('-')[1])
            .ShouldAllBe(writer =>
                writer.Select(entry => entry.OpportunityId.Split('-')[2])
                .SequenceEqual(Enumerable.Range(1, Lines).Select(number => $"{number}")));
        entries.Count(entry => entry.OpportunityId.StartsWith("D-w", StringComparison.Ordinal)).ShouldBe(Writers * Lines);
    }

    private static Process Start(string script, string writer, int count, string ledger)
    {
        var start = new ProcessStartInfo("dotnet", [
            Path.Combine(Built.ConsoleFolder, "EliteSeller.Console.dll"), "-NoProfile", "-NonInteractive", "-File", script, "-Writer",
                writer, "-Count", $"{count}", "-Ledger", ledger]);
        start.Environment.Remove("PSModulePath");
        return Process.Start(start)!;
    }

    public void Dispose() => _folder.Dispose();
}
