using System.IO;
using System.Linq;
using System.Reflection;

namespace EliteSeller.PowerShell.Tests.Hosting;

/// <summary>Where the build has put what the tests try.</summary>
internal static class Built
{
    /// <summary>The staged module, the folder that a user imports.</summary>
    public static string ModuleFolder { get; } = Path.GetFullPath(Metadata("ModuleDir")).TrimEnd(Path.DirectorySeparatorChar);

    /// <summary>The manifest of the staged module.</summary>
    public static string Manifest { get; } = Path.Combine(ModuleFolder, "EliteSeller.PowerShell.psd1");

    /// <summary>The folder with the command <c>eliteseller</c>.</summary>
    public static string ConsoleFolder { get; } = Path.GetFullPath(Metadata("ConsoleFolder"));

    /// <summary>The assembly with the cmdlets that only tests use.</summary>
    public static string TestCommands { get; } = Path.GetFullPath(Metadata("TestCommands"));

    /// <summary>The program that runs a script in a fresh process with a bare engine.</summary>
    public static string Probe { get; } = Path.GetFullPath(Metadata("Probe"));

    /// <summary>The program that writes the help from the comments in the source.</summary>
    public static string HelpGen { get; } = Path.GetFullPath(Metadata("HelpGen"));

    /// <summary>The reference assemblies of .NET Framework 4.7.2, on which Windows PowerShell 5.1 runs.</summary>
    public static string DesktopReferences { get; } = Path.GetFullPath(Metadata("DesktopReferences"));

    /// <summary>Where NuGet keeps the packages.</summary>
    public static string Packages { get; } = Metadata("Packages");

    /// <summary>The root of the source tree.</summary>
    public static string SourceRoot { get; } = Path.GetFullPath(Metadata("SourceRoot"));

    /// <summary>The version of Directory.Build.props.</summary>
    public static string Version { get; } = Metadata("Version");

    /// <summary>The project's address.</summary>
    public static string ProjectUrl { get; } = Metadata("ProjectUrl");

    /// <summary>Debug or Release.</summary>
    public static string Configuration { get; } = Metadata("Configuration");

    private static string Metadata(string key) =>
        typeof(Built).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
