using System;
using System.Reflection;
using System.Reflection.Emit;
using EliteSeller.PowerShell.Tests.Hosting;

namespace EliteSeller.PowerShell.Tests.Isolation;

/// <summary>An assembly of somebody else's that has the name of one of our packages and nothing of its content.</summary>
internal static class ForeignAssembly
{
    /// <summary>Writes it into a folder and returns its path.</summary>
    public static string Write(TempFolder folder, string name, Version version)
    {
        var assembly = new PersistedAssemblyBuilder(new AssemblyName(name) { Version = version }, typeof(object).Assembly);
        assembly.DefineDynamicModule(name).DefineType($"{name}.Foreign", TypeAttributes.Public).CreateType();
        var file = folder.File(name + ".dll");
        assembly.Save(file);
        return file;
    }
}
