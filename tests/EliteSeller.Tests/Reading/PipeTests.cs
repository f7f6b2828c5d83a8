using System;
using System.Diagnostics;
using System.IO;
using System.IO.Compression;
using System.IO.Pipes;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using EliteSeller.Files.Import;
using EliteSeller.Model;
using Shouldly;
using Xunit;
using static EliteSeller.Tests.Reading.LargeExport;

namespace EliteSeller.Tests.Reading;

/// <summary>What a shell hands over in place of a file: pipes with a name and without, and links.</summary>
[Collection(nameof(HardFileTests))]
public class PipeTests
{
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

        Should.Throw<OperationCanceledException>(() => OpportunityFile.Open(pipe.Path, new ReadingOptions(), stop.Token));
        pipe.Release();
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
