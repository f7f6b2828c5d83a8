using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Threading;
using EliteSeller.Files.Import;
using EliteSeller.Files.Import.Tables;
using EliteSeller.Model;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Reading;

public class StreamingTests
{
    private const int Rows = 100_000;

    [Fact]
    public void A_hundred_thousand_rows_pass_and_the_reader_keeps_none_of_them()
    {
        using var file = TextFile.Of(Export(Rows));
        using var reader = OpportunityFile.Open(file.Path, new ReadingOptions(), CancellationToken.None);
        var given = new List<WeakReference>();
        var count = Take(reader, given);

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        count.ShouldBe(Rows);
        // The last rows may still stand in a register or in the reader's hand.
        given.Count(deal => deal.IsAlive).ShouldBeLessThan(5);
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static long Take(OpportunityReader reader, List<WeakReference> given)
    {
        long count = 0;
        while (reader.Read(out var item))
        {
            item.Problem.ShouldBeNull();
            count++;
            if (count % 1000 == 0)
            {
                given.Add(new WeakReference(item.Opportunity));
            }
        }

        return count;
    }

    [Fact]
    public void Opening_reads_as_much_as_settles_the_columns_and_no_more()
    {
        using var file = TextFile.Of(Export(Rows));
        var size = new FileInfo(file.Path).Length;
        var before = GC.GetAllocatedBytesForCurrentThread();
        using var reader = OpportunityFile.Open(file.Path, new ReadingOptions(), CancellationToken.None);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        reader.Read(out var first).ShouldBeTrue();
        first.Opportunity!.Id.ShouldBe("1");
        size.ShouldBeGreaterThan(10_000_000);
        allocated.ShouldBeLessThan(size / 2);
    }

    [Fact]
    public void A_byte_that_is_not_valid_is_found_behind_megabytes_of_ASCII()
    {
        byte[] ascii = System.Text.Encoding.ASCII.GetBytes(Export(30_000));
        byte[] good = System.Text.Encoding.UTF8.GetBytes(
            "30001,Größe,Account,Owner,1.50,Demo,2026-01-05,2026-12-05,2026-11-05,Call again\n");
        byte[] bad = [.. "30002,Gr"u8, 0xC3, 0x28, .. ",Account,Owner,1.50,Demo,2026-01-05,2026-12-05,2026-11-05,Call again\n"u8];
        using var file = TextFile.Of([0xEF, 0xBB, 0xBF, .. ascii, .. good, .. bad, .. good]);

        var read = ReadFile.From(file.Path);

        read.Problems.Select(problem => (problem.ErrorId, problem.Line)).ShouldBe([("EncodingContradiction", 30_003L)]);
        read.Deals.Count.ShouldBe(30_002);
        read.Deals[^1].Name.ShouldBe("Größe");
    }

    [Fact]
    public void A_source_that_can_not_be_read_twice_gives_the_same_deals()
    {
        foreach (var one in CorpusCase.All()
            .Where(one => one.Error is null && Path.GetExtension(one.Path) is not (".gz" or ".xlsx" or ".zip")))
        {
            using var packed = TextFile.Of(Pack(File.ReadAllBytes(one.Path)));
            var plain = ReadFile.From(one.Path, one.Options);
            var once = ReadFile.From(packed.Path, one.Options);

            once.Deals.Select(DealFacts.Of).ShouldBe(plain.Deals.Select(DealFacts.Of), one.Path);
            once.Problems.Select(problem => (problem.ErrorId, problem.Line, problem.Column))
                .ShouldBe(plain.Problems.Select(problem => (problem.ErrorId, problem.Line, problem.Column)));
            once.Report.RowsDropped.ShouldBe(plain.Report.RowsDropped);
        }
    }

    private static string Export(int rows)
    {
        var text = new System.Text.StringBuilder("Id,Name,Account,Owner,Amount,Stage,Created Date,Close Date,Last Activity,Next Step\n");
        for (var row = 1; row <= rows; row++)
        {
            text.Append(FormattableString.Invariant($"{row},Deal {row} for spare parts,Account {row % 977},Owner {row % 31},")
                + FormattableString.Invariant($"{row % 5000}.50,{(row % 2 == 0 ? "Demo" : "Proposal")},2026-01-05,")
                + FormattableString.Invariant($"2026-12-{(row % 28) + 1:00},2026-11-{(row % 20) + 1:00},Call again\n"));
        }

        return text.ToString();
    }

    private static byte[] Pack(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }
}
