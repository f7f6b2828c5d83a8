using System.Threading;
using System.Threading.Tasks;

namespace EliteSeller.Files.Storage;

/// <summary>A named pipe, on which opening and every read may wait for a writer: the user can end the waiting.</summary>
internal sealed class PipeStream : ReadOnlyStream
{
    private readonly CancellationToken _stopToken;

    private PipeStream(Stream pipe, CancellationToken stopToken)
        : base(pipe) => _stopToken = stopToken;

    /// <summary>
    /// Whether a name may be that of a pipe, which has no length: a named one, or one that a shell hands over as <c>/dev/fd/63</c>. An
    /// empty file looks the same, and can be read the same way.
    /// </summary>
    public static bool MayBe(string path)
    {
        var file = new FileInfo(path);
#if !NETSTANDARD2_0
        if (file.Exists && file.LinkTarget is not null)
        {
            // The length of a link is that of the name it holds. A link to a pipe without a name leads nowhere that could be looked at.
            return TargetOf(file) is not { Exists: true } target || target.Length == 0;
        }
#endif
        return file.Exists && file.Length == 0;
    }

#if !NETSTANDARD2_0
    private static FileInfo? TargetOf(FileInfo link)
    {
        try
        {
            return link.ResolveLinkTarget(returnFinalTarget: true) as FileInfo;
        }
        catch (IOException)
        {
            return null; // Whoever opens it says what is wrong.
        }
    }
#endif

    /// <summary>Opens what may be a pipe.</summary>
    /// <param name="open">Opens it, and waits for a writer.</param>
    /// <param name="stopToken">Ends the waiting.</param>
    public static Stream Open(Func<Stream> open, CancellationToken stopToken)
    {
        var stream = Wait(open, stopToken);
        return stream.CanSeek ? stream : new PipeStream(stream, stopToken);
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count)
    {
        // A read that nobody waits for any more must not write into the caller's buffer.
        var own = new byte[count];
        var read = Wait(() => Inner.Read(own, 0, count), _stopToken);
        Array.Copy(own, 0, buffer, offset, read);
        return read;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing) => base.Dispose(disposing && !_stopToken.IsCancellationRequested);

    private static T Wait<T>(Func<T> wait, CancellationToken stopToken)
    {
        var work = Task.Factory.StartNew(wait, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        Task.WaitAny([work], stopToken);
        return work.GetAwaiter().GetResult();
    }
}
