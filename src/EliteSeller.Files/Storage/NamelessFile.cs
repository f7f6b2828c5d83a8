using System.Runtime.InteropServices;

namespace EliteSeller.Files.Storage;

/// <summary>A file for one process alone, which leaves nothing behind, however the process ends.</summary>
internal static class NamelessFile
{
    /// <summary>Creates one in the folder for temporary files.</summary>
    /// <returns>A stream to write and read, without a buffer of its own.</returns>
    public static FileStream Create()
    {
        var path = Path.Combine(Path.GetTempPath(), ".eliteseller-" + Path.GetRandomFileName());
        var file = new FileStream(
            path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Delete, bufferSize: 1, FileOptions.DeleteOnClose);
        if (!RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
        {
            // The bytes are customers' data: here a file that is open can lose its name at once.
            File.Delete(path);
        }

        return file;
    }
}
