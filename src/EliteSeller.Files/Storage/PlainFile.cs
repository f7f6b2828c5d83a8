namespace EliteSeller.Files.Storage;

/// <summary>Tells a file from a pipe that looks like one.</summary>
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
}
