using System.Buffers;
using System.Threading;
using EliteSeller.Files.Storage;

namespace EliteSeller.Files.Import.Csv;

/// <summary>An opened file whose beginning has been looked at: its encoding, and a stream from its first byte.</summary>
internal sealed class CsvFile : IDisposable
{
    private readonly string _path;
    // Rented: each file is opened twice, and two of this size are too many for the runtime. Not used after it has been given back.
    private readonly byte[] _head;
    private readonly int _headLength;
    private Stream? _stream;
    private bool _isDisposed;

    private CsvFile(string path, Stream stream, byte[] head, int headLength, FoundEncoding encoding)
    {
        _path = path;
        _stream = stream;
        _head = head;
        _headLength = headLength;
        Encoding = encoding;
    }

    /// <summary>The encoding.</summary>
    public FoundEncoding Encoding { get; }

    /// <summary>How many zero bytes the beginning has; they are left out.</summary>
    public int Zeros => BinaryFiles.CountZeros(_head, _headLength, Encoding);

    /// <summary>Whether zero bytes are to be left out.</summary>
    public bool HasZeros => Zeros > 0;

    /// <summary>Whether the file can be read again from its beginning.</summary>
    public bool CanReadTwice => _stream is { CanSeek: true };

    /// <summary>
    /// Whether the file is still there when it has been read: not so a pipe, but so an archive, which is unpacked once more.
    /// </summary>
    public bool CanReadAgain => !PipeStream.MayBe(_path);

    /// <summary>Whether the head is all there is.</summary>
    public bool IsHeadWhole => _headLength < EncodingFinder.HeadLength;

    /// <summary>How long the file is in bytes, or null when nobody can say.</summary>
    public long? Length => _stream is { CanSeek: true } ? _stream.Length : null;

    /// <summary>Opens a file.</summary>
    /// <exception cref="EliteSellerException">
    /// FileNotFound, PathIsFolder, FileNotReadable, EmptyFile, BinaryFile or UnknownEncoding.
    /// </exception>
    public static CsvFile Open(string path, string? wantedEncoding, CancellationToken stopToken)
    {
        var stream = SourceFile.Open(path, stopToken);
        var head = ArrayPool<byte>.Shared.Rent(EncodingFinder.HeadLength);
        try
        {
            stream = Unpack(stream, path);
            stopToken.ThrowIfCancellationRequested();
            var length = Fill(stream, head, EncodingFinder.HeadLength, stopToken);
            if (length == 0)
            {
                throw new EliteSellerException(new Problem(
                    "EmptyFile", ProblemKind.NoInput, "The file is empty.", "Export it again with at least a header and one deal.", path));
            }

            var isWhole = length < EncodingFinder.HeadLength;
            var encoding = EncodingFinder.Find(head, length, isWhole, wantedEncoding);
            BinaryFiles.Refuse(head, length, encoding, path);
            DisguisedFiles.Refuse(head, length, encoding, path);
            return new CsvFile(path, stream, head, length, encoding);
        }
        catch (InvalidDataException failure)
        {
            Release();
            throw new EliteSellerException(CsvProblems.Broken(path, null, failure), failure);
        }
        catch
        {
            Release();
            throw;
        }

        void Release()
        {
            stream.Dispose();
            ArrayPool<byte>.Shared.Return(head);
        }
    }

    /// <summary>The beginning of the file as text.</summary>
    public FileBeginning Beginning()
    {
        var length = Math.Min(_headLength, FileBeginning.MostBytes);
        var hasBackslash = Array.IndexOf(_head, (byte)'\\', 0, length) >= 0;
        return new FileBeginning(Text, IsHeadWhole && length == _headLength, hasBackslash);
    }

    /// <summary>A stream from the first byte. A pipe gives it once.</summary>
    public StoppableStream Start(CancellationToken stopToken)
    {
        if (CanReadTwice)
        {
            // A handle of its own: the records close it, and a growing file is read as far as it goes each time.
            return new StoppableStream(SourceFile.Open(_path, stopToken), stopToken);
        }

        if (_stream is not { } once)
        {
            return new StoppableStream(Unpack(SourceFile.Open(_path, stopToken), _path), stopToken);
        }

        _stream = null;
        return new StoppableStream(new ReplayedStream(_head, _headLength, once), stopToken);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_isDisposed)
        {
            _isDisposed = true;
            _stream?.Dispose();
            ArrayPool<byte>.Shared.Return(_head);
        }
    }

    private string Text(int mostBytes)
    {
        var text = Encoding.Encoding.GetString(_head, 0, Math.Min(_headLength, mostBytes));
        text = HasZeros ? text.Replace("\0", "") : text;
        return text.Length > 0 && text[0] == '\uFEFF' ? text.Substring(1) : text;
    }

    private static int Fill(Stream stream, byte[] head, int wanted, CancellationToken stopToken)
    {
        var length = 0;
        while (length < wanted)
        {
            stopToken.ThrowIfCancellationRequested();
            var read = stream.Read(head, length, wanted - length);
            if (read == 0)
            {
                break;
            }

            length += read;
        }

        return length;
    }

    /// <summary>
    /// A gzip archive, and a zip archive of one text file, is unpacked while it is read; it cannot be read twice, and what is not is left
    /// as it is.
    /// </summary>
    private static Stream Unpack(Stream stream, string path)
    {
        var mark = new byte[4];
        var length = Fill(stream, mark, mark.Length, CancellationToken.None);
        var isPacked = length >= 2 && mark[0] == 0x1F && mark[1] == 0x8B;
        if (!stream.CanSeek)
        {
            stream = new ReplayedStream(mark, length, stream);
            return isPacked ? new PackedStream(stream) : stream;
        }

        stream.Position = 0;
        if (length == 4 && mark[0] == 'P' && mark[1] == 'K' && mark[2] == 3 && mark[3] == 4)
        {
            var name = ZipPackage.FindText(stream, path);
            stream.Position = 0;
            return name is null ? stream : ZipPackage.OpenText(stream, name);
        }

        return isPacked ? new PackedStream(stream) : stream;
    }
}
