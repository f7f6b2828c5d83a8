using System;
using System.IO;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace EliteSeller.PowerShell.Loader;

/// <summary>Answers the two names that the runtime cannot find for our cmdlets: the bridge, in its own load context, and the domain, in the default one.</summary>
internal static class Bridge
{
    private static readonly string _core = Path.GetDirectoryName(typeof(Bridge).Assembly.Location)!;
    private static readonly string _domain = Path.Combine(Path.GetDirectoryName(_core)!, "EliteSeller.dll");
    private static readonly FormatsContext _formats = new(Path.Combine(_core, "formats"));

    // A type initializer runs once whatever the number of imports and runspaces, and leaves no moment without an answer.
    static Bridge() => AssemblyLoadContext.Default.Resolving += Resolve;

    /// <summary>Subscribes on the first call.</summary>
    public static void Open() => RuntimeHelpers.RunClassConstructor(typeof(Bridge).TypeHandle);

    private static Assembly? Resolve(AssemblyLoadContext context, AssemblyName name) => name.Name switch
    {
        "EliteSeller.Formats" => _formats.LoadFromAssemblyName(name),
        // The bridge may ask for the domain before any cmdlet has.
        "EliteSeller" => context.LoadFromAssemblyPath(_domain),
        _ => null,
    };
}
