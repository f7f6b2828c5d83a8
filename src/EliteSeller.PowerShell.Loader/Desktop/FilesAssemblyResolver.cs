using System;
using System.IO;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace EliteSeller.PowerShell.Loader;

/// <summary>
/// Finds the bridge and its packages on .NET Framework, where there are no load contexts: by simple name, in our folder, for our own
/// assemblies.
/// </summary>
internal static class FilesAssemblyResolver
{
    private static readonly string _bin = Path.GetDirectoryName(Path.GetDirectoryName(typeof(FilesAssemblyResolver).Assembly.Location)!)!;
    private static readonly string _files = Path.Combine(_bin, "Desktop", "files");

    // A type initializer runs once whatever the number of imports and runspaces, and leaves no moment without an answer.
    static FilesAssemblyResolver() => AppDomain.CurrentDomain.AssemblyResolve += Resolve;

    /// <summary>Subscribes on the first call.</summary>
    public static void Open() => RuntimeHelpers.RunClassConstructor(typeof(FilesAssemblyResolver).TypeHandle);

    private static Assembly? Resolve(object? sender, ResolveEventArgs request)
    {
        if (request.RequestingAssembly is { } asker && !IsOurs(asker))
        {
            return null;
        }

        // Any version will do: our folder holds the only ones that the bridge was built against.
        var name = new AssemblyName(request.Name).Name;
        var folder = name == "EliteSeller" ? _bin : _files;
        var file = Path.Combine(folder, name + ".dll");
        return File.Exists(file) ? Assembly.LoadFrom(file) : null;
    }

    private static bool IsOurs(Assembly asker) =>
        !asker.IsDynamic && asker.Location.StartsWith(_bin + Path.DirectorySeparatorChar, StringComparison.OrdinalIgnoreCase);
}
