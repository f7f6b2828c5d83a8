using System.IO;
using System.Reflection;
using System.Runtime.Loader;

namespace EliteSeller.PowerShell.Loader;

/// <summary>Loads the bridge and its packages from one folder, apart from any other version of them in the process; all else is left to the default context.</summary>
internal sealed class FormatsContext(string folder) : AssemblyLoadContext("EliteSeller.Formats")
{
    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var file = Path.Combine(folder, assemblyName.Name + ".dll");
        return File.Exists(file) ? LoadFromAssemblyPath(file) : null;
    }
}
