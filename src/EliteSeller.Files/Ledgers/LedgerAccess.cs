using System.Diagnostics;
using System.Threading;

namespace EliteSeller.Files.Ledgers;

/// <summary>Opens a ledger alone for writing or together with others for reading, and tries again while it is in use.</summary>
internal sealed class LedgerAccess(string path, TimeSpan patience)
{
    /// <summary>The largest ledger that is read, in bytes.</summary>
    public const long LargestLedger = 256L * 1024 * 1024;

    // In use: ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION on Windows, EWOULDBLOCK on Linux and on macOS.
    private static readonly int[] InUse = [unchecked((int)0x80070020), unchecked((int)0x80070021), 11, 35];

    public T Write<T>(Func<FileStream, T> write, CancellationToken token)
    {
        try
        {
            // Alone: no other writer may come between reading the end and writing behind it.
            using var stream = Open(FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, token);
            return write(stream);
        }
        catch (DirectoryNotFoundException failure)
        {
            throw new EliteSellerException(LedgerProblems.NoFolder(path), failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new EliteSellerException(LedgerProblems.NotWritten(path, failure.Message), failure);
        }
    }

    public byte[] Read(CancellationToken token)
    {
        try
        {
            using var stream = Open(FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, token);
            if (stream.Length > LargestLedger)
            {
                throw new EliteSellerException(LedgerProblems.TooLarge(path, LargestLedger));
            }

            var bytes = new byte[stream.Length];
            var read = 0;
            while (read < bytes.Length && stream.Read(bytes, read, bytes.Length - read) is var more && more > 0)
            {
                read += more;
            }

            Array.Resize(ref bytes, read);
            return bytes;
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new EliteSellerException(LedgerProblems.NotFound(path), failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new EliteSellerException(LedgerProblems.NotRead(path, failure.Message), failure);
        }
    }

    private FileStream Open(FileMode mode, FileAccess access, FileShare share, CancellationToken token)
    {
        var waiting = Stopwatch.StartNew();
        for (var attempt = 0; ; attempt++)
        {
            token.ThrowIfCancellationRequested();
            try
            {
                return new FileStream(path, mode, access, share);
            }
            catch (IOException failure) when (InUse.Contains(failure.HResult))
            {
                if (waiting.Elapsed > patience)
                {
                    throw new EliteSellerException(LedgerProblems.Busy(path, patience), failure);
                }
            }

            // Different processes wait differently long, so that they do not come back all at once.
            token.WaitHandle.WaitOne(1 + ((Environment.TickCount + (attempt * 7)) & 15));
        }
    }
}
