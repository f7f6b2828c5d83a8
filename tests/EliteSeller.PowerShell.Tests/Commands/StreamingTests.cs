using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Commands;

public sealed class StreamingTests
{
    private const int Rows = 100_000;

    [Fact]
    public void The_first_result_of_a_hundred_thousand_rows_comes_before_the_file_is_read_to_its_end()
    {
        using var folder = new TempFolder();
        var path = Export(folder);
        using var session = ModuleSession.Open();

        var run = session.Run(
            "Import-Opportunity $path -ReadingReport report | Test-Opportunity -AsOf 2026-11-23 | ForEach-Object { if (-not $first) { "
                + "$first = $_; $report.RowsRead } else { $count++ } }; $count; $report.RowsRead",
            new { path });

        run.Errors.ShouldBeEmpty();
        var numbers = run.Output.Select(number => Convert.ToInt64(number.BaseObject, null)).ToArray();
        numbers[0].ShouldBeLessThan(Rows / 4);
        numbers[1].ShouldBe(Rows - 1);
        numbers[2].ShouldBe(Rows);
    }

    [Fact]
    public void A_hundred_thousand_rows_pass_through_both_commands_and_nobody_keeps_them()
    {
        using var folder = new TempFolder();
        var path = Export(folder);
        using var session = ModuleSession.Open();
        var passed = new List<WeakReference>();

        Pass(session, path, passed);

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        passed.Count.ShouldBe(Rows / 1000);
        // The engine may hold the last object of a pipeline.
        passed.Count(deal => deal.IsAlive).ShouldBeLessThan(3);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Pass(ModuleSession session, string path, List<WeakReference> passed)
    {
        var run = session.Run(
            "Import-Opportunity $path | Test-Opportunity -AsOf 2026-11-23 | ForEach-Object { if (++$count % 1000 -eq 0) { "
                + "$passed.Add([WeakReference]::new($_.psobject.BaseObject)) } }; $count",
            new { path, passed });

        run.Errors.ShouldBeEmpty();
        run.Single<int>().ShouldBe(Rows);
        passed[0].Target.ShouldBeNull("The first result was still held when the last one had passed.");
    }

    private static string Export(TempFolder folder)
    {
        var path = folder.File("deals.csv");
        using var writer = new StreamWriter(path);
        writer.WriteLine("Id,Name,Account,Owner,Amount,Stage,Created Date,Close Date,Last Activity,Next Step");
        for (var row = 1; row <= Rows; row++)
        {
            writer.WriteLine(FormattableString.Invariant(
                $"{row},Deal {row} for spare parts,Account {row % 977},Owner {row % 31},{row % 5000}.50,")
                    + FormattableString.Invariant($"{(row % 2 == 0 ? "Demo" : "Proposal")},2026-01-05,2026-12-{(row % 28) + 1:00},")
                    + FormattableString.Invariant($"2026-11-{(row % 20) + 1:00},Call again"));
        }

        return path;
    }
}
