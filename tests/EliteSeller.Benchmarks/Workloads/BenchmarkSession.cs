using System;
using System.IO;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Reflection;
using Engine = System.Management.Automation.PowerShell;

namespace EliteSeller.Benchmarks.Workloads;

/// <summary>A bare engine with the staged module, the two floor cmdlets and one that keeps few objects of many.</summary>
internal sealed class BenchmarkSession : IDisposable
{
    private readonly Runspace _runspace;

    public BenchmarkSession(string? manifest)
    {
        var state = InitialSessionState.CreateDefault2();
        state.ThrowOnRunspaceOpenError = true;
        state.Commands.Add(new SessionStateCmdletEntry("Write-ReadyObject", typeof(WriteReadyObjectCommand), helpFileName: null));
        state.Commands.Add(new SessionStateCmdletEntry("Step-ReadyObject", typeof(StepReadyObjectCommand), helpFileName: null));
        state.Commands.Add(new SessionStateCmdletEntry("Select-EachOf", typeof(SelectEachOfCommand), helpFileName: null));
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

    /// <summary>The memory that stays when the objects that a script writes are kept and all else is let go.</summary>
    public double MegabytesKept(string script, out int count)
    {
        Run(script + " | Out-Null");
        var before = GC.GetTotalMemory(forceFullCollection: true);
        using var shell = Engine.Create(_runspace);
        var kept = shell.AddScript(script).Invoke();
        var after = GC.GetTotalMemory(forceFullCollection: true);
        count = kept.Count;
        return (after - before) / 1048576.0;
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
