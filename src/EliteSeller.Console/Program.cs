using System;
using System.IO;
using System.Management.Automation.Runspaces;
using Microsoft.PowerShell;

// A shell for customer data sends nothing: the engine's telemetry and its look for updates are off unless the user has decided.
foreach (var (name, value) in new[] { ("POWERSHELL_TELEMETRY_OPTOUT", "1"), ("POWERSHELL_UPDATECHECK", "Off") })
{
    Environment.SetEnvironmentVariable(name, Environment.GetEnvironmentVariable(name) ?? value);
}

// PowerShell's own shell with the module loaded: beside the program when installed, in artifacts/module when just built.
var module = Path.Combine(AppContext.BaseDirectory, "module");
if (!Directory.Exists(module))
{
    module = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "module"));
}

var state = InitialSessionState.CreateDefault2();
state.ImportPSModule([Path.Combine(module, "EliteSeller.PowerShell", "EliteSeller.PowerShell.psd1")]);
return ConsoleShell.Start(
    state,
    "PowerShell with the module EliteSeller.PowerShell. Get-Help about_EliteSeller says what it does.",
    """
    PowerShell's own shell with the module EliteSeller.PowerShell loaded. Options and exit codes are those of pwsh.

      eliteseller [-NoProfile] [-NonInteractive] [-File] <script.ps1> [arguments]
      eliteseller [-NoProfile] [-NonInteractive] -Command <text | ->
      eliteseller -Command "Get-Help about_EliteSeller"

    """,
    args);
