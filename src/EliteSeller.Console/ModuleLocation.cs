using System;
using System.IO;
using System.Linq;

namespace EliteSeller.Console;

/// <summary>Where the module stands: beside the executable when published, in the artifacts folder when just built.</summary>
internal static class ModuleLocation
{
    private const string Name = "EliteSeller.PowerShell";

    /// <summary>The folder of the module beside a published executable.</summary>
    public static string Published { get; } = Path.Combine(AppContext.BaseDirectory, "module", Name);

    /// <summary>The folder of the staged module, seen from artifacts/bin/EliteSeller.Console/&lt;configuration&gt;.</summary>
    public static string Built { get; } = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "module", Name));

    /// <summary>The manifest, or null when there is no module.</summary>
    public static string? Find() => new[] { Published, Built }.Select(folder => Path.Combine(folder, Name + ".psd1")).FirstOrDefault(File.Exists);
}
