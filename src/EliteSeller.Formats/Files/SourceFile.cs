using System;
using System.IO;
using System.Threading;

namespace EliteSeller.Formats.Files;

/// <summary>Opens a file that somebody has named for reading, and says in our words why it can not be opened.</summary>
internal static class SourceFile
{
    /// <summary>Opens a file; others may go on writing, moving or deleting it. What can not be read twice, such as a named pipe, can not seek.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="stopToken">Ends the waiting for the writer of a pipe.</param>
    /// <exception cref="EliteSellerException">FileNotFound, PathIsFolder or FileNotReadable.</exception>
    public static Stream Open(string path, CancellationToken stopToken = default)
    {
        try
        {
            return PipeStream.MayBe(path) ? PipeStream.Open(() => OpenFile(path), stopToken) : OpenFile(path);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new EliteSellerException(new Problem("FileNotFound", ProblemKind.NoInput, "There is no such file.", "Check the name and the folder.", path), failure);
        }
        catch (UnauthorizedAccessException failure) when (Directory.Exists(path))
        {
            throw new EliteSellerException(
                new Problem("PathIsFolder", ProblemKind.NoInput, "This is a folder, not a file.", "Name the files in it with a wildcard, such as -Path folder/*.csv.", path), failure);
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException or IOException or NotSupportedException)
        {
            throw new EliteSellerException(Unreadable(path, failure), failure);
        }
    }

    /// <summary>A file that is there and can not be opened.</summary>
    public static Problem Unreadable(string path, Exception failure) => new(
        "FileNotReadable", ProblemKind.Access, $"The file can not be opened: {failure.Message}", "Check that you may read it and that no other program keeps it to itself.", path);

    private static FileStream OpenFile(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.SequentialScan);
}
