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
    /// What it is: a link or a file with several names (what the other name leads to would stay as it is; names are counted on Linux only),
    /// a named pipe or a device (it would be gone), or a read-only file (somebody has said so). Null for a plain file, and where there is
    /// none.
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

#if NET8_0_OR_GREATER
            if (UnixFile.Look(path)?.Names > 1)
            {
                return "a file with another name (a hard link)";
            }
#endif

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

    /// <summary>
    /// Gives a file the permissions of another that it is to replace, and on Linux its owner and group where the user may give them. Where
    /// the group stays another, it may no more than everybody.
    /// </summary>
    internal static void CopyPermissions(string from, string to)
    {
#if NET8_0_OR_GREATER
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var mode = File.GetUnixFileMode(from);
        if (UnixFile.Look(from) is { } old && UnixFile.Look(to) is { } made && (old.Owner, old.Group) != (made.Owner, made.Group))
        {
            UnixFile.Give(to, old.Owner, old.Group);
            mode = UnixFile.Look(to)?.Group == old.Group ? mode : WithoutGroup(mode);
        }

        File.SetUnixFileMode(to, mode);
#endif
    }

#if NET8_0_OR_GREATER
    private static UnixFileMode WithoutGroup(UnixFileMode mode)
    {
        var everybody = mode & (UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute);
        var group = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute;
        return (mode & ~group) | (mode & (UnixFileMode)((int)everybody << 3));
    }
#endif

    private static bool IsDevice(string path) => Path.DirectorySeparatorChar == '/'
        && (path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal))
        && !path.StartsWith("/dev/shm/", StringComparison.Ordinal);
}
