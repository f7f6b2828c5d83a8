using System;
using System.IO;
using System.Linq;
using System.Management.Automation.Runspaces;

namespace EliteSeller.Console;

/// <summary>Where the session looks for modules by name.</summary>
internal static class ModulePath
{
    /// <summary>Puts our folder first and leaves out those of an installed pwsh, whose own commands can not run in this process.</summary>
    public static void Adjust(Runspace runspace, string manifest)
    {
        var ours = Path.GetDirectoryName(Path.GetDirectoryName(manifest))!;
        var found = (runspace.SessionStateProxy.GetVariable("env:PSModulePath") as string ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var usable = found.Where(folder => !Directory.Exists(Path.Combine(folder, "Microsoft.PowerShell.Utility")));
        runspace.SessionStateProxy.SetVariable("env:PSModulePath", string.Join(Path.PathSeparator, usable.Prepend(ours).Distinct()));
    }
}
