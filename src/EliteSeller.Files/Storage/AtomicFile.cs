namespace EliteSeller.Files.Storage;

/// <summary>Writes a file aside and moves it into place when it is whole, so that nobody ever reads half of one.</summary>
public static class AtomicFile
{
    private const string Prefix = ".eliteseller-";

    // Whoever writes for longer holds the file open.
    private static readonly TimeSpan LongAgo = TimeSpan.FromMinutes(10);

    private static readonly HashSet<string> Cleaned = new(StringComparer.Ordinal);

    /// <summary>Writes a file.</summary>
    /// <param name="path">The full path of the file. Its folder must exist.</param>
    /// <param name="force">Whether a file that is already there may be replaced.</param>
    /// <param name="write">Writes the content. When it fails, the file that was there before is untouched.</param>
    /// <exception cref="EliteSellerException">
    /// <c>FileExists</c>: the file is there and may not be replaced. <c>FolderNotFound</c>: there is no such folder.
    /// <c>FileNotWritten</c>: the disk is full, the name is too long, or permission is missing.
    /// </exception>
    public static void Write(string path, bool force, Action<Stream> write)
    {
        _ = write ?? throw new ArgumentNullException(nameof(write));
        RequireFree(path, force);
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var aside = Path.Combine(folder, Prefix + Path.GetRandomFileName());
        try
        {
            RemoveLeftOver(folder);
            using (var stream = new FileStream(aside, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                write(stream);
            }

            MoveIntoPlace(aside, path, force);
        }
        catch (DirectoryNotFoundException failure)
        {
            throw new EliteSellerException(new Problem(
                "FolderNotFound", ProblemKind.NoInput, "The folder does not exist.", "Create it, or use another folder.", path), failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new EliteSellerException(new Problem(
                "FileNotWritten", ProblemKind.Access, $"The file cannot be written: {failure.Message.TrimEnd('.')}.",
                    "Check the folder, the permissions and the free disk space.", path), failure);
        }
        finally
        {
            File.Delete(aside);
        }
    }

    /// <summary>Makes sure that a file may be written, before any work is done for it.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="force">Whether a file that is already there may be replaced.</param>
    /// <exception cref="EliteSellerException">
    /// <c>FileExists</c>, <c>FolderNotFound</c>, <c>PathIsFolder</c> or <c>NotAPlainFile</c>: a link, hard or not, a pipe, a device or a
    /// read-only file.
    /// </exception>
    public static void RequireFree(string path, bool force)
    {
        if (Directory.Exists(path))
        {
            throw new EliteSellerException(
                new Problem("PathIsFolder", ProblemKind.Argument, "This is a folder, not a file.", "Add a file name to the path.", path));
        }

        if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path))))
        {
            throw new EliteSellerException(new Problem(
                "FolderNotFound", ProblemKind.NoInput, "The folder does not exist.", "Create it, or use another folder.", path));
        }

        if (!force && File.Exists(path))
        {
            throw Exists(path, null);
        }

        if (force && PlainFile.WhyNot(path) is { } odd)
        {
            throw new EliteSellerException(new Problem(
                "NotAPlainFile", ProblemKind.Argument, $"This is {odd}, and is not replaced even with -Force.", "Use another name.", path));
        }
    }

    /// <summary>Keeps an output from being written over the file that it was made from, with -Force too.</summary>
    /// <param name="output">The full path of the output.</param>
    /// <param name="input">The full path of an input; null passes.</param>
    /// <exception cref="EliteSellerException">OutputIsInput.</exception>
    public static void RequireNotInput(string output, string? input)
    {
        if (input is not null && IsSame(output, input))
        {
            throw new EliteSellerException(new Problem("OutputIsInput", ProblemKind.Argument,
                "This file is an input; it is not overwritten, not even with -Force.", "Write to another file.", output));
        }
    }

    /// <summary>Removes what a process has left that was killed while it wrote; each folder is looked at once.</summary>
    private static void RemoveLeftOver(string folder)
    {
        lock (Cleaned)
        {
            if (!Cleaned.Add(folder))
            {
                return;
            }
        }

        foreach (var file in Directory.EnumerateFiles(folder, Prefix + "*"))
        {
            try
            {
                if (File.GetLastWriteTimeUtc(file) < DateTime.UtcNow - LongAgo)
                {
                    using (new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
                    {
                    }

                    File.Delete(file);
                }
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                // Somebody is writing it, or it is somebody else's to remove.
            }
        }
    }

    private static void MoveIntoPlace(string aside, string path, bool force)
    {
        try
        {
            if (force && File.Exists(path))
            {
                PlainFile.CopyPermissions(path, aside);
                File.Replace(aside, path, null);
            }
            else
            {
                File.Move(aside, path);
            }
        }
        catch (IOException failure) when (!force && File.Exists(path))
        {
            throw Exists(path, failure);
        }
    }

    private static EliteSellerException Exists(string path, Exception? failure) => new(
        new Problem("FileExists", ProblemKind.Exists, "The file already exists.", "Use -Force to replace it, or another name.", path),
            failure);

    // On Windows and macOS names differ in case only where they name one file.
    private static bool IsSame(string output, string input) => string.Equals(
        Path.GetFullPath(output), Path.GetFullPath(input), Path.DirectorySeparatorChar == '/' && !Directory.Exists("/System/Library")
            ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);
}
