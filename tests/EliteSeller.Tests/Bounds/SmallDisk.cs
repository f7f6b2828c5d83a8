using System;
using System.Diagnostics;
using System.IO;
using Shouldly;

namespace EliteSeller.Tests.Bounds;

/// <summary>
/// A disk of half a mebibyte in a folder. Only root on Linux may put one there; where it may, a disk that cannot be mounted is a failure.
/// </summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly string _folder;
    private readonly bool _isMounted;

    public SmallDisk(string folder)
    {
        _folder = folder;
        var canMount = OperatingSystem.IsLinux() && Environment.UserName == "root" && File.ReadAllText("/proc/filesystems")
            .Contains("tmpfs", StringComparison.Ordinal);
        _isMounted = canMount && Run("mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", folder);
        (_isMounted || !canMount).ShouldBeTrue("a small disk could not be mounted");
        Size = _isMounted ? 1 << 20 : -1;
    }

    /// <summary>More bytes than the disk has, or -1 where there is none.</summary>
    public int Size { get; }

    public void Dispose() => _ = _isMounted && Run("umount", _folder);

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
