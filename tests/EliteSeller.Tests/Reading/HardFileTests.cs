using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.IO.Pipes;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using EliteSeller.Formats;
using EliteSeller.Opportunities;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Reading;

/// <summary>Files that are large, that change while they are read, that somebody else holds, or that are no files at all.</summary>
[CollectionDefinition(nameof(HardFileTests), DisableParallelization = true)]
[Collection(nameof(HardFileTests))]
public class HardFileTests
{
    private const string Header = "Id,Name,Account,Amount,Stage,Close Date\n";
    private const int Rows = 100_000;

    [Fact]
    public void A_file_of_any_size_passes_in_little_memory()
    {
        // Enough to show it in every run; the variable asks for gigabytes.
        var size = long.TryParse(Environment.GetEnvironmentVariable("ELITESELLER_BIG_FILE_BYTES"), NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) ? wanted : 64L << 20;
        using var file = TextFile.Of(Header);
        var rows = Grow(file.Path, size);
        using var reader = OpportunityReader.Open(file.Path, new ReadingOptions(), CancellationToken.None);
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
        using var reader = OpportunityReader.Open(file.Path, new ReadingOptions(), CancellationToken.None);
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
        using var reader = OpportunityReader.Open(file.Path, new ReadingOptions(), CancellationToken.None);
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

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_named_pipe_gives_what_its_writer_writes(bool isPacked)
    {
        if (OperatingSystem.IsWindows())
        {
            return; // Pipes have no names in the file system there.
        }

        using var pipe = Pipe.Make();
        var text = Encoding.UTF8.GetBytes(Header + Lines(1, 3000) + Line(3000));
        var writing = Task.Run(() =>
        {
            using var stream = new FileStream(pipe.Path, FileMode.Open, FileAccess.Write);
            using var packed = isPacked ? new GZipStream(stream, CompressionLevel.Fastest) : (Stream)stream;
            packed.Write(text);
        });
        var read = ReadFile.From(pipe.Path);
        await writing;

        read.Deals.Count.ShouldBe(3001);
        read.Deals[^1].Name.ShouldBe("Deal 3000");
        read.Problems.ShouldBeEmpty();
        read.Warnings.Select(note => note.Id).ShouldBe(["SameIdNotCompared"]);
    }

    [Theory]
    [InlineData("deals.csv")]
    [InlineData("link.csv")]
    public async Task A_link_to_a_pipe_is_a_pipe(string name)
    {
        if (OperatingSystem.IsWindows())
        {
            return; // Pipes have no names in the file system there.
        }

        using var pipe = Pipe.Make();
        var link = Path.Combine(Path.GetDirectoryName(pipe.Path)!, "link.csv");
        File.CreateSymbolicLink(link, pipe.Path);
        var writing = Task.Run(() => File.WriteAllText(pipe.Path, Header + Lines(1, 3000)));
        var read = ReadFile.From(Path.Combine(Path.GetDirectoryName(pipe.Path)!, name));
        await writing;

        read.Deals.Count.ShouldBe(3000);
    }

    [Fact]
    public async Task A_pipe_without_a_name_loses_nothing_of_its_beginning()
    {
        if (!OperatingSystem.IsLinux())
        {
            return; // Only there a shell hands such a pipe over as a path.
        }

        using var pipe = new AnonymousPipeServerStream(PipeDirection.Out);
        var writing = Task.Run(() =>
        {
            using var text = new StreamWriter(pipe);
            text.Write(Header + Lines(1, 3000));
        });
        var read = ReadFile.From($"/dev/fd/{pipe.ClientSafePipeHandle.DangerousGetHandle()}");
        pipe.DisposeLocalCopyOfClientHandle();
        await writing;

        read.Deals.Count.ShouldBe(3000);
    }

    [Fact]
    public void A_link_to_a_file_is_read_as_the_file()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // Links need a right of their own there.
        }

        using var file = TextFile.Of(Header + Lines(1, 10));
        var link = file.Path + ".link.csv";
        File.CreateSymbolicLink(link, file.Path);
        try
        {
            ReadFile.From(link).Deals.Count.ShouldBe(10);
        }
        finally
        {
            File.Delete(link);
        }
    }

    [Fact]
    public void Waiting_for_a_pipe_that_nobody_writes_can_be_ended()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // Pipes have no names in the file system there.
        }

        using var pipe = Pipe.Make();
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        Should.Throw<OperationCanceledException>(() => OpportunityReader.Open(pipe.Path, new ReadingOptions(), stop.Token));
        pipe.Release();
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

    private static string Lines(int first, int count) => string.Concat(Enumerable.Range(first, count).Select(Line));

    private static string Line(int number) =>
        FormattableString.Invariant($"{number},Deal {number},Account {number % 977},{number % 5000}.50,{(number % 2 == 0 ? "Demo" : "Proposal")},2026-12-{(number % 28) + 1:00}\n");

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

    /// <summary>A named pipe in a folder of its own.</summary>
    private sealed class Pipe : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("eliteseller-");

        public string Path => System.IO.Path.Combine(_folder.FullName, "deals.csv");

        public static Pipe Make()
        {
            var pipe = new Pipe();
            using var mkfifo = Process.Start("mkfifo", [pipe.Path]);
            mkfifo.WaitForExit();
            mkfifo.ExitCode.ShouldBe(0);
            return pipe;
        }

        /// <summary>Lets the thread go that still waits for a writer.</summary>
        public void Release() => new FileStream(Path, FileMode.Open, FileAccess.Write).Dispose();

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
