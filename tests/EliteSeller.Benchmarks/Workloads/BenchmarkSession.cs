using System;
using System.IO;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Reflection;

using Engine = System.Management.Automation.PowerShell;

namespace EliteSeller.Benchmarks.Workloads;

/// <summary>A bare engine with the staged module and the two floor cmdlets.</summary>
internal sealed class BenchmarkSession : IDisposable
{
    private readonly Runspace _runspace;

    public BenchmarkSession(string? manifest)
    {
        var state = InitialSessionState.CreateDefault2();
        state.ThrowOnRunspaceOpenError = true;
        state.Commands.Add(new SessionStateCmdletEntry("Write-ReadyObject", typeof(WriteReadyObjectCommand), helpFileName: null));
        state.Commands.Add(new SessionStateCmdletEntry("Step-ReadyObject", typeof(StepReadyObjectCommand), helpFileName: null));
        if (manifest is not null)
        {
            state.ImportPSModule([manifest]);
        }

        _runspace = RunspaceFactory.CreateRunspace(state);
        _runspace.Open();
    }

    public static string Manifest => Path.Combine(Metadata("ModuleDir"), "EliteSeller.PowerShell.psd1");

    public static string ConsoleAssembly => Path.Combine(Metadata("ConsoleFolder"), "EliteSeller.Console.dll");

    public bool Has(string command)
    {
        using var shell = Engine.Create(_runspace);
        return shell.AddCommand("Get-Command").AddParameter("Name", command).AddParameter("ErrorAction", "Ignore").Invoke().Count > 0;
    }

    public void Run(string script)
    {
        using var shell = Engine.Create(_runspace);
        shell.AddScript("$ErrorActionPreference = 'Stop'; $WarningPreference = 'SilentlyContinue'\n" + script);
        shell.Invoke();
    }

    public void Dispose() => _runspace.Dispose();

    private static string Metadata(string key)
    {
        foreach (var attribute in typeof(BenchmarkSession).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>())
        {
            if (attribute.Key == key)
            {
                return attribute.Value!;
            }
        }

        throw new InvalidOperationException($"The project does not tell {key}.");
    }
}
