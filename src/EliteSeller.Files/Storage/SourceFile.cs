using System.Threading;

namespace EliteSeller.Files.Storage;

/// <summary>Opens a file that somebody has named for reading, and says in our words why it cannot be opened.</summary>
public static class SourceFile
{
    /// <summary>
    /// Opens a file; others may go on writing, moving or deleting it. What cannot be read twice, such as a named pipe, cannot seek.
    /// </summary>
    /// <param name="path">The full path.</param>
    /// <param name="stopToken">Ends the waiting for the writer of a pipe.</param>
    /// <returns>The stream, for reading.</returns>
    /// <exception cref="EliteSellerException">FileNotFound, PathIsFolder or FileNotReadable.</exception>
    public static Stream Open(string path, CancellationToken stopToken = default)
    {
        try
        {
            return PipeStream.MayBe(path) ? PipeStream.Open(() => OpenFile(path), stopToken) : OpenFile(path);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new EliteSellerException(SourceProblems.NotFound(path), failure);
        }
        catch (UnauthorizedAccessException failure) when (Directory.Exists(path))
        {
            throw new EliteSellerException(SourceProblems.IsFolder(path), failure);
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException or IOException or NotSupportedException)
        {
            throw new EliteSellerException(SourceProblems.NotReadable(path, failure), failure);
        }
    }

    private static FileStream OpenFile(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.SequentialScan);
}
