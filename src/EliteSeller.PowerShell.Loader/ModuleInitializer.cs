using System.Management.Automation;

namespace EliteSeller.PowerShell.Loader;

/// <summary>What the engine calls on Import-Module, before any cmdlet of the module can run.</summary>
public sealed class ModuleInitializer : IModuleAssemblyInitializer
{
    /// <summary>Makes EliteSeller.Files findable for the cmdlets; a second import changes nothing.</summary>
    public void OnImport() => FilesAssemblyResolver.Open();
}
