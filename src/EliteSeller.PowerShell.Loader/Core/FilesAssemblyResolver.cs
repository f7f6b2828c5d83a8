using System;
using System.IO;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace EliteSeller.PowerShell.Loader;

/// <summary>
/// Answers the two names that the runtime cannot find for our cmdlets: the bridge, in its own load context, and the domain, in the default
/// one. Of the cmdlets themselves it takes those that are compiled ahead of time.
/// </summary>
internal static class FilesAssemblyResolver
{
    private static readonly string _core = Path.GetDirectoryName(typeof(FilesAssemblyResolver).Assembly.Location)!;
    // The same assemblies, compiled ahead of time for this platform; not there in a development build, nor for rarer platforms.
    private static readonly string _precompiled = Path.Combine(_core, RuntimeInformation.RuntimeIdentifier);
    private static readonly FilesLoadContext _files = new(_precompiled, Path.Combine(_core, "files"));

    // A type initializer runs once whatever the number of imports and runspaces, and leaves no moment without an answer.
    static FilesAssemblyResolver()
    {
        AssemblyLoadContext.Default.Resolving += Resolve;
        var commands = Path.Combine(_precompiled, "EliteSeller.PowerShell.dll");
        if (File.Exists(commands))
        {
            // The manifest has the Loader before the cmdlets, so the engine then finds them loaded, and takes these.
            AssemblyLoadContext.Default.LoadFromAssemblyPath(commands);
        }
    }

    /// <summary>Subscribes on the first call.</summary>
    public static void Open() => RuntimeHelpers.RunClassConstructor(typeof(FilesAssemblyResolver).TypeHandle);

    private static Assembly? Resolve(AssemblyLoadContext context, AssemblyName name) => name.Name switch
    {
        "EliteSeller.Files" => _files.LoadFromAssemblyName(name),
        "EliteSeller" => context.LoadFromAssemblyPath(Domain()),
        _ => null,
    };

    private static string Domain()
    {
        var ahead = Path.Combine(_precompiled, "EliteSeller.dll");
        return File.Exists(ahead) ? ahead : Path.Combine(Path.GetDirectoryName(_core)!, "EliteSeller.dll");
    }
}
