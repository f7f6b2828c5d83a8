using System;
using System.IO;
using System.Management.Automation.Runspaces;
using Microsoft.PowerShell;

// PowerShell's own shell with the module loaded: beside the program when installed, in artifacts/module when just built.
var module = Path.Combine(AppContext.BaseDirectory, "module");
if (!Directory.Exists(module))
{
    module = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "module"));
}

var state = InitialSessionState.CreateDefault2();
state.ImportPSModule([Path.Combine(module, "EliteSeller.PowerShell", "EliteSeller.PowerShell.psd1")]);
return ConsoleShell.Start(state, bannerText: null, helpText: null, args);
