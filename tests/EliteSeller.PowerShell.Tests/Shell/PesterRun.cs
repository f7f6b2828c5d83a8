using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using EliteSeller.PowerShell.Tests.Hosting;

namespace EliteSeller.PowerShell.Tests.Shell;

/// <summary>All tests of Pester, run in pwsh.</summary>
internal static class PesterRun
{
    /// <summary>The folder of the tests.</summary>
    public static string Folder { get; } = Path.Combine(Built.SourceRoot, "tests", "EliteSeller.PowerShell.Pester");

    /// <summary>Runs them; a file that breaks off is a result that failed.</summary>
    public static IReadOnlyList<PesterResult> Start()
    {
        using var folder = new TempFolder();
        var results = folder.File("results.json");
        var run = ChildProcess.Run(
            "dotnet", ["pwsh", "-NoProfile", "-NonInteractive", "-File", Path.Combine(Folder, "Run.ps1"), "-OutFile", results, "-Packages",
                Built.Packages],
            Built.SourceRoot, minutes: 10).GetAwaiter().GetResult();
        return File.Exists(results)
            ? JsonSerializer.Deserialize<PesterResult[]>(File.ReadAllText(results))!
            : [new PesterResult("Run.ps1", "Pester runs", "Failed", run.Output + run.Error)];
    }
}
