using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using EliteSeller.Model;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Reading;

/// <summary>
/// Damaged copies of the corpus: whatever is in a file, reading it ends soon, in a clear error or in rows that are all accounted for.
/// Five thousand in every run of <c>.ci/run</c>, a tenth on a desk; the variable ELITESELLER_MUTATIONS asks for more of them, and
/// ELITESELLER_MUTATION_SEED for others. A number in ELITESELLER_MUTATION_FIRST begins there: the one that failed, or where an earlier run
/// ended.
/// </summary>
public class MutationTests
{
    // A damaged file is read in milliseconds; only a machine that does ten other things needs more.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public void No_damage_to_a_file_makes_reading_crash_hang_or_lose_count()
    {
        var count = Number("ELITESELLER_MUTATIONS", Repeats.Of(5_000));
        var first = Number("ELITESELLER_MUTATION_FIRST", 0);
        var seed = Number("ELITESELLER_MUTATION_SEED", 20261123);
        var files = new[] { CorpusCase.Folder, Path.Combine(CorpusCase.Folder, "Workbooks") }
            .SelectMany(from => Directory.GetFiles(from, "*.expected.json").Order(StringComparer.Ordinal))
            .Select(file => file[..^".expected.json".Length]).Select(path => (Name: Path.GetFileName(path), Bytes: File.ReadAllBytes(path)))
                .ToList();
        var folder = Directory.CreateTempSubdirectory("eliteseller-");
        try
        {
            for (var number = first; number < first + count; number++)
            {
                var (name, bytes) = files[number % files.Count];
                var path = Path.Combine(folder.FullName, "damaged" + Path.GetExtension(name));
                File.WriteAllBytes(path, Mutation.Of(bytes, new Random(seed + number)));
                ReadWhole(path, $"{name} damaged with seed {seed} and number {number}");
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The bytes of the table itself: an archive that survived its damage is counted by what is in it.</summary>
    private static byte[] Unpacked(byte[] bytes)
    {
        if (bytes is [0x50, 0x4B, 3, 4, ..])
        {
            using var package = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
            using var unpacked = new MemoryStream();
            using var entry = package.Entries.Single(one => one.FullName.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)).Open();
            entry.CopyTo(unpacked);
            return unpacked.ToArray();
        }

        if (bytes is not [0x1F, 0x8B, ..])
        {
            return bytes;
        }

        using var archive = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var table = new MemoryStream();
        archive.CopyTo(table);
        return table.ToArray();
    }

    private static void ReadWhole(string path, string what)
    {
        var clock = Stopwatch.StartNew();
        try
        {
            var read = ReadFile.From(path);
            read.Report.RowsRead.ShouldBe(read.Deals.Count, what);
            read.Report.RowsRefused.ShouldBe(read.Report.Refusals.Count, what);
            read.Problems.Count.ShouldBe(read.Report.Refusals.Count, what);
            if (read.Report.Worksheet is null)
            {
                Accounting.ShouldHold(read.Report, Unpacked(File.ReadAllBytes(path)), what);
            }
            else
            {
                // Every row of the sheet up to the last one that was handed out is counted once.
                var rows = read.Report.RowsRead + read.Report.RowsFolded + read.Report.RowsDropped + read.Report.RowsRefused;
                rows.ShouldBeGreaterThanOrEqualTo(read.Deals.Select(deal => deal.Source.Line).DefaultIfEmpty(1).Max() - 1, what);
            }

            read.Deals.Select(deal => deal.Source.Line).ShouldBeInOrder(SortDirection.Ascending, what);
        }
        catch (EliteSellerException refusal)
        {
            refusal.Problem.Hint.ShouldNotBeNullOrEmpty($"{refusal.Problem.ErrorId}, {what}");
        }
        catch (Exception crash) when (crash is not ShouldAssertException)
        {
            throw new InvalidOperationException($"{what}: {crash.GetType().Name} {crash.Message}", crash);
        }

        clock.Elapsed.ShouldBeLessThan(Patience, what);
    }

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number : otherwise;
}
