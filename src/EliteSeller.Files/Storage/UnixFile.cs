#if NET8_0_OR_GREATER
using System.Runtime.InteropServices;
using System.Text;

namespace EliteSeller.Files.Storage;

/// <summary>What Linux knows of a file and .NET does not tell: how many names it has, and whose it is.</summary>
internal static class UnixFile
{
    private const int CurrentFolder = -100;
    private const int LinkItself = 0x100;
    private const uint BasicFacts = 0x7ff;
    private const uint Unchanged = uint.MaxValue;

    /// <summary>Looks at a file; a link is not followed.</summary>
    /// <returns>Null where it cannot be asked: on another system, or because there is no such file.</returns>
    public static (uint Names, uint Owner, uint Group)? Look(string path)
    {
        // struct statx has the same 256 bytes on every processor: names at 16, owner at 20, group at 24.
        var facts = new byte[256];
        return OperatingSystem.IsLinux() && Try(() => statx(CurrentFolder, Bytes(path), LinkItself, BasicFacts, facts))
            ? (BitConverter.ToUInt32(facts, 16), BitConverter.ToUInt32(facts, 20), BitConverter.ToUInt32(facts, 24))
            : null;
    }

    /// <summary>Gives a file to another owner and group, or at least to the group: only root may give away what is its own.</summary>
    public static void Give(string path, uint owner, uint group) =>
        _ = Try(() => chown(Bytes(path), owner, group)) || Try(() => chown(Bytes(path), Unchanged, group));

    private static bool Try(Func<int> call)
    {
        try
        {
            return call() == 0;
        }
        catch (Exception missing) when (missing is DllNotFoundException or EntryPointNotFoundException)
        {
            return false;
        }
    }

    private static byte[] Bytes(string path) => Encoding.UTF8.GetBytes(path + "\0");

#pragma warning disable SYSLIB1054, SA1300, IDE1006 // Nothing has to be converted, and the names are those of the C library.
    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int statx(int folder, byte[] path, int flags, uint mask, byte[] facts);

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int chown(byte[] path, uint owner, uint group);
#pragma warning restore SYSLIB1054, SA1300, IDE1006
}
#endif
