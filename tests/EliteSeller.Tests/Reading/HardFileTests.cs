using System;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Threading;
using EliteSeller.Files.Import;
using EliteSeller.Files.Import.Tables;
using EliteSeller.Model;
using Shouldly;
using Xunit;
using static EliteSeller.Tests.Reading.LargeExport;

namespace EliteSeller.Tests.Reading;

/// <summary>Files that are large, that change while they are read, or that somebody else holds.</summary>
[CollectionDefinition(nameof(HardFileTests), DisableParallelization = true)]
[Collection(nameof(HardFileTests))]
public class HardFileTests
{
    private const int Rows = 100_000;

    [Fact]
    public void A_file_of_any_size_passes_in_little_memory()
    {
        // Enough to show it in every run, a quarter of it on a desk; the variable asks for gigabytes.
        var size = long.TryParse(Environment.GetEnvironmentVariable("ELITESELLER_BIG_FILE_BYTES"), NumberStyles.None,
            CultureInfo.InvariantCulture, out var wanted) ? wanted : (Repeats.AreAll ? 64L : 16L) << 20;
        using var file = TextFile.Of(Header);
        var rows = Grow(file.Path, size);
        using var reader = OpportunityFile.Open(file.Path, new ReadingOptions(), CancellationToken.None);
        long most = 0;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        while (reader.Read(out var item))
        {
            item.Problem.ShouldBeNull();
            if (reader.Report.RowsRead % 100_000 == 0)
            {
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
            }
        }

        reader.Report.RowsRead.ShouldBe(rows);
        // Two million ids are watched at sixteen bytes each, and a table of them is doubled when it is half full.
        most.ShouldBeLessThan(128L << 20);
    }

    [Fact]
    public void A_file_that_grows_while_it_is_read_is_read_to_its_end_and_told()
    {
        using var file = TextFile.Of(Header + Lines(1, Rows));
        using var reader = OpportunityFile.Open(file.Path, new ReadingOptions(), CancellationToken.None);
        reader.Read(out _).ShouldBeTrue();
        File.AppendAllText(file.Path, Lines(Rows + 1, 10));
        ReadOn(reader);

        reader.Report.RowsRead.ShouldBe(Rows + 10);
        reader.Report.Notes.Select(note => note.Id).ShouldBe(["FileGrew"]);
    }

    [Fact]
    public void A_file_that_is_cut_short_while_it_is_read_is_an_error_and_not_an_end()
    {
        using var file = TextFile.Of(Header + Lines(1, Rows));
        using var reader = OpportunityFile.Open(file.Path, new ReadingOptions(), CancellationToken.None);
        reader.Read(out _).ShouldBeTrue();
        using (var other = new FileStream(file.Path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete))
        {
            other.SetLength(other.Length / 2);
        }

        var problem = Should.Throw<EliteSellerException>(() => ReadOn(reader)).Problem;

        problem.ErrorId.ShouldBe("FileCutShort");
        problem.File.ShouldBe(file.Path);
        reader.Report.RowsRead.ShouldBeInRange(Rows / 4, Rows - 1);
        reader.Report.RowsRefused.ShouldBeLessThan(2);
    }

    [Fact]
    public void A_file_that_another_program_keeps_to_itself_is_FileNotReadable()
    {
        using var file = TextFile.Of(Header + Lines(1, 2));
        using var other = new FileStream(file.Path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        Should.Throw<EliteSellerException>(() => ReadFile.From(file.Path)).Problem.ErrorId.ShouldBe("FileNotReadable");
    }

    [Fact]
    public void A_packed_file_that_is_cut_off_is_an_error()
    {
        using var bytes = new MemoryStream();
        using (var packed = new GZipStream(bytes, CompressionLevel.Fastest, leaveOpen: true))
        {
            packed.Write(Encoding.UTF8.GetBytes(Header + Lines(1, 20_000)));
        }

        using var file = TextFile.Of(bytes.ToArray()[..(int)(bytes.Length / 2)]);

        Should.Throw<EliteSellerException>(() => ReadFile.From(file.Path)).Problem.ErrorId.ShouldBe("FileBroken");
    }

    private static void ReadOn(OpportunityReader reader)
    {
        while (reader.Read(out _))
        {
            // The report counts them.
        }
    }

    private static int Grow(string path, long size)
    {
        using var text = new StreamWriter(path, append: true, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16);
        var rows = 0;
        for (long length = Header.Length; length < size; length += Line(rows).Length)
        {
            text.Write(Line(++rows));
        }

        return rows;
    }
}
