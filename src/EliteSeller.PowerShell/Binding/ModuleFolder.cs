namespace EliteSeller.PowerShell;

/// <summary>Where the data files of the module are.</summary>
internal static class ModuleFolder
{
    /// <summary>A folder of the module, such as <c>briefings</c>.</summary>
    /// <param name="name">The name of the folder beside the manifest.</param>
    /// <returns>Its full path. The cmdlets stand in <c>bin</c>, one folder below the manifest.</returns>
    public static string PathTo(string name) =>
        Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(typeof(ModuleFolder).Assembly.Location)!)!, name);
}
