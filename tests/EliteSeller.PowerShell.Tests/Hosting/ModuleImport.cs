using System.Runtime.CompilerServices;

namespace EliteSeller.PowerShell.Tests.Hosting;

/// <summary>
/// The module's loader answers for EliteSeller.Files, so a test that names a type of it can run first only after an import.
/// </summary>
internal static class ModuleImport
{
    [ModuleInitializer]
    internal static void Run() => ModuleSession.Open().Dispose();
}
