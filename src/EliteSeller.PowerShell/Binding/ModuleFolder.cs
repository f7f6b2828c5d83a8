namespace EliteSeller.PowerShell;

/// <summary>Where the data files of the module are.</summary>
internal static class ModuleFolder
{
    private static readonly string _bin = Path.GetDirectoryName(typeof(ModuleFolder).Assembly.Location)!;

    // The cmdlets are in bin, or compiled ahead of time in bin/Core/linux-x64.
    private static readonly string _root = Path.GetDirectoryName(
        Path.GetDirectoryName(_bin) is { } core && Path.GetFileName(core) == "Core" ? Path.GetDirectoryName(core) : _bin)!;

    /// <summary>A folder of the module, such as <c>briefings</c>.</summary>
    /// <param name="name">The name of the folder beside the manifest.</param>
    /// <returns>Its full path.</returns>
    public static string PathTo(string name) => Path.Combine(_root, name);

    /// <summary>The settings files of a folder of the module, in the order of their names.</summary>
    /// <param name="name">The name of the folder beside the manifest.</param>
    /// <returns>Their full paths.</returns>
    public static IEnumerable<string> FilesIn(string name) =>
        Directory.GetFiles(PathTo(name), "*.psd1").OrderBy(file => file, StringComparer.Ordinal);
}
