namespace EliteSeller.Files.Storage;

/// <summary>Tells a file from a pipe, a link or a device that looks like one.</summary>
public static class PlainFile
{
    /// <summary>Whether a file stays as it is when it has been read: a named pipe, or <c>/dev/stdin</c>, does not.</summary>
    /// <param name="path">The full path; a link counts as what it leads to.</param>
    /// <returns>False for an empty file as well, in which there is nothing to read.</returns>
    public static bool CanReadTwice(string path)
    {
        try
        {
            var file = new FileInfo(path);
#if NET8_0_OR_GREATER
            file = file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
#endif
            return file.Exists && file.Length > 0;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Why a file that is there cannot be replaced by another.</summary>
    /// <param name="path">The full path.</param>
    /// <returns>
    /// What it is: a link (the file that it leads to would stay as it is), a named pipe or a device (it would be gone), or a read-only file
    /// (somebody has said so). Null for a plain file, and where there is none.
    /// </returns>
    public static string? WhyNot(string path)
    {
        try
        {
            var file = new FileInfo(path);
            if ((file.Attributes & FileAttributes.ReparsePoint) != 0 && (int)file.Attributes != -1)
            {
                return "a link";
            }

            if (!file.Exists)
            {
                return null;
            }

            if ((file.Attributes & FileAttributes.Device) != 0 || IsDevice(file.FullName))
            {
                return "a device";
            }

            if (file.IsReadOnly)
            {
                return "a read-only file";
            }

            // Only a pipe that is opened for both directions does not wait for the other side.
            using var opened = new FileStream(path, FileMode.Open, file.Length > 0 ? FileAccess.Read : FileAccess.ReadWrite,
                FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
            return opened.CanSeek ? null : "a named pipe";
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            // Whatever is in the way is told by the writing itself.
            return null;
        }
    }

    /// <summary>Gives a file the permissions of another that it is to replace.</summary>
    internal static void CopyMode(string from, string to)
    {
#if NET8_0_OR_GREATER
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(to, File.GetUnixFileMode(from));
        }
#endif
    }

    private static bool IsDevice(string path) => Path.DirectorySeparatorChar == '/'
        && (path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal))
        && !path.StartsWith("/dev/shm/", StringComparison.Ordinal);
}
