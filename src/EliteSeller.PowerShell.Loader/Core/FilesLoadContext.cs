using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;

namespace EliteSeller.PowerShell.Loader;

/// <summary>
/// Loads the bridge and its packages from our folders, the first that has them, apart from any other version of them in the process; all
/// else is left to the default context.
/// </summary>
internal sealed class FilesLoadContext(params string[] folders) : AssemblyLoadContext("EliteSeller.Files")
{
    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        // The domain is shared with the cmdlets, so the default context answers for it.
        var file = assemblyName.Name == "EliteSeller"
            ? null : folders.Select(folder => Path.Combine(folder, assemblyName.Name + ".dll")).FirstOrDefault(File.Exists);
        return file is null ? null : LoadFromAssemblyPath(file);
    }
}
