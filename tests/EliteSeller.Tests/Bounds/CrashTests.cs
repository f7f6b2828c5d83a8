using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading;
using EliteSeller.Files.Ledgers;
using EliteSeller.Files.Storage;
using EliteSeller.Model;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Bounds;

/// <summary>
/// What is left when a writer is killed or the disk is full: the old file or the new one, a ledger of whole lines, and nothing beside them
/// after the next writing. Reports, roadmaps, tables and workbooks are all written by <see cref="AtomicFile"/>.
/// </summary>
public sealed class CrashTests : IDisposable
{
    private static readonly string[] Columns = ["Writer", "Number", "Text"];

    private static readonly string Program = typeof(CrashTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => a.Key == "LedgerWriter").Value!;

    private readonly string _folder = Directory.CreateTempSubdirectory("eliteseller-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_writer_killed_at_any_moment_leaves_the_old_file_or_the_new_one()
    {
        for (var kill = 0; kill < Repeats.Of(100); kill++)
        {
            var folder = Directory.CreateDirectory(Path.Combine(_folder, $"{kill}")).FullName;
            var file = Path.Combine(folder, "report.html");
            File.WriteAllText(file, string.Concat(Enumerable.Repeat("0\n", 10_000)));

            KillWhileWriting(file, "file", isAtWork: () => new FileInfo(file).Length != 20_000 || File.ReadAllText(file)[0] != '0');

            var lines = File.ReadAllLines(file);
            lines.Length.ShouldBe(10_000);
            lines.Distinct().Count().ShouldBe(1);
            foreach (var left in Directory.GetFiles(folder).Where(one => one != file))
            {
                Path.GetFileName(left).ShouldStartWith(".eliteseller-");
                File.SetLastWriteTimeUtc(left, DateTime.UtcNow.AddHours(-1));
            }

            AtomicFile.Write(file, force: true, stream => stream.WriteByte((byte)'x'));
            Directory.GetFiles(folder).ShouldBe([file]);
        }
    }

    [Fact]
    public void A_writer_killed_at_any_moment_leaves_whole_lines_in_the_ledger_and_the_next_one_adds_to_them()
    {
        var file = Path.Combine(_folder, "ledger.csv");
        var ledger = new LedgerFile(file, Columns, patience: TimeSpan.FromMinutes(1));
        for (var kill = 0; kill < Repeats.Of(100); kill++)
        {
            var before = File.Exists(file) ? ledger.Read().Rows.Count() : 0;
            var length = File.Exists(file) ? new FileInfo(file).Length : 0;

            KillWhileWriting(file, "ledger", isAtWork: () => File.Exists(file) && new FileInfo(file).Length > length);

            ledger.Append(["after", "0", "x"]);
            var content = ledger.Read();
            content.Problems.ShouldBeEmpty();
            content.Rows.Count().ShouldBeGreaterThan(before + 1);
            Directory.GetFiles(_folder).ShouldBe([file]);
        }
    }

    [Fact]
    public void A_full_disk_leaves_the_old_file_the_ledger_as_it_was_and_nothing_else()
    {
        using var disk = new SmallDisk(_folder);
        if (disk.Size < 0)
        {
            return;
        }

        var (file, path) = (Path.Combine(_folder, "report.html"), Path.Combine(_folder, "ledger.csv"));
        File.WriteAllText(file, "old");
        var ledger = new LedgerFile(path, Columns);
        ledger.Append(["w", "1", "x"]);
        var before = File.ReadAllBytes(path);
        var large = new string('x', disk.Size);

        Refused(() => AtomicFile.Write(file, force: true, stream => stream.Write(new byte[disk.Size]))).ErrorId.ShouldBe("FileNotWritten");
        Refused(() => ledger.Append(["w", "2", large])).ErrorId.ShouldBe("LedgerNotWritten");

        File.ReadAllText(file).ShouldBe("old");
        File.ReadAllBytes(path).ShouldBe(before);
        Directory.GetFiles(_folder).Order(StringComparer.Ordinal).ShouldBe([path, file]);
    }

    [Fact]
    public void A_ledger_that_is_locked_or_no_UTF_8_to_its_end_is_refused_and_stays_as_it_is()
    {
        var file = Path.Combine(_folder, "ledger.csv");
        var ledger = new LedgerFile(file, Columns, patience: TimeSpan.FromMilliseconds(50));
        byte[] ansi = [.. "Writer,Number,Text\r\nw,1,"u8, 0xE4, .. "\r\n"u8];
        File.WriteAllBytes(file, ansi);

        Refused(() => ledger.Append(["w", "2", "x"])).ErrorId.ShouldBe("LedgerNotUtf8");
        File.ReadAllBytes(file).ShouldBe(ansi);

        File.WriteAllText(file, "Writer,Number,Text\r\n");
        using (new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            Refused(() => ledger.Append(["w", "2", "x"])).ErrorId.ShouldBe("LedgerBusy");
        }

        File.ReadAllText(file).ShouldBe("Writer,Number,Text\r\n");
    }

    private static void KillWhileWriting(string file, string kind, Func<bool> isAtWork)
    {
        using var process = Process.Start("dotnet", [Program, file, kind, "1000000"]);
        var waiting = Stopwatch.StartNew();
        while (!isAtWork())
        {
            process.HasExited.ShouldBeFalse("the writer has ended before it was killed");
            waiting.Elapsed.ShouldBeLessThan(Soon.Patience);
            Thread.Sleep(1);
        }

        Thread.Sleep(Random.Shared.Next(20));
        process.Kill();
        process.WaitForExit();
    }

    private static Problem Refused(Action action) => Should.Throw<EliteSellerException>(action).Problem;
}
